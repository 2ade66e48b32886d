import Channels
import Foundation
import Testing

@testable import FakeServers

/// A provider of text messages that misbehaves at each stage of the exchange in each way, and the next text on the same channel.
@Suite struct `A text provider that misbehaves` {
    static let table = FaultTable(
        """
        | phase | delay | reset | close | 4xx | 429 | 5xx | garbage | long line | slow | too slow | cut off |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | TLS handshake | temporary connection-refused | temporary tls-failed | temporary tls-failed | - | - | - | temporary tls-failed | temporary tls-failed | - | temporary connection-refused | temporary tls-failed |
        | before the answer | **uncertain** timed-out | **uncertain** connection-lost | **uncertain** connection-lost | permanent refused | temporary throttled 17 s | **uncertain** server-busy | **uncertain** protocol-broken | **uncertain** protocol-broken | accepted | **uncertain** timed-out | **uncertain** connection-lost |
        | kept connection | **uncertain** timed-out | **uncertain** connection-lost | **uncertain** connection-lost | permanent refused | temporary throttled 17 s | **uncertain** server-busy | **uncertain** protocol-broken | **uncertain** protocol-broken | accepted | **uncertain** timed-out | **uncertain** connection-lost |
        | in the headers | **uncertain** timed-out | **uncertain** connection-lost | **uncertain** connection-lost | - | - | - | **uncertain** protocol-broken | accepted | accepted | **uncertain** timed-out | **uncertain** connection-lost |
        | in the body | **uncertain** timed-out | **uncertain** connection-lost | **uncertain** connection-lost | - | - | - | **uncertain** protocol-broken | **uncertain** protocol-broken | accepted | **uncertain** timed-out | **uncertain** connection-lost |
        | after the answer | accepted | accepted | accepted | - | - | - | accepted | accepted | - | accepted | - |
        """)

    private static let body = #"{"id": "abc-1"}"#
    private static let status = "HTTP/1.1 201 Created\r\n"
    private static let length = "Content-Length: \(body.utf8.count)\r\n\r\n"
    private static let answer = status + length + body

    @Test(arguments: table.cells) func `comes to what the table says, and the next text goes`(cell: FaultTable.Cell) async throws
    {
        let isTLS = cell.phase == "TLS handshake"
        let isKept = cell.phase == "kept connection"
        let barrier = Barrier()
        let met = LockedValue<[LoopbackConnection]>([])
        let (done, finish) = AsyncStream<Bool>.makeStream()
        let sink = try HTTPSink { request in
            .act { connection in
                met.change { $0.append(connection) }
                guard request.body.contains("cyntaf") else { return connection.write(Self.answer) }
                let goesOn = Self.misbehave(cell, connection, barrier)
                finish.yield(goesOn)
                finish.finish()
                return goesOn
            }
        }
        defer { sink.stop() }
        // Hears the first greeting of TLS and answers it in the way of the cell.
        let stranger = try LoopbackServer { connection in
            guard connection.read(1) != nil else { return }
            _ = Self.misbehave(cell, connection, barrier)
        }
        defer { stranger.stop() }

        let limit = ["delay", "too slow"].contains(cell.fault) && cell.phase != "after the answer" ? 1 : 30
        // However long the machine takes between two texts, the connection is the same.
        let http = try HTTPClient(connections: 1, idle: 3600)
        let channel = try Self.channel(
            isTLS ? "https://127.0.0.1:\(stranger.port)" : "http://127.0.0.1:\(sink.port)", limit, http)
        if isKept { #expect(try await channel.submit(TextProviderSamples.submission("cyn")).inTable == "accepted") }
        let outcome = try await channel.submit(TextProviderSamples.submission("cyntaf")).inTable
        #expect(outcome == cell.expected)
        barrier.release()
        if !isTLS {
            // The system passes an end on when it has time; before that the client cannot know of it.
            for await goesOn in done where !goesOn {
                while try Self.isConnected(to: sink.port) { await Task.yield() }
            }
        }

        // The same pool of connections, and a provider that is well again.
        let next = try Self.channel("http://127.0.0.1:\(sink.port)", 30, http)
        #expect(try await next.submit(TextProviderSamples.submission("ail")).inTable == "accepted")
        // Each was written once, whatever became of it, and none that never met the provider.
        let written = sink.requests.map { request in ["cyntaf", "ail"].first { request.body.contains("\"\($0)\"") } }
        #expect(written == (isKept ? [nil] : []) + (isTLS ? [] : ["cyntaf"]) + ["ail"])
        if isKept { #expect(met.value.prefix(2).allSatisfy { $0 === met.value.first }) }
    }

    @Test func `that nobody reaches is asked again, and nothing is in doubt`() async throws {
        let channel = try Self.channel("http://127.0.0.1:\(try LoopbackServer.deadPort())", 30, try HTTPClient(connections: 1))
        #expect(try await channel.submit(TextProviderSamples.submission()).inTable == "temporary connection-refused")
    }

    /// Whether a connection to the port is still open on our side, by the system's own list (`proc(5)`).
    private static func isConnected(to port: Int) throws -> Bool {
        let hex = String(port, radix: 16, uppercase: true)
        let remote = "0100007F:" + String(repeating: "0", count: 4 - hex.count) + hex
        return try String(contentsOfFile: "/proc/self/net/tcp", encoding: .utf8).split(separator: "\n").contains { line in
            let columns = line.split(separator: " ")
            return columns.count > 3 && columns[2] == remote && columns[3] == "01"
        }
    }

    private static func channel(_ endpoint: String, _ limit: Int, _ http: HTTPClient) throws -> TextProviderChannel {
        var account = TextProviderSamples.account
        account.endpoint = endpoint
        return try TextProviderChannel(provider: TextProviderSamples.generic(timeout: "\(limit)s"), account: account, http: http)
    }

    /// Sends what a good answer begins with up to the phase, then does what the cell says. False where the connection is over.
    private static func misbehave(_ cell: FaultTable.Cell, _ connection: LoopbackConnection, _ barrier: Barrier) -> Bool {
        let half = String(body.prefix(7))
        let (begin, rest, part): (String, String, Int) =
            switch cell.phase {
            // The head of a record of 16 KiB, which is never filled.
            case "TLS handshake": ("", "\u{16}\u{3}\u{3}@\0" + String(repeating: "x", count: 100), 5)
            case "in the headers": (status + "Content-Type: application/json\r\nX-Half: a", "b\r\n" + length + body, 11)
            case "in the body": (status + length + half, String(body.dropFirst(7)), 4)
            case "after the answer": (answer, "", 0)
            default: ("", answer, 11)
            }
        connection.write(begin)
        // The end of a connection that is to be kept comes when the answer was heard.
        if cell.phase == "after the answer", ["reset", "close"].contains(cell.fault) { barrier.wait() }
        let long = String(repeating: "x", count: 5000)
        switch cell.fault {
        case "delay" where cell.phase == "after the answer": return true
        case "delay": connection.waitForEnd()
        case "reset": connection.reset()
        case "close": return false
        case "4xx": connection.write("HTTP/1.1 400 No\r\nContent-Length: 0\r\n\r\n")
        case "429": connection.write("HTTP/1.1 429 No\r\nRetry-After: 17\r\nContent-Length: 0\r\n\r\n")
        case "5xx": connection.write("HTTP/1.1 503 No\r\nRetry-After: 17\r\nContent-Length: 0\r\n\r\n")
        case "garbage": connection.write("\u{1}\u{2}who are you?\r\n\r\n")
        case "long line" where cell.phase == "in the headers": connection.write(long + rest)
        case "long line": connection.write(long + "\r\n\r\n")
        case "slow":
            connection.drip(rest, milliseconds: 2)
            return true
        case "too slow": connection.drip(rest.isEmpty ? "HTTP/1.1" : rest, milliseconds: rest.isEmpty ? 1 : 250)
        case "cut off": connection.write(String(rest.prefix(part)))
        default: Issue.record("no such fault: \(cell.fault)")
        }
        return cell.fault == "long line" && cell.phase == "in the headers"
    }
}
