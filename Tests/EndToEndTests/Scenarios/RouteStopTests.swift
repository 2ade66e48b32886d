import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// What becomes of families when a mail server refuses the school, by the channel and by the commands.
    @Suite struct Refused {
        /// Letters are the next way of every family: none of them may be printed.
        private static func families(_ count: Int, at domains: [String]) -> [TestFamily] {
            (1...count).map {
                TestFamily(id: "F\($0)", name: "Mari Evans", email: "teulu\($0)@\(domains[$0 % domains.count])", hasHome: true)
            }
        }

        private static func email(_ daemon: Daemon) async throws -> RouteState {
            let routes: [RouteState] = try await daemon.json("routes")
            return try #require(routes.first { $0.channel == .email })
        }

        @Test
        func `a hundred families, and an organisation that is blocked: stopped, said, over a restart, and all goes when resumed`()
            async throws
        {
            let isBlocked = LockedValue(true)
            let mail = try SMTPSink { stage, _ in
                stage == .message && isBlocked.value
                    ? .say("550 5.7.708 Service unavailable. Access denied, traffic not accepted") : nil
            }
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                try await daemon.importFamilies(Self.families(100, at: ["example.org", "example.com", "example.net"]))
                try await daemon.sendInvitation()
                let stopped = try await eventually("a stopped route") {
                    let email = try await Self.email(daemon)
                    return email.stop != nil && email.submitting == 0 ? email : nil
                }
                #expect(stopped.stop?.code == .senderRefused && stopped.waiting == 100)
                #expect(stopped.stop?.detail.contains("5.7.708") == true)
                #expect(mail.commands.filter { $0.hasPrefix("MAIL") }.count <= 8)
                #expect(try await daemon.run("status").output.hasPrefix("Stopped: e-mail,"))
                #expect(try await daemon.run("routes", "--lang", "cy").output.contains("Wedi stopio: e-bost"))
                #expect(try await StaffBrowser(daemon).get("/?lang=cy").text.contains("Wedi stopio: e-bost"))
                try await daemon.stop()
                try await daemon.start()
                #expect(try await Self.email(daemon).stop == stopped.stop)
                isBlocked.change { $0 = false }
                let resumed: RouteState = try await daemon.json("resume", "email")
                #expect(resumed.stop == nil)
                let all = try await daemon.status("all mails") { $0.deliveries == ["accepted": 100] }
                #expect(all.tasks == 0 && mail.mails.count == 100)
                #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.letters.path).isEmpty)
            }
        }

        @Test func `an emergency goes by text at once, and the e-mails are called back`() async throws {
            let mail = try SMTPSink { stage, _ in stage == .mail ? .say("550 5.1.90 your sender has sent its share today") : nil }
            let texts = try TextProviderSink()
            defer {
                mail.stop()
                texts.stop()
            }
            try await Daemon.run(DaemonSettings(mail: mail.port, texts: texts.port)) { daemon in
                let families = (1...20).map {
                    TestFamily(
                        id: "F\($0)", name: "Mari Evans", mobile: "07700 9001\(10 + $0)", email: "teulu\($0)@example.org",
                        hasHome: true)
                }
                try await daemon.importFamilies(families)
                let terms = TestMessage.terms.replacing("category: general", with: "category: emergency")
                #expect(try await daemon.run("send", try daemon.invitation(["message.yaml": terms])).status == 0)
                _ = try await daemon.status("texts") { $0.deliveries == ["accepted": 20, "cancelled": 20] }
                #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.letters.path).isEmpty)
            }
        }

        @Test func `one employer's rule holds that domain, and sixty dead addresses at one stop nothing`() async throws {
            let dead = Set((1...180).filter { $0 % 3 == 1 }.map { "teulu\($0)@closed.example.com" })
            let mail = try SMTPSink(extensions: ["ENHANCEDSTATUSCODES"], unknown: dead) { _, _ in nil }
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                try await daemon.importFamilies(Self.families(180, at: ["example.org", "closed.example.com", "example.net"]))
                try await daemon.sendInvitation()
                _ = try await daemon.status("dead addresses, and their letters") {
                    $0.deliveries == ["accepted": 180, "failed-permanent": 60]
                }
                let email = try await Self.email(daemon)
                #expect(email.stop == nil && email.closedUntil == nil && email.closedDestinations.isEmpty)
            }
        }
    }
}
