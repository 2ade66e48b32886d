import Channels
import Foundation
import Templates
import Testing

@testable import FakeServers

/// The channel against servers that others wrote. A peer that is missing fails the test and says what to do.
@Suite(.timeLimit(.minutes(1))) struct RealMailServerTests {
    @Test(arguments: [SMTPSettings.Security.startTLS, .tls]) func `aiosmtpd takes mail over TLS from one who signs in`(
        security: SMTPSettings.Security
    ) async throws {
        try await withSignInServer(security) { settings, folder in
            let channel = try SMTPChannel(settings, skipToEnglish: "Skip to English")
            for number in 1...2 {
                let outcome = await channel.submit(try Sample.submission(delivery: "d-0000000\(number)"))
                #expect(outcome == .accepted(references: ["KEPT\(number)"]))
            }
            let unknown = await channel.submit(try Sample.submission(try Sample.content(to: "unknown@example.org")))
            #expect(
                unknown == .rejected(.permanent, Reason(.addressUnknown, detail: "550 5.1.1 <u***@e>: no such user")))
            let third = await channel.submit(try Sample.submission())
            #expect(third == .accepted(references: ["KEPT3"]))
            await channel.close()

            let kept = try Data(contentsOf: folder.appending(path: "2.eml"))
            let submission = try Sample.submission(delivery: "d-00000002")
            let composed = EmailComposer(sender: settings.sender, skipToEnglish: "Skip to English").compose(
                try Sample.content(), delivery: submission.delivery, form: .both, created: submission.created)
            #expect(kept == Data(composed))
        }
    }

    @Test func `a wrong password is the route's fault`() async throws {
        try await withSignInServer(.startTLS) { settings, _ in
            var settings = settings
            settings.password = "anghywir"
            let code = try await refusal(settings)
            #expect(code == .signInRefused)
        }
    }

    @Test(arguments: [SMTPSettings.Security.startTLS, .tls]) func `a certificate that nobody vouches for ends it`(
        security: SMTPSettings.Security
    ) async throws {
        try await withSignInServer(security) { settings, _ in
            var settings = settings
            settings.caFile = nil
            let code = try await refusal(settings)
            #expect(code == .tlsFailed)
        }
    }

    @Test func `smtp-sink takes a hundred mails over four connections`() async throws {
        let (sink, port) = try PeerProcess.postfixSink()
        let channel = try SMTPChannel(try Sample.settings(port: port, connections: 4), skipToEnglish: "Skip to English")
        // It says nothing when it is ready: it is ready when it answers.
        let deadline = ContinuousClock.now + .seconds(10)
        while await channel.submit(try Sample.submission()).isUnreachable, ContinuousClock.now < deadline { await Task.yield() }
        let submissions = try (100..<200).map { try Sample.submission(delivery: "d-\($0)-abcdef") }
        let outcomes = await withTaskGroup(of: Outcome.self) { group in
            for submission in submissions { group.addTask { await channel.submit(submission) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        await channel.close()
        #expect(outcomes.count == 100)
        for outcome in outcomes {
            guard case .accepted = outcome else {
                Issue.record("\(outcome)")
                break
            }
        }
        try sink.stop()
    }

    private func withSignInServer(
        _ security: SMTPSettings.Security, _ body: (SMTPSettings, URL) async throws -> Void
    ) async throws {
        let (server, port) = try PeerProcess.signInServer(security.rawValue)
        let settings = SMTPSettings(
            host: "localhost", port: port, security: security, username: "swyddfa", password: "cyfrinach ŵ",
            caFile: server.folder.appending(path: "certificate.pem").path, sender: try Sample.sender(), connections: 1)
        try await body(settings, server.folder)
        try server.stop()
    }

    private func refusal(_ settings: SMTPSettings) async throws -> ReasonCode? {
        let channel = try SMTPChannel(settings, skipToEnglish: "Skip to English")
        let outcome = await channel.submit(try Sample.submission())
        await channel.close()
        guard case .rejected(.temporary(retryAfter: nil), let reason) = outcome else { return nil }
        #expect(!reason.detail.contains("cyfrinach") && !reason.detail.contains("anghywir"))
        return reason.code
    }
}

extension Outcome {
    fileprivate var isUnreachable: Bool {
        if case .rejected(_, let reason) = self { reason.code == .connectionRefused } else { false }
    }
}
