import Channels
import Foundation
import Templates

/// An HTTP client of the daemon's API over its socket.
struct DaemonClient {
    private let socket: String
    private let words: Localizer
    private let http: HTTPClient

    /// Seconds: the daemon plans a large import or send before it answers.
    private static let timeout = 300
    /// Bytes: room for a list with a row for each contact of a whole authority.
    private static let answerLimit = 64 << 20

    init(socket: String, words: Localizer) throws {
        self.socket = socket
        self.words = words
        http = try HTTPClient(connections: 1)
    }

    func get<Answer: Decodable>(_ path: String, query: [(String, String?)] = []) async throws -> Answer {
        try await ask("GET", path, query: query, type: nil, body: Data())
    }

    func post<Answer: Decodable>(_ path: String, query: [(String, String?)] = [], _ body: some Encodable) async throws -> Answer {
        try await ask("POST", path, query: query, type: "application/json", body: try APIJSON.data(body))
    }

    func post<Answer: Decodable>(_ path: String, query: [(String, String?)] = [], csv: Data) async throws -> Answer {
        try await ask("POST", path, query: query, type: "text/csv", body: csv)
    }

    /// A post whose response has no content of interest.
    func tell(_ path: String, _ body: some Encodable) async throws {
        let _: APIAnswers.Done = try await post(path, body)
    }

    private func ask<Answer: Decodable>(
        _ method: String, _ path: String, query: [(String, String?)], type: String?, body: Data
    ) async throws -> Answer {
        let request = HTTPRequest(
            method: method, url: "http://gatewayd/v1/\(path)\(Self.query(query))",
            headers: type.map { [(name: "Content-Type", value: $0)] } ?? [], body: body, timeout: Self.timeout,
            unixSocket: socket,
            answerLimit: Self.answerLimit)
        let response: HTTPResponse
        do {
            response = try await http.exchange(request)
        } catch {
            throw CommandFailure(sentence(for: error))
        }
        guard (200..<300).contains(response.status) else { throw problem(in: response) }
        do {
            return try APIJSON.value(from: response.body)
        } catch {
            throw CommandFailure(words.text("command-answer-not-understood"))
        }
    }

    private func sentence(for failure: HTTPFailure) -> String {
        switch failure {
        case .notSent:
            let phrase: Phrase = isForbidden ? "command-socket-forbidden" : "command-no-daemon"
            return words.text(phrase, ["socket": .text(socket), "user": .text(NSUserName())])
        case .unanswered: return words.text("command-unanswered")
        }
    }

    /// Whether this user may not open the socket or search a folder above it: then the daemon may well be running.
    private var isForbidden: Bool { access(socket, R_OK | W_OK) != 0 && errno == EACCES }

    private func problem(in response: HTTPResponse) -> CommandFailure {
        guard let problem: APIProblem = try? APIJSON.value(from: response.body) else {
            return CommandFailure(words.text("command-answer-not-understood"))
        }
        let mistakes = problem.mistakes.map { mistake in
            let place = mistake.line > 0 ? "\(mistake.file):\(mistake.line):\(mistake.column)" : mistake.file
            return "\(place): \(mistake.message[words.language])"
        }
        return CommandFailure((mistakes + [problem.message[words.language]]).joined(separator: "\n"))
    }

    // The unreserved characters of RFC 3986, section 2.3.
    private static let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")

    /// Typed text as one segment of a path.
    static func segment(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }

    private static func query(_ items: [(String, String?)]) -> String {
        let pairs = items.compactMap { name, value in
            value?.addingPercentEncoding(withAllowedCharacters: plain).map { "\(name)=\($0)" }
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}
