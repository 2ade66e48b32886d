import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// What the daemon does by itself when a way out fails, as people see it.
    @Suite struct Failing {
        @Test func `a mail server that is not there is said on every surface, and keeps nothing else`() async throws {
            let gone = try SMTPSink()
            let port = gone.port
            gone.stop()
            try await Daemon.run(DaemonSettings(mail: port)) { daemon in
                var families = (1...10).map { TestFamily(id: "F\($0)", name: "Mari Evans", email: "teulu\($0)@example.org") }
                families.append(TestFamily(id: "F11", name: "Sian Rees", hasHome: true))
                try await daemon.importFamilies(families)
                #expect(try await daemon.run("routes").output.contains("Out of order") == false)
                try await daemon.sendInvitation()
                let email: RouteState = try await eventually("e-mail out of order") {
                    let routes: [RouteState] = try await daemon.json("routes")
                    return routes.first { $0.channel == .email && $0.closedUntil != nil }
                }
                #expect(email.waiting == 10 && email.pause == nil)
                #expect(try await daemon.run("routes").output.contains("Out of order: e-mail."))
                #expect(try await daemon.run("routes", "--lang", "cy").output.contains("Ddim yn gweithio: e-bost."))
                #expect(try await daemon.run("status").output.hasPrefix("Out of order: e-mail."))
                #expect(try await StaffBrowser(daemon).get("/?lang=cy").text.contains("Ddim yn gweithio: e-bost."))
                _ = try await daemon.status("the letter") { $0.deliveries["accepted"] == 1 }
            }
        }
    }
}
