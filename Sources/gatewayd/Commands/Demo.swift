import ArgumentParser
import Foundation
import Gateway
import Logging
import ServiceLifecycle
import Templates
import UnixSignals

/// `gatewayd demo`: a complete demonstration school on channels that send nothing.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Ysgol enghreifftiol gyfan. / A whole demonstration school.")

    @Flag(help: "Gorffen wedyn, heb y dudalen. / End afterwards, without the page.")
    var once = false

    @Flag(help: "Y crynodeb fel JSON. / The summary as JSON.")
    var json = false

    @Option(help: "Iaith / Language: cy, en")
    var lang: Language?

    @Option(help: "Cyfeiriad y dudalen. / The page's address.")
    var listen = "127.0.0.1:8425"

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let words = try Localizer(lang, environment: environment)
        guard let address = ListenAddress(listen), address.isLoopback else {
            throw ValidationError(words.text("service-not-listen"))
        }
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "gatewayd-demo-\(UUID().uuidString.prefix(8).lowercased())")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let school: DemoSchool
        do {
            school = try DemoSchool(folder: folder, words: words, environment: environment, listen: address)
            _ = try await school.begin()
        } catch let fault as DemoSchool.Fault {
            throw words.failure(fault)
        }
        let summary = try await play(school, words)
        Terminal.print(json ? try summary.json() : DemoScreen(words: words, school).summary(summary))
        if !once { try await words.listening { try await stay(school, words) } }
        try school.application.store.close()
        guard summary.isComplete else { throw ExitStatus.failure }
    }

    private func play(_ school: DemoSchool, _ words: Localizer) async throws -> DemoSummary {
        let office = school.application.office
        let screen = DemoScreen(words: words, school)
        var shown: [String: Int] = [:]
        try await DemoRun(school: school).play { now in
            guard !json, let status = try await office.status().last, status.reach != shown else { return }
            shown = status.reach
            Terminal.say(screen.progress(status, at: now))
            // At a terminal, slow enough to follow: about a minute for two weeks at most.
            if screen.isTerminal { try await Task.sleep(for: .milliseconds(60)) }
        }
        // The list is newest first: the invitation is the last, after the reminders to those who come.
        guard let status = try await office.status().last else { throw OfficeError.noSuchMessage }
        return DemoSummary(status, undelivered: try await office.undelivered(status.message), outbox: school.outbox)
    }

    /// Serves the page until the user presses Control-C.
    private func stay(_ school: DemoSchool, _ words: Localizer) async throws {
        let application = school.application
        var logger = Logger(label: "gatewayd") { _ in JournalLog(environment: [:]) }
        logger.logLevel = .error
        let surfaces = HTTPServers(
            office: application.office, words: words.locales,
            pages: try PageRenderer(share: words.share, locales: words.locales, school: school.configuration.school),
            links: application.links,
            webhooks: nil, publicURL: school.configuration.publicURL, logger: logger)
        let services: [any Service] =
            [DispatchService(dispatcher: application.dispatcher)]
            + surfaces.services(listen: school.configuration.listen, socket: school.configuration.socket)
        let group = ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        async let _: Void = announce(surfaces.place, school, words)
        try await group.run()
    }

    private func announce(_ place: ListenerState, _ school: DemoSchool, _ words: Localizer) async {
        await place.waitUntilListening()
        guard !Task.isCancelled, let link = await place.pageLink(in: lang) else { return }
        Terminal.print(words.text("demo-page", ["link": .text(link), "socket": .text(school.configuration.socket)]))
    }
}

extension DemoScreen {
    fileprivate init(words: Localizer, _ school: DemoSchool) {
        self.init(
            words: words, timeZone: school.configuration.school.quietHours.calendar.timeZone,
            isTerminal: isatty(STDERR_FILENO) == 1)
    }
}

extension DemoSummary {
    fileprivate func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension Localizer {
    /// Prints what the demonstration lacks, and returns the exit code for it.
    fileprivate func failure(_ fault: DemoSchool.Fault) -> ExitCode {
        switch fault {
        case .mistakes(let mistakes):
            for mistake in mistakes { Terminal.say(line(mistake)) }
            return ExitStatus.configuration
        case .unreadable(let file):
            Terminal.say("\(file): \(text("service-file-unreadable"))")
            return ExitStatus.configuration
        case .families(let report):
            for finding in report.findings where finding.severity == .mistake {
                Terminal.say("families.csv:\(finding.row ?? 0): \(finding.code) \(finding.value)")
            }
            return ExitStatus.failure
        }
    }
}
