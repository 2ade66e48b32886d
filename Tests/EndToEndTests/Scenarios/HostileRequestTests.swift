import Foundation
import Testing

@testable import FakeServers

extension EndToEnd {
    /// Malformed and hostile requests.
    @Suite struct HostileRequests {
        /// The status that a request written byte for byte is answered with; nil where the connection ends without one.
        private static func status(_ request: String, port: Int) throws -> Int? {
            let connection = try LoopbackConnection.dial(port)
            defer { connection.close() }
            connection.write(request.replacing("\n", with: "\r\n"))
            return connection.readLine()?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }

        private static let secret = "Authorization: Bearer \(DaemonSettings.webhookSecret)\n"
        private static let hook = "POST /webhooks/text/receipts HTTP/1.1\nHost: localhost\n"

        @Test func `is answered with 400, and a webhook without its secret before its body has come`() async throws {
            let sink = try HTTPSink { _ in .say(201, #"{"id": "1"}"#) }
            defer { sink.stop() }
            try await Daemon.run(DaemonSettings(texts: sink.port)) { daemon in
                let port = try await DaemonWeb(daemon).port
                let chunked = "Transfer-Encoding: chunked\n\n"
                let table: [(String, Int)] = [
                    ("GET /health HTTP/1.1\nHost: localhost\n\n", 200),
                    ("GET /health HTTP/1.1\nHost: localhost\nHost: example.org\n\n", 400),
                    ("GET /health HTTP/1.1\nHost: example.org\nHost: localhost\n\n", 400),
                    ("GET /health HTTP/1.1\nHost: localhost\nhost: localhost\n\n", 400),
                    ("GET /health HTTP/1.1\nHost: example.org\n\n", 421),
                    (Self.hook + Self.secret + chunked + "zz\n{}\n0\n\n", 400),
                    (Self.hook + Self.secret + chunked + "2\n{}0\n\n", 400),
                    (Self.hook + Self.secret + "Content-Length: 2\nContent-Length: 3\n\n{}", 400),
                    (Self.hook + Self.secret + chunked + "2\n{}\n0\n\n", 400),
                    // Of these nothing but the head comes.
                    (Self.hook + "Content-Length: 200000\n\n", 401),
                    (Self.hook + "Authorization: Bearer dyfaliad\nContent-Length: 200000\n\n", 401),
                    (Self.hook + "Authorization: Bearer dyfaliad\n" + chunked, 401),
                ]
                for (request, status) in table {
                    let answered = try Self.status(request, port: port)
                    #expect(answered == status, "\(request)")
                }
                let refusals = daemon.log.split(separator: "\n").filter { $0.contains("without the right secret") }
                #expect(refusals.count == 1 && refusals.first?.contains("count=1") == true, "\(daemon.log)")
            }
        }
    }
}
