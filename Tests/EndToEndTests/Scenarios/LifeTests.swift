import Foundation
import Gateway
import Glibc
import Testing

@testable import FakeServers

extension EndToEnd {
    /// Starting and stopping the daemon.
    @Suite struct Life {
        private static let families = (1...40).map { number in
            TestFamily(id: "F\(number)", name: "Mari Evans", email: "teulu\(number)@example.org")
        }

        @Test func `a second daemon on the same store is refused, and the first goes on`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                let second = try await daemon.run(
                    "serve", "--config", daemon.folder.appending(path: "gatewayd.yaml").path)
                #expect(second.status == 1)
                #expect(!second.errors.isEmpty)
                #expect(try await daemon.run("status").status == 0)
            }
        }

        @Test func `a port that somebody else has is named, and the daemon ends with 1`() async throws {
            let other = try LoopbackServer { _ in }
            defer { other.stop() }
            let daemon = try Daemon(DaemonSettings(mail: 9, port: other.port))
            defer { daemon.cleanUp() }
            let child = try daemon.launch()
            #expect(try await child.wait() == .status(1))
            #expect(daemon.log.contains("127.0.0.1:\(other.port)"), "\(daemon.log)")
        }

        @Test func `without the secrets that it needs it ends with 2 and names them`() async throws {
            var settings = DaemonSettings(mail: 9, texts: 9)
            settings.credentials["text-webhook"] = nil
            let daemon = try Daemon(settings)
            defer { daemon.cleanUp() }
            let child = try daemon.launch()
            #expect(try await child.wait() == .status(2))
            #expect(daemon.log.contains("text-webhook"), "\(daemon.log)")
        }

        @Test func `a stop lets the mail that has begun arrive, begins no other, and the next start sends the rest once`()
            async throws
        {
            let barrier = Barrier()
            let mail = try SMTPSink { stage, _ in
                if stage == .message { barrier.wait() }
                return nil
            }
            defer {
                barrier.release()
                mail.stop()
            }
            try await Daemon.run(DaemonSettings(mail: mail.port, letters: false)) { daemon in
                try await daemon.importFamilies(Self.families)
                try await daemon.sendInvitation()
                // A destination that has not answered yet gets two, however many connections there are.
                try await eventually("two mails under way") { mail.commands.count { $0 == "DATA" } == 2 }
                daemon.signal(SIGTERM)
                // Its API stops first; the daemon waits for the mail in flight.
                try await eventually("a daemon that stops") { try await daemon.run("status").status == 1 }
                #expect(daemon.end == nil)
                barrier.release()
                try await daemon.stop()
                #expect(mail.mails.count == 2)
                try await daemon.start()
                _ = try await daemon.status("all accepted") { $0.deliveries == ["accepted": 40] }
                #expect(Set(mail.mails.map(\.recipient)).count == 40)
                #expect(mail.mails.count == 40)
            }
        }

        @Test func `neither a browser that keeps its connection open nor one that never ends its request holds up a stop`()
            async throws
        {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                let web = try await DaemonWeb(daemon)
                let browser = try LoopbackConnection.dial(web.port)
                defer { browser.close() }
                browser.write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                #expect(browser.readLine() == "HTTP/1.1 200 OK")
                let slow = try LoopbackConnection.dial(web.port)
                defer { slow.close() }
                slow.write("GET /health HTTP/1.1\r\nHost: 127")
                // An idle connection would be closed after a minute.
                try await daemon.stop(within: .seconds(30))
            }
        }

        @Test func `what a kill leaves behind keeps nobody from starting`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                try await daemon.killNow()
                #expect(FileManager.default.fileExists(atPath: daemon.folder.appending(path: "gatewayd.sock").path))
                try await daemon.start()
                #expect(try await daemon.run("status").status == 0)
            }
        }
    }
}
