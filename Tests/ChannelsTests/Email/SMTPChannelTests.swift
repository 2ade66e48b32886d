import Channels
import Foundation
import Templates
import Testing

@testable import FakeServers

@Suite struct SMTPChannelTests {
    private func channel(
        _ sink: SMTPSink, connections: Int = 1, limits: SMTPSettings.Limits = SMTPSettings.Limits(idle: .seconds(3600))
    ) throws -> SMTPChannel {
        try SMTPChannel(
            try Sample.settings(port: sink.port, limits: limits, connections: connections), skipToEnglish: "English")
    }

    @Test func `what arrives is what was composed`() async throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let submission = try Sample.submission()
        #expect(await channelOutcome(sink, submission) == .accepted(references: ["SINK1"]))
        let composer = EmailComposer(sender: try Sample.sender(), skipToEnglish: "English")
        let bytes = composer.compose(
            try Sample.content(), delivery: submission.delivery, form: .both, created: submission.created)
        #expect(sink.mails.map(\.message) == [String(decoding: bytes, as: UTF8.self)])
        #expect(
            sink.mails.first?.to == ["RCPT TO:<nia.jones@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;nia.jones@example.org"])
    }

    @Test func `one connection carries many mails, a refused one among them`() async throws {
        let sink = try SMTPSink { stage, before in
            stage == .recipient && before == 1 ? .say("550 5.1.1 unknown") : nil
        }
        defer { sink.stop() }
        let channel = try channel(sink)
        for number in 0..<4 {
            let outcome = await channel.submit(try Sample.submission(delivery: "d-0000000\(number)"))
            if number == 1 {
                #expect(outcome == .rejected(.permanent, Reason(.addressUnknown, detail: "550 5.1.1 unknown")))
            } else if case .accepted = outcome {
                continue
            } else {
                Issue.record("\(outcome)")
            }
        }
        await channel.close()
        #expect(sink.connections == 1)
        #expect(sink.mails.count == 3)
        #expect(sink.commands.filter { $0 == "RSET" }.count == 1)
    }

    @Test(arguments: [SMTPSink.Answer.sayAndHangUp(""), .sayAndHangUp("421 4.4.2 idle too long\r\n")])
    func `a kept connection that turns out dead is replaced before anything is lost`(answer: SMTPSink.Answer) async throws {
        // Alive enough to read the second MAIL, and then gone.
        let sink = try SMTPSink { stage, before in stage == .mail && before == 1 ? answer : nil }
        defer { sink.stop() }
        let channel = try channel(sink)
        for number in 0..<3 {
            let outcome = await channel.submit(try Sample.submission(delivery: "d-0000000\(number)"))
            #expect(outcome == .accepted(references: ["SINK\(number + 1)"]))
        }
        await channel.close()
        #expect(sink.connections == 2)
    }

    @Test func `a fresh connection that dies is not tried a second time`() async throws {
        let sink = try SMTPSink { stage, _ in stage == .mail ? .sayAndHangUp("") : nil }
        defer { sink.stop() }
        guard case .rejected(.temporary(retryAfter: nil), let reason) = await channelOutcome(sink, try Sample.submission())
        else {
            Issue.record("not temporary")
            return
        }
        #expect(reason.code == .connectionLost)
        #expect(sink.connections == 1)
    }

    @Test func `an idle connection says goodbye by itself`() async throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let channel = try channel(sink, limits: SMTPSettings.Limits(idle: .milliseconds(50)))
        _ = await channel.submit(try Sample.submission())
        for await _ in sink.farewell {}
        #expect(sink.commands.last == "QUIT")
        _ = await channel.submit(try Sample.submission())
        await channel.close()
        #expect(sink.connections == 2)
    }

    @Test func `as many mails are under way as there are connections`() async throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        let channel = try channel(sink, connections: 4)
        let submissions = try (100..<200).map { try Sample.submission(delivery: "d-\($0)-abcdef") }
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for submission in submissions {
                group.addTask {
                    if case .accepted = await channel.submit(submission) { true } else { false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        await channel.close()
        #expect(accepted == 100)
        #expect(Set(sink.mails.map(\.message)).count == 100)
        #expect((1...4).contains(sink.connections))
    }

    @Test(arguments: [
        ("a greeting that refuses", SMTPSink.Stage.connect, "554 5.7.1 blocked", ReasonCode.senderRefused),
        ("a busy greeting", .connect, "421 busy", .serverBusy),
        ("a greeting of another protocol", .connect, "HTTP/1.1 400 Bad Request", .protocolBroken),
    ]) func `a server that does not let us in holds nothing against the address`(
        name: String, stage: SMTPSink.Stage, reply: String, code: ReasonCode
    ) async throws {
        let sink = try SMTPSink { asked, _ in asked == stage ? .say(reply) : nil }
        defer { sink.stop() }
        guard case .rejected(.temporary(retryAfter: nil), let reason) = await channelOutcome(sink, try Sample.submission())
        else {
            Issue.record("not temporary")
            return
        }
        #expect(reason.code == code)
        #expect(reason.code.fault == .route)
    }

    @Test func `without STARTTLS at the server nothing is sent where TLS is asked for`() async throws {
        let sink = try SMTPSink()
        defer { sink.stop() }
        var settings = try Sample.settings(port: sink.port)
        settings.security = .startTLS
        let channel = try SMTPChannel(settings, skipToEnglish: "English")
        let outcome = await channel.submit(try Sample.submission())
        guard case .rejected(.temporary, let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.code == .tlsFailed)
        #expect(!sink.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test(arguments: [["PIPELINING"], ["PIPELINING", "AUTH"], ["AUTH X-NOBODY-KNOWS"]])
    func `where an account is set up, nothing is sent to a server that does not let it sign in`(extensions: [String]) async throws
    {
        let sink = try SMTPSink(extensions: extensions)
        defer { sink.stop() }
        var settings = try Sample.settings(port: sink.port)
        settings.username = "ysgol"
        settings.password = "cyfrinach"
        let channel = try SMTPChannel(settings, skipToEnglish: "English")
        let outcome = await channel.submit(try Sample.submission())
        await channel.close()
        guard case .rejected(.temporary, let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        // It stops the route: no address is to blame, and no other mail is tried.
        #expect(reason.code == .signInRefused && reason.code.stopsRoute)
        #expect(!sink.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `a mail larger than the server takes is not offered`() async throws {
        let sink = try SMTPSink(extensions: ["SIZE 100"])
        defer { sink.stop() }
        guard case .rejected(.permanent, let reason) = await channelOutcome(sink, try Sample.submission()) else {
            Issue.record("not permanent")
            return
        }
        #expect(reason.code == .tooLarge)
        #expect(!sink.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `settings show no secrets`() throws {
        var settings = try Sample.settings(port: 587)
        settings.username = "swyddfa"
        settings.password = "cyfrinach"
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(settings)", String(reflecting: settings), dumped] {
            #expect(!text.contains("cyfrinach"))
            #expect(!text.contains("swyddfa"))
        }
    }

    private func channelOutcome(_ sink: SMTPSink, _ submission: Submission) async -> Outcome {
        do {
            let channel = try channel(sink)
            let outcome = await channel.submit(submission)
            await channel.close()
            return outcome
        } catch {
            Issue.record(error)
            return .uncertain(Reason(.interrupted))
        }
    }
}
