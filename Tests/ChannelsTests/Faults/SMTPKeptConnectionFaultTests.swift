import Channels
import Testing

@testable import FakeServers

/// A mail server that takes the first mail of a connection and misbehaves at the second, at each reply in each way. Beside the outcome it has
/// how often the server was given the second mail: where the server may have it, it is never given again.
@Suite struct `A mail server that misbehaves at the second mail of a connection` {
    static let table = FaultTable(
        """
        | reply | delay | reset | close | 421 | 4xx | 5xx | garbage | long line | too slow |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | MAIL | temporary timed-out × 0 | accepted × 1 | accepted × 1 | accepted × 1 | temporary server-busy × 0 | temporary sender-refused × 0 | temporary protocol-broken × 0 | temporary protocol-broken × 0 | temporary timed-out × 0 |
        | RCPT | temporary timed-out × 0 | temporary connection-lost × 0 | temporary connection-lost × 0 | temporary server-busy × 0 | temporary server-busy × 0 | permanent refused × 0 | temporary protocol-broken × 0 | temporary protocol-broken × 0 | temporary timed-out × 0 |
        | DATA | temporary timed-out × 0 | temporary connection-lost × 0 | temporary connection-lost × 0 | temporary server-busy × 0 | temporary server-busy × 0 | permanent refused × 0 | temporary protocol-broken × 0 | temporary protocol-broken × 0 | temporary timed-out × 0 |
        | final dot | **uncertain** timed-out × 1 | **uncertain** connection-lost × 1 | **uncertain** connection-lost × 1 | temporary server-busy × 1 | temporary server-busy × 1 | permanent refused × 1 | **uncertain** protocol-broken × 1 | **uncertain** protocol-broken × 1 | **uncertain** timed-out × 1 |
        """)

    private static let stages: [String: SMTPSink.Stage] = [
        "MAIL": .mail, "RCPT": .recipient, "DATA": .data, "final dot": .message,
    ]

    @Test(arguments: table.cells, [true, false]) func `is given it as often as the table says, and the next mail goes`(
        cell: FaultTable.Cell, pipelining: Bool
    ) async throws {
        let fault = try #require(Misbehaviour(rawValue: cell.fault))
        let (wanted, barrier, given) = (try #require(Self.stages[cell.phase]), Barrier(), LockedValue(0))
        let extensions = ["SIZE 10000000", "DSN", "ENHANCEDSTATUSCODES"] + (pipelining ? ["PIPELINING"] : [])
        let sink = try SMTPSink(extensions: extensions) { stage, before in
            if stage == .body { given.change { $0 += 1 } }
            guard stage == wanted, before == 1 else { return nil }
            return `A mail server that misbehaves`.answer(fault, at: stage, extensions, barrier)
        }
        defer { sink.stop() }
        let limits = SMTPSettings.Limits(
            connect: .seconds(60), reply: .seconds(fault.wants && wanted != .message ? 1 : 60),
            finalDot: .seconds(fault.wants && wanted == .message ? 1 : 60), idle: .seconds(3600))
        let channel = try SMTPChannel(try Sample.settings(port: sink.port, limits: limits), skipToEnglish: "English")

        #expect(await channel.submit(try Sample.submission(delivery: "d-00000000")).inTable == "accepted")
        let outcome = await channel.submit(try Sample.submission(delivery: "d-00000001")).inTable
        #expect("\(outcome) × \(given.value - 1)" == cell.expected, "pipelining \(pipelining)")
        // Tried anew only where the connection had ended before the server heard of the mail.
        #expect(sink.connections == (outcome == "accepted" ? 2 : 1))
        barrier.release()
        let next = await channel.submit(try Sample.submission(delivery: "d-00000002"))
        await channel.close()
        #expect(next.inTable == "accepted")
        func taken(_ delivery: String) -> Int { sink.mails.count { $0.message.contains(delivery) } }
        #expect(taken("d-00000000") == 1 && taken("d-00000002") == 1)
        #expect(taken("d-00000001") <= 1 && (outcome != "accepted" || taken("d-00000001") == 1))
    }
}
