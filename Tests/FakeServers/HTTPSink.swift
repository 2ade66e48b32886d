/// An HTTP server on 127.0.0.1 that keeps what it is sent and answers as it is told.
final class HTTPSink: Sendable {
    struct Request: Sendable {
        var method: String
        var target: String
        /// Names in lower case.
        var headers: [String: String]
        var body: String
    }

    enum Answer: Sendable {
        case say(Int, headers: [String: String] = [:], String = "")
        /// These bytes, and then the end.
        case sayAndHangUp(String)
        /// Nothing, until the client closes the connection.
        case silence
        /// Handles the connection itself; false where that ended it.
        case act(@Sendable (LoopbackConnection) -> Bool)
    }

    private let server: LoopbackServer
    private let seen: LockedValue<[Request]>

    var port: Int { server.port }
    var requests: [Request] { seen.value }

    init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        let seen = LockedValue<[Request]>([])
        self.seen = seen
        server = try LoopbackServer { connection in
            while let request = Self.read(connection) {
                seen.change { $0.append(request) }
                switch answer(request) {
                case .say(let status, let headers, let body):
                    let fields = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
                    connection.write("HTTP/1.1 \(status) X\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
                case .sayAndHangUp(let bytes):
                    connection.write(bytes)
                    return
                case .silence:
                    connection.waitForEnd()
                    return
                case .act(let action):
                    guard action(connection) else { return }
                }
            }
        }
    }

    func stop() { server.stop() }

    private static func read(_ connection: LoopbackConnection) -> Request? {
        guard let first = connection.readLine()?.split(separator: " "), first.count == 3 else { return nil }
        var headers: [String: String] = [:]
        while let line = connection.readLine(), !line.isEmpty {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " }) }
        }
        guard let body = connection.read(headers["content-length"].flatMap { Int($0) } ?? 0) else { return nil }
        return Request(
            method: String(first[0]), target: String(first[1]), headers: headers, body: String(decoding: body, as: UTF8.self))
    }
}
