import Channels
import Testing

@testable import FakeServers

@Suite struct SMTPConformanceTests {
    @Test(arguments: ConformanceCase.allCases) func `the e-mail channel keeps the contract of every channel`(
        example: ConformanceCase
    ) async throws {
        try await ChannelConformance(subject: SMTPUnderTest()).check(example)
    }
}

private struct SMTPUnderTest: ChannelUnderTest {
    func arrange(_ example: ConformanceCase) async throws -> Arrangement? {
        let recipient = "nia.jones@example.org"
        let sink = try SMTPSink { stage, _ in Self.answer(example, stage) }
        let limits = SMTPSettings.Limits(reply: .milliseconds(200), finalDot: .milliseconds(200))
        let port = example == .connectionRefused ? try LoopbackServer.deadPort() : sink.port
        let settings = try Sample.settings(port: port, limits: example == .slowAnswer ? limits : SMTPSettings.Limits())
        return Arrangement(
            channel: try SMTPChannel(settings, skipToEnglish: "English"),
            submission: try Sample.submission(try Sample.content(to: recipient)),
            secrets: [recipient, "nia.jones"], stop: { sink.stop() })
    }

    private static func answer(_ example: ConformanceCase, _ stage: SMTPSink.Stage) -> SMTPSink.Answer? {
        switch (example, stage) {
        case (.rejected, .recipient): .say("550 5.1.1 User unknown")
        case (.throttled, .mail): .say("450 4.7.28 rate limit exceeded")
        case (.replyCutOff, .message): .sayAndHangUp("250 2.0.0 Ok: queu")
        case (.garbageAnswer, .message): .say("HTTP/1.1 200 OK")
        case (.slowAnswer, .message): .silence
        case (.redaction, .recipient): .say("550-5.1.1 <nia.jones@example.org>\r\n550 5.1.1 user nia.jones, told by a@b.example")
        default: nil
        }
    }
}
