import Channels
import Foundation
import Gateway
import Logging
import Synchronization
import Templates
import Testing

@testable import gatewayd

/// The public HTTP server of the demonstration school, on a port of this machine, as a browser or a provider uses it; the test sets the time
/// by which forms are judged.
final class TestPublicServer: Sendable {
    static let publicURL = "https://negeseuon.example.org"
    static let publicHost = "negeseuon.example.org"
    static let form = "application/x-www-form-urlencoded"

    let school: DemoSchool
    /// Seconds since 1970, by which CSRF tokens, links and sessions are judged.
    let time: SetTime
    private let place: ListenerState
    /// The message page of one family, and of another.
    let page: String
    let otherPage: String
    let message: String
    /// What the provider brought.
    let webhooks: SetTime
    private let http: HTTPClient
    private let port: Int

    /// A number that a test sets.
    final class SetTime: Sendable {
        private let seconds = Mutex(0.0)

        init(_ start: Double) { seconds.withLock { $0 = start } }
        var value: Double { seconds.withLock { $0 } }
        func pass(_ more: Double) { seconds.withLock { $0 += more } }
        var now: @Sendable () -> Date { { Date(timeIntervalSince1970: self.value) } }
    }

    /// Runs `body` while the school is served.
    static func run(_ body: (TestPublicServer) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gw-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let words = Localizer(
            locales: try Locales(directory: Program.repository.appending(path: "locales")), language: .english,
            share: Program.repository)
        let school = try DemoSchool(
            folder: folder, words: words, environment: [:], listen: ListenAddress(host: "127.0.0.1", port: 8425))
        _ = try await school.begin()
        await school.application.dispatcher.runUntilIdle()
        // One family comes. Then the workshop has begun: attendance can be recorded.
        let guest = try #require(try await emails(of: school).dropFirst().first)
        try await school.application.office.answer(guest, .yes, places: 2)
        school.clock.advance(to: Date(timeIntervalSince1970: 1_773_167_400))

        let (time, webhooks) = (SetTime(1_000_000), SetTime(0))
        let place = ListenerState(now: time.now)
        let surfaces = HTTPServers(
            office: school.application.office, words: words.locales,
            pages: try PageRenderer(share: Program.repository, locales: words.locales, school: school.configuration.school),
            links: school.application.links, webhooks: reader(noting: webhooks), publicURL: WebAddress(publicURL),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: time.now, place: place)
        let listener = surfaces.publicSide(on: ListenAddress(host: "127.0.0.1", port: 0))
        let serving = Task { try await listener.run() }
        defer { serving.cancel() }
        // The socket is not used here.
        await place.hasSocket()
        await place.waitUntilListening()
        let port = try #require(await place.address).port
        try await body(try await TestPublicServer(school: school, time: time, place: place, webhooks: webhooks, port: port))
    }

    /// Takes whatever has the secret.
    private static func reader(noting taken: SetTime) -> WebhookRoutes.Reader {
        WebhookRoutes.Reader(admits: { $0.headers["authorization"] == "Bearer cyfrinach" }) { _ throws(WebhookError) in
            taken.pass(1)
            return WebhookBatch(incoming: [], notUnderstood: 0)
        }
    }

    /// The deliveries by e-mail of the demonstration's message.
    private static func emails(of school: DemoSchool) async throws -> [DeliveryID] {
        let office = school.application.office
        let status = try #require(try await office.status(DemoSchool.message).first)
        let id = try #require(MessageID(rawValue: status.message))
        let sent = try await office.store.left(of: id, school: school.configuration.school.id)
        return sent.filter { $0.channel == .email }.compactMap { DeliveryID(rawValue: $0.delivery) }
    }

    private init(school: DemoSchool, time: SetTime, place: ListenerState, webhooks: SetTime, port: Int) async throws {
        (self.school, self.time, self.place, self.webhooks, self.port) = (school, time, place, webhooks, port)
        http = try HTTPClient(connections: 1)
        let office = school.application.office
        let status = try #require(try await office.status(DemoSchool.message).first)
        let tokens = try #require(school.application.links)
        let pages = try await Self.emails(of: school).map { "/m/\(tokens.token(for: $0))" }
        let (first, last) = (try #require(pages.first), try #require(pages.last))
        #expect(first != last)
        (message, page, otherPage) = (status.message, first, last)
    }

    /// One request; under our own name where no host is named.
    func ask(
        _ method: String, _ path: String, body: String = "", host: String? = nil, cookie: String? = nil,
        headers: [(name: String, value: String)] = [], type: String = TestPublicServer.form
    ) async throws -> HTTPResponse {
        var all = headers
        if let host { all.append(("Host", host)) }
        if let cookie { all.append(("Cookie", cookie)) }
        if !body.isEmpty { all.append(("Content-Type", type)) }
        return try await http.exchange(
            HTTPRequest(method: method, url: "http://127.0.0.1:\(port)\(path)", headers: all, body: Data(body.utf8)))
    }

    /// The path of a new link to the staff page.
    func link() async throws -> String {
        let url = try #require(await place.pageLink())
        let path = try #require(url.firstRange(of: "/open/"))
        return String(url[path.lowerBound...])
    }

    /// A new session of a member of staff at this machine, as its browser sends it.
    func session() async throws -> String {
        let opened = try await ask("GET", try await link())
        return String(try #require(opened.headers["set-cookie"]).prefix { $0 != ";" })
    }

    /// The CSRF token of the form on a page.
    func seal(on path: String, cookie: String? = nil) async throws -> String {
        let shown = try await ask("GET", path, cookie: cookie)
        return String(try #require(shown.text.firstMatch(of: /name="seal" value="([^"]+)"/)?.1, "\(path): \(shown.status)"))
    }
}
