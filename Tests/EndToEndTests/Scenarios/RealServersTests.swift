import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// Against mail servers that others wrote. A peer that is missing fails the test and says what to do.
    @Suite struct RealServers {
        private static func families(_ count: Int) -> [TestFamily] {
            (1...count).map { TestFamily(id: "F\($0)", name: "Mari Evans", email: "teulu\($0)@example.org") }
        }

        @Test func `Postfix's smtp-sink gets every e-mail`() async throws {
            let (server, port) = try PeerProcess.postfixSink()
            try await eventually("smtp-sink") { LoopbackConnection.answers(port) }
            try await Daemon.run(DaemonSettings(mail: port)) { daemon in
                try await daemon.importFamilies(Self.families(40))
                try await daemon.sendInvitation()
                _ = try await daemon.status("forty accepted") { $0.deliveries == ["accepted": 40] }
                let files = try FileManager.default.contentsOfDirectory(at: server.folder, includingPropertiesForKeys: nil)
                let mails = try files.map { try String(contentsOf: $0, encoding: .utf8) }
                let ids = Set(mails.compactMap { $0.firstMatch(of: /Message-ID: (<[^>]+>)/).map { String($0.1) } })
                #expect(mails.count == 40)
                #expect(ids.count == 40)
            }
            try server.stop()
        }

        @Test func `aiosmtpd gets it over STARTTLS from one who signs in`() async throws {
            let (server, port) = try PeerProcess.signInServer("starttls")
            var settings = DaemonSettings(mail: port)
            settings.mailHost = "localhost"
            settings.mailLines = [
                "security: starttls", "username: swyddfa", "ca_file: \(server.folder.path)/certificate.pem",
            ]
            settings.credentials["smtp-password"] = "cyfrinach ŵ"
            try await Daemon.run(settings) { daemon in
                try await daemon.importFamilies(Self.families(5))
                try await daemon.sendInvitation()
                _ = try await daemon.status("five accepted") { $0.deliveries == ["accepted": 5] }
                let kept = try FileManager.default.contentsOfDirectory(atPath: server.folder.path).filter { $0.hasSuffix(".eml") }
                #expect(kept.count == 5)
            }
            try server.stop()
        }

        @Test func `a wrong password is nobody's dead address, and stands in no log`() async throws {
            let (server, port) = try PeerProcess.signInServer("starttls")
            var settings = DaemonSettings(mail: port, letters: false)
            settings.mailHost = "localhost"
            settings.mailLines = [
                "security: starttls", "username: swyddfa", "ca_file: \(server.folder.path)/certificate.pem",
            ]
            settings.credentials["smtp-password"] = "anghywir"
            try await Daemon.run(settings) { daemon in
                try await daemon.importFamilies(Self.families(1))
                try await daemon.sendInvitation()
                let status = try await daemon.status("a try") { $0.deliveries == ["failed-temporary": 1] }
                #expect(status.reach["unreached"] == 1)
                let found: [Undelivered] = try await daemon.json("undelivered")
                #expect(found.first?.contacts.first?.tried.first?.reason == "sign-in-refused")
                #expect(!daemon.log.contains("anghywir") && !daemon.log.contains("teulu1"))
            }
            try server.stop()
        }
    }
}
