import Channels
import Templates
import Testing

@testable import FakeServers

/// A mail server that misbehaves at each stage of the conversation in each way, and the next mail on the same channel.
@Suite struct `A mail server that misbehaves` {
    static let table = FaultTable(
        """
        | phase | delay | reset | close | 421 | 4xx | 5xx | garbage | long line | slow | too slow |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | greeting | temporary connection-refused | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | temporary server-busy | temporary protocol-broken | temporary protocol-broken | accepted | temporary connection-refused |
        | EHLO | temporary connection-refused | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | temporary server-busy | temporary protocol-broken | temporary protocol-broken | accepted | temporary connection-refused |
        | STARTTLS | temporary connection-refused | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | temporary server-busy | temporary protocol-broken | temporary protocol-broken | - | temporary connection-refused |
        | MAIL | temporary timed-out | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | temporary sender-refused | temporary protocol-broken | temporary protocol-broken | accepted | temporary timed-out |
        | RCPT | temporary timed-out | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | permanent refused | temporary protocol-broken | temporary protocol-broken | accepted | temporary timed-out |
        | DATA | temporary timed-out | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | permanent refused | temporary protocol-broken | temporary protocol-broken | accepted | temporary timed-out |
        | body | temporary timed-out | temporary connection-lost | temporary connection-lost | temporary server-busy | temporary server-busy | permanent refused | temporary connection-lost | temporary connection-lost | - | temporary timed-out |
        | final dot | **uncertain** timed-out | **uncertain** connection-lost | **uncertain** connection-lost | temporary server-busy | temporary server-busy | permanent refused | **uncertain** protocol-broken | **uncertain** protocol-broken | accepted | **uncertain** timed-out |
        | RSET | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown | permanent address-unknown |
        | QUIT | accepted | accepted | accepted | accepted | accepted | accepted | accepted | accepted | accepted | accepted |
        | kept connection | temporary timed-out | accepted | accepted | accepted | accepted | accepted | accepted | accepted | - | accepted |
        """)

    private static let stages: [String: SMTPSink.Stage] = [
        "greeting": .connect, "EHLO": .hello, "STARTTLS": .startTLS, "MAIL": .mail, "RCPT": .recipient, "DATA": .data,
        "body": .body, "final dot": .message, "RSET": .reset, "QUIT": .quit,
    ]

    @Test(arguments: table.cells, [true, false]) func `comes to what the table says, and the next mail goes`(
        cell: FaultTable.Cell, pipelining: Bool
    ) async throws {
        let barrier = Barrier()
        let fault = try #require(Misbehaviour(rawValue: cell.fault))
        let kept = KeptConnection(fault)
        let sink = try Self.sink(cell.phase, fault, kept, barrier, pipelining: pipelining)
        defer { sink.stop() }
        var settings = try Sample.settings(port: sink.port, limits: Self.limits(cell.phase, fault))
        if cell.phase == "STARTTLS" { settings.security = .startTLS }
        let channel = try SMTPChannel(settings, skipToEnglish: "English")

        if cell.phase == "kept connection" {
            #expect(await channel.submit(try Sample.submission(delivery: "d-00000000")).inTable == "accepted")
            await kept.misbehaves()
        }
        let content = cell.phase == "body" ? try Self.longContent() : nil
        let outcome = await channel.submit(try Sample.submission(content, delivery: "d-00000001")).inTable
        barrier.release()
        // A reset that is there before the handshake was looked at is a refusal to the system, and a lost connection a moment later.
        let isEarlyReset = cell.phase == "greeting" && fault == .reset && outcome == "temporary connection-refused"
        #expect(outcome == cell.expected || isEarlyReset, "\(outcome), pipelining \(pipelining)")
        if cell.phase == "QUIT" { for await _ in sink.farewell {} }

        let next = await channel.submit(try Sample.submission(delivery: "d-00000002"))
        await channel.close()
        // A server that is asked for TLS and has none takes no mail; it must be asked anew all the same.
        #expect(next.inTable == (cell.phase == "STARTTLS" ? "temporary tls-failed" : "accepted"))
        if cell.phase == "STARTTLS" { #expect(sink.commands.filter { $0 == "STARTTLS" }.count == 2) }
        // What is said to be taken was, and what was not, not.
        let arrived = sink.mails.filter { $0.message.contains("d-00000001") }.count
        if outcome == "accepted" { #expect(arrived == 1) } else if !outcome.contains("uncertain") { #expect(arrived == 0) }
    }

    /// Short where the fault is one of time alone, so that the table runs in seconds and nothing else depends on the clock.
    private static func limits(_ phase: String, _ fault: Misbehaviour) -> SMTPSettings.Limits {
        var limits = SMTPSettings.Limits(
            connect: .seconds(60), reply: .seconds(60), finalDot: .seconds(60),
            idle: phase == "QUIT" ? .milliseconds(30) : .seconds(3600))
        guard fault.wants else { return limits }
        switch phase {
        case "greeting", "EHLO", "STARTTLS": limits.connect = .seconds(1)
        case "final dot": limits.finalDot = .seconds(1)
        case "QUIT": break
        default: limits.reply = .seconds(1)
        }
        return limits
    }

    private static func sink(
        _ phase: String, _ fault: Misbehaviour, _ kept: KeptConnection, _ barrier: Barrier, pipelining: Bool
    ) throws -> SMTPSink {
        let extensions =
            ["SIZE 10000000", "DSN", "ENHANCEDSTATUSCODES"] + (pipelining ? ["PIPELINING"] : [])
            + (phase == "STARTTLS" ? ["STARTTLS"] : [])
        let wanted = stages[phase]
        return try SMTPSink(extensions: extensions, narrow: phase == "body") { stage, before in
            // Only a refused recipient brings RSET about.
            if phase == "RSET", stage == .recipient, before == 0 { return .say("550 5.1.1 User unknown") }
            if phase == "kept connection", stage == .message, before == 0 { return kept.answer }
            return stage == wanted && before == 0 ? answer(fault, at: stage, extensions, barrier) : nil
        }
    }

    static func answer(_ fault: Misbehaviour, at stage: SMTPSink.Stage, _ extensions: [String], _ barrier: Barrier)
        -> SMTPSink.Answer
    {
        let usual =
            switch stage {
            case .connect: "220 sink.example.org ESMTP"
            case .data: "354 go on"
            case .quit: "221 bye"
            case .hello:
                "250-sink.example.org\r\n" + extensions.dropLast().map { "250-\($0)\r\n" }.joined()
                    + "250 \(extensions.last ?? "")"
            default: "250 2.0.0 Ok"
            }
        switch fault {
        case .delay where stage == .body:
            // It stops reading too: the final dot never leaves.
            return .act(saying: "") { _ in
                barrier.wait()
                return false
            }
        case .delay: return .silence
        case .reset:
            return .act(saying: "") { connection in
                connection.reset()
                return false
            }
        case .close: return .sayAndHangUp("")
        case .bye: return .sayAndHangUp("421 4.3.2 closing\r\n")
        case .notNow where stage == .body: return .sayAndHangUp("452 4.3.1 no room\r\n")
        case .notNow: return .say("452 4.3.1 no room")
        case .refusal where stage == .body: return .sayAndHangUp("554 no\r\n")
        case .refusal: return .say("554 no")
        case .garbage where stage == .body: return .sayAndHangUp("HTTP/1.1 200 OK\r\n")
        case .garbage: return .say("HTTP/1.1 200 OK")
        case .longLine:
            let line = "\(usual.prefix(3)) " + String(repeating: "x", count: 5000)
            return stage == .body ? .sayAndHangUp("\(line)\r\n") : .say(line)
        case .slow:
            return .act(saying: usual) { $0.drip("\(usual)\r\n", milliseconds: 2) }
        case .tooSlow:
            return .act(saying: "") { connection in
                connection.drip("\(usual.prefix(3))-" + String(repeating: "x", count: 1500), milliseconds: 40)
                return false
            }
        }
    }

    /// Longer than what the system buffers on a connection.
    private static func longContent() throws -> EmailContent {
        var content = try Sample.content()
        content.blocks = [Sample.block(.welsh, String(repeating: "Dewch i'r gweithdy. ", count: 30_000))]
        return content
    }
}

/// A connection that misbehaves after its first mail, when nothing was asked of it.
private struct KeptConnection: Sendable {
    let fault: Misbehaviour
    private let barrier = Barrier()
    private let done: AsyncStream<Void>
    private let finish: AsyncStream<Void>.Continuation

    init(_ fault: Misbehaviour) {
        self.fault = fault
        (done, finish) = AsyncStream<Void>.makeStream()
    }

    /// To the final dot of the first mail: yes, and then the fault. Words come in the same breath, so that they are there when the next
    /// mail looks; an end comes when the test has heard the yes.
    var answer: SMTPSink.Answer {
        let yes = "250 2.0.0 Ok: queued as SINK0\r\n"
        return .act(saying: yes) { [self] connection in
            switch fault {
            case .delay, .slow: connection.write(yes)
            case .reset, .close:
                connection.write(yes)
                barrier.wait()
                if fault == .reset { connection.reset() } else { connection.close() }
                finish.finish()
                return false
            case .bye: connection.write(yes + "421 4.4.2 idle too long\r\n")
            case .notNow: connection.write(yes + "452 4.3.1 no room\r\n")
            case .refusal: connection.write(yes + "554 no\r\n")
            case .garbage: connection.write(yes + "HTTP/1.1 200 OK\r\n")
            case .longLine: connection.write(yes + "250 " + String(repeating: "x", count: 5000) + "\r\n")
            case .tooSlow: connection.write(yes + "2")
            }
            if fault == .bye { return false }
            connection.waitForEnd()
            return false
        }
    }

    /// Returns when the fault has happened.
    func misbehaves() async {
        guard fault == .reset || fault == .close else { return }
        barrier.release()
        for await _ in done {}
    }
}
