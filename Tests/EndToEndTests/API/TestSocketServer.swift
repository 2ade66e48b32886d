import Channels
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import Logging
import Templates
import Testing

@testable import gatewayd

/// The API on the daemon's socket, served in process: a small school whose channels keep what they are given, with a clock that the
/// test advances. Its families have been sent an invitation.
final class TestSocketServer: Sendable {
    /// The invitation, and when its workshop starts.
    static let invitation = "gwahoddiad"
    static let starts = Date(timeIntervalSince1970: 1_773_165_600)

    let office: Office
    let clock: DemoClock
    /// `POST /v1/inbox/{id}/take`: all that the router has.
    let routes: [String]
    private let dispatcher: Dispatcher
    private let http: HTTPClient
    private let socket: String

    static let header = """
        family,household,contact,name,order,relationship,parental_responsibility,language,mobile,email,address_1,address_2,postcode,no_contact,pupils

        """
    /// F1 is of two households. The households of F2 are unknown. F3 and F6 have letters; C8's number is also that of a contact whom nothing may
    /// reach; F7 has no route.
    private static let families =
        header + """
            F1,F1-A,C1,Mari Evans,1,mother,yes,cy,07700 900101,mari@example.org,1 Heol y Castell,Tref Enghraifft,CF99 1NA,,1 / Ifan Evans / 2E / 2
            F1,F1-B,C2,Huw Evans,2,father,yes,en,07700 900102,,2 Heol y Castell,Tref Enghraifft,CF99 1NB,,
            F2,,C3,Sian Rees,1,mother,yes,en,07700 900103,,,,,,2 / Cai Rees / 3M / 3
            F2,,C4,Tom Rees,2,father,yes,en,07700 900104,,,,,,
            F2,,C5,Nan Rees,3,grandparent,no,en,07700 900105,,,,,,
            F3,F3-A,C6,Ann Lewis,1,mother,yes,cy,,,3 Heol y Castell,Tref Enghraifft,CF99 1NE,,3 / Nel Lewis / 4L / 4
            F4,F4-A,C7,Dai Puw,1,father,yes,cy,07700 900107,,,,,court order,4 / Mali Puw / 3M / 3
            F5,F5-A,C8,Eleri Jones,1,mother,yes,cy,07700 900107,,,,,,5 / Elis Jones / 3M / 3
            F6,F6-A,C9,Bet Owen,1,mother,yes,cy,,,6 Heol y Castell,Tref Enghraifft,CF99 1ND,,6 / Gwil Owen / 3M / 3
            F6,F6-A,C10,Ned Owen,2,grandparent,no,cy,,,,,,,
            F7,F7-A,C11,Gwen Huws,1,mother,yes,cy,,,,,,,7 / Beca Huws / 3M / 3

            """

    /// Another message to the same families; `more` are further lines of `message.yaml`.
    static func source(_ name: String, _ more: String = "", category: String = "general") -> MessageSource {
        let terms = TestMessage.terms.replacing("name: gwahoddiad", with: "name: \(name)")
            .replacing("category: general", with: "category: \(category)")
        return MessageSource(terms: terms + more, welsh: TestMessage.welsh, english: TestMessage.english)
    }

    static let event = """
        event:
          name: {cy: gweithdy ffoneg, en: phonics workshop}
          place: {cy: neuadd yr ysgol, en: the school hall}
          starts: 2026-03-10T18:00

        """

    /// Runs `body` while the school is served.
    static func run(_ body: (TestSocketServer) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gw-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let words = try Locales(directory: Program.repository.appending(path: "locales"))
        let clock = DemoClock(start: starts.addingTimeInterval(-14 * 86_400 - 8 * 3600))
        let application = try application(in: folder, words: words, clock: clock)
        let router = APIRouter(
            office: application.office, words: words,
            pageLink: { language in language.map { "http://127.0.0.1/open/x?lang=\($0.tag)" } }
        ).router()
        let (ready, opened) = AsyncStream.makeStream(of: Void.self)
        let socket = folder.appending(path: "api.sock").path
        let listener = Listener(
            endpoint: .socket(socket), responder: router.buildResponder(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { _ in opened.yield() }
        let serving = Task {
            defer { opened.finish() }
            try await listener.run()
        }
        defer { serving.cancel() }
        for await _ in ready { break }
        let server = TestSocketServer(
            application, clock: clock, routes: router.routes.map { "\($0.method.rawValue) \($0.path)" },
            http: try HTTPClient(connections: 1), socket: socket)
        let imported: ImportReport = try await server.post("import?apply=1", raw: families)
        #expect(imported.applied, "\(imported.findings)")
        let _: SendReport = try await server.post("messages", APIRequests.Send(source: source(invitation, event)))
        await server.settle()
        try await body(server)
    }

    private static func application(in folder: URL, words: Locales, clock: DemoClock) throws -> GatewayApplication {
        let yaml =
            DaemonSettings(mail: 9, texts: 9).yaml(folder: folder) + "notices: [{name: Nia, mobile: 07700 900801}]\n"
        let reader = ConfigurationReader(text: yaml, file: "gatewayd.yaml", environment: [:])
        let configuration = try #require(reader.configuration, "\(reader.mistakes)")
        let script = try #require(SandboxScript(YAMLReader(text: "seed: 1\n", file: "sandbox.yaml")))
        let world = SandboxWorld(script: script, now: { clock.now })
        let outbox = try SandboxOutbox(path: folder.appending(path: "outbox").path)
        let (email, text) = (try #require(configuration.email), try #require(configuration.text))
        let letter = try LetterComposer(try #require(configuration.letter), school: configuration.school, locales: words)
        let channels: [any Channels.Channel] = [
            SandboxEmailChannel(outbox: outbox, composer: EmailComposer(sender: email.sender, skipToEnglish: ""), world: world),
            SandboxTextChannel(outbox: outbox, from: text.sender.description, world: world),
            SandboxLetterChannel(outbox: outbox, composer: letter, world: world),
        ]
        return GatewayApplication(
            configuration, store: try Store(folder: folder.appending(path: "state")), channels: channels, locales: words,
            vocabulary: try ReplyVocabulary(directory: Program.repository.appending(path: "locales").path),
            linkKeys: [String(repeating: "k", count: 32)], clock: clock, idGenerator: .seeded(1),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private init(_ application: GatewayApplication, clock: DemoClock, routes: [String], http: HTTPClient, socket: String) {
        (office, dispatcher) = (application.office, application.dispatcher)
        (self.clock, self.routes, self.http, self.socket) = (clock, routes, http, socket)
    }

    // MARK: Time and families

    /// All that is due now happens.
    func settle() async { await dispatcher.runUntilIdle() }

    func pass(_ seconds: Double) async {
        clock.advance(to: clock.now.addingTimeInterval(seconds))
        await settle()
    }

    /// A text that comes in and then waits for a person.
    func hear(_ text: String, from number: String) async throws -> InboxItem {
        try await office.receive(.text(IncomingText(from: try PhoneNumber(number), text: text)))
        await settle()
        return try #require(try await office.inbox().last { $0.text == text })
    }

    /// The printed letter of a family.
    func letter(_ family: String) async throws -> String {
        try #require(try await office.letters().first { $0.family == family }).delivery
    }

    // MARK: Asking

    struct Answer {
        var status: Int
        var body: Data
        /// `404 no-such-reply`, or the status alone of what was done.
        var summary: String {
            guard let problem: APIProblem = try? APIJSON.value(from: body) else { return "\(status)" }
            return "\(status) \(problem.code)"
        }
    }

    func ask(_ method: String, _ path: String, _ body: Data = Data()) async throws -> Answer {
        let answer = try await http.exchange(
            Channels.HTTPRequest(method: method, url: "http://gatewayd/v1/\(path)", body: body, unixSocket: socket))
        return Answer(status: answer.status, body: answer.body)
    }

    /// What was refused and did not have to be is told with its words.
    struct Refused: Error, CustomStringConvertible {
        var description: String
    }

    private func done<Value: Decodable>(_ method: String, _ path: String, _ body: Data = Data()) async throws -> Value {
        let answer = try await ask(method, path, body)
        guard answer.status == 200 else {
            throw Refused(description: "\(method) \(path): \(String(decoding: answer.body, as: UTF8.self))")
        }
        return try APIJSON.value(from: answer.body)
    }

    func get<Value: Decodable>(_ path: String) async throws -> Value { try await done("GET", path) }

    func post<Value: Decodable>(_ path: String, _ body: some Encodable) async throws -> Value {
        try await done("POST", path, try APIJSON.data(body))
    }

    func post<Value: Decodable>(_ path: String, raw: String) async throws -> Value {
        try await done("POST", path, Data(raw.utf8))
    }

    /// A post whose answer says no more than that it is done.
    func tell(_ path: String, _ body: some Encodable) async throws {
        let answer: APIAnswers.Done = try await post(path, body)
        #expect(answer.done)
    }

    func summary(_ path: String, _ body: some Encodable) async throws -> String {
        try await ask("POST", path, try APIJSON.data(body)).summary
    }
}
