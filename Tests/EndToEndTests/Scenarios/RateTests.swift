import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// How fast messages leave.
    @Suite struct Rates {
        @Test(arguments: [ChannelKind.email, .text])
        func `the rate of the configuration holds on its route: the first goes, and the others wait`(channel: ChannelKind)
            async throws
        {
            let (mail, texts) = (try SMTPSink(), try TextProviderSink())
            defer {
                mail.stop()
                texts.stop()
            }
            var settings = DaemonSettings(mail: mail.port, texts: texts.port, letters: false)
            if channel == .email { settings.mailLines.append("rate: 1/hour") } else { settings.textLines.append("rate: 1/hour") }
            try await Daemon.run(settings) { daemon in
                try await daemon.importFamilies(
                    (1...5).map { number in
                        channel == .email
                            ? TestFamily(id: "F\(number)", name: "Mari Evans", email: "teulu\(number)@example.org")
                            : TestFamily(id: "F\(number)", name: "Mari Evans", mobile: "07700 90010\(number)")
                    })
                try await daemon.sendInvitation()
                _ = try await daemon.status("the first") { $0.deliveries["accepted"] == 1 }
                // Without a rate the others would be there by now.
                try await Task.sleep(for: .milliseconds(500))
                #expect(channel == .email ? mail.mails.count == 1 : texts.count == 1)
                _ = try await daemon.status("four that wait") { $0.deliveries == ["accepted": 1, "queued": 4] }
            }
        }
    }
}
