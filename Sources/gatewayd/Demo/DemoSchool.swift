import Channels
import Foundation
import Gateway
import Logging
import Templates

/// The demonstration school: the real gateway on channels that send nothing, in a folder of its own.
struct DemoSchool: Sendable {
    let application: GatewayApplication
    let configuration: Configuration
    let world: SandboxWorld
    let clock: DemoClock
    /// The folder with every e-mail, text and letter of the run.
    let outbox: String
    private let example: URL

    /// Half past nine on a Tuesday in term, two weeks before the workshop.
    private static let start = DateComponents(year: 2026, month: 2, day: 24, hour: 9, minute: 30)
    static let message = "gweithdy-ffoneg"

    /// What the demonstration lacks, each with a phrase in `locales/`.
    enum Fault: Error {
        case mistakes([YAMLMistake])
        case unreadable(file: String)
        /// The rows of `families.csv` that are wrong.
        case families(ImportReport)
    }

    init(folder: URL, words: Localizer, environment: [String: String], listen: ListenAddress) throws {
        example = words.share.appending(path: "examples/ysgol-enghraifft")
        outbox = folder.appending(path: "outbox").path
        var settings = environment
        settings["GATEWAYD_STATE"] = folder.appending(path: "state").path
        settings["GATEWAYD_SOCKET"] = folder.appending(path: "gatewayd.sock").path
        settings["GATEWAYD_LISTEN"] = listen.description
        settings["GATEWAYD_PUBLIC_URL"] = "http://\(listen)"
        let file = example.appending(path: "gatewayd.yaml").path
        let reader = ConfigurationReader(path: file, environment: settings)
        guard let configuration = reader.configuration else { throw Fault.mistakes(reader.mistakes) }
        let scriptFile = example.appending(path: "sandbox.yaml").path
        let scriptReader = YAMLReader(text: try Self.text(scriptFile), file: scriptFile)
        guard let script = SandboxScript(scriptReader) else { throw Fault.mistakes(scriptReader.mistakes) }

        let calendar = configuration.school.quietHours.calendar
        let clock = DemoClock(start: calendar.date(from: Self.start) ?? .distantPast)
        let world = SandboxWorld(script: script, now: { clock.now })
        self.configuration = configuration
        self.clock = clock
        self.world = world
        application = GatewayApplication(
            configuration, store: try words.store(in: configuration.state),
            channels: try Self.channels(configuration, words: words, outbox: SandboxOutbox(path: outbox), world: world),
            locales: words.locales, vocabulary: try words.vocabulary(), linkKeys: [String(repeating: "demo", count: 8)],
            clock: clock,
            idGenerator: .seeded(UInt64(bitPattern: Int64(configuration.school.id.rawValue.count))),
            logger: Logger(label: "gatewayd") { _ in
                var log = JournalLog(environment: environment)
                log.logLevel = .error
                return log
            })
    }

    private static func channels(
        _ configuration: Configuration, words: Localizer, outbox: SandboxOutbox, world: SandboxWorld
    ) throws -> [any Channel] {
        var channels: [any Channel] = []
        if let email = configuration.email {
            let composer = EmailComposer(
                sender: email.sender, skipToEnglish: words.locales.text("email-skip-to-english", in: .english))
            channels.append(SandboxEmailChannel(outbox: outbox, composer: composer, world: world))
        }
        if let text = configuration.text {
            channels.append(SandboxTextChannel(outbox: outbox, from: text.sender.description, world: world))
        }
        if let letter = configuration.letter {
            let composer = try LetterComposer(letter, school: configuration.school, locales: words.locales)
            channels.append(SandboxLetterChannel(outbox: outbox, composer: composer, world: world))
        }
        return channels
    }

    /// Imports the families and sends the invitation; `DemoRun` does the rest.
    func begin() async throws -> SendReport {
        let csv = try Data(contentsOf: example.appending(path: "families.csv"))
        let report = try await application.office.importFamilies(csv, leavingOut: [], markMissingAsLeft: false, apply: true)
        guard report.applied else { throw Fault.families(report) }
        let message = example.appending(path: "messages/\(Self.message)").path
        let source = MessageSource(
            terms: try Self.text("\(message)/message.yaml"), welsh: try Self.text("\(message)/cy.md"),
            english: try Self.text("\(message)/en.md"))
        return try await application.office.send(source, dryRun: false)
    }

    private static func text(_ file: String) throws -> String {
        do {
            return try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw Fault.unreadable(file: file)
        }
    }
}
