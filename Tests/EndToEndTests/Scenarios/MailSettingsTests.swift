import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// What the configuration says of e-mail, as families see it in their mailboxes.
    @Suite struct MailSettings {
        private static let office = "swyddfa@ysgol-prawf.example.org"

        /// Further lines of the section; in whose name the mail is, and where an answer to it goes, if not there.
        static let table: [(lines: [String], name: String, replyTo: String?)] = [
            ([], "Test School", nil),
            (["reply_to: atebion@ysgol-prawf.example.org"], "Test School", "atebion@ysgol-prawf.example.org"),
            (["from_name: {cy: Y Swyddfa, en: The Office}"], "The Office", nil),
        ]

        @Test(arguments: table) func `a mail is in the name of the school, and its answers go where the configuration says`(
            row: (lines: [String], name: String, replyTo: String?)
        ) async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            var settings = DaemonSettings(mail: mail.port, letters: false)
            settings.mailLines += row.lines
            try await Daemon.run(settings) { daemon in
                try await daemon.importFamilies([TestFamily(id: "F1", name: "Mari Evans", email: "mari@example.org")])
                try await daemon.sendInvitation()
                _ = try await daemon.status("the mail") { $0.deliveries["accepted"] == 1 }
                let sent = try #require(mail.mails.first)
                #expect(sent.from.contains(Self.office))
                let from = try #require(sent.header("From"))
                #expect(from.contains(row.name) && from.contains(Self.office))
                #expect(sent.header("Reply-To").map { $0.trimmingCharacters(in: ["<", ">"]) } == row.replyTo)
            }
        }
    }
}
