import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    /// Looking at a message before it goes, with a running daemon.
    @Suite struct Previewing {
        private static let families = [
            TestFamily(
                id: "F1", name: "Mari Evans", language: "cy", mobile: "07700 900101", email: "mari@example.org", hasHome: true),
            TestFamily(id: "F2", name: "Sian Rees", mobile: "07700 900102"),
        ]

        private func school(_ body: (Daemon, SMTPSink, TextProviderSink) async throws -> Void) async throws {
            try await Daemon.run(with: Self.families, body)
        }

        @Test func `a preview shows e-mail, text and letter, keeps them for the owner alone, and sends nothing`() async throws {
            try await school { daemon, mail, texts in
                let run = try await daemon.run("send", try daemon.invitation(), "--preview", "F1-C")
                #expect(run.status == 0, "\(run.errors)")
                for words in [
                    "Mari Evans (F1-C)", "Subject: Gweithdy ffoneg", "| Annwyl Mari Evans", "From: Ysgol Prawf",
                    "| Ysgol Prawf: gweithdy ffoneg. Atebwch IE", "1 part:", DaemonSettings.number,
                    "is next, if the others are not reached",
                    "Nothing was sent.",
                ] { #expect(run.output.contains(words), "\(words)\n\(run.output)") }
                let paths = run.output.matches(of: /\/\S*gatewayd-preview-\S+\/(?:email|letter)\.[a-z]+/).map { String($0.0) }
                #expect(
                    paths.map { ($0 as NSString).lastPathComponent } == ["email.html", "email.eml", "letter.pdf", "letter.txt"])
                let folder = (try #require(paths.first) as NSString).deletingLastPathComponent
                defer { try? FileManager.default.removeItem(atPath: folder) }
                func mode(_ path: String) throws -> Int? {
                    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                }
                #expect(try mode(folder) == 0o700)
                for path in paths { #expect(try mode(path) == 0o600, "\(path)") }
                #expect(try Data(contentsOf: URL(filePath: paths[2])).starts(with: Data("%PDF".utf8)))
                #expect(try String(contentsOfFile: paths[0], encoding: .utf8).contains("Annwyl Mari Evans"))
                #expect(try String(contentsOfFile: paths[1], encoding: .utf8).contains("Subject: Gweithdy ffoneg"))
                #expect(try String(contentsOfFile: paths[3], encoding: .utf8).contains("Heol y Castell"))
                let statuses: [MessageStatus] = try await daemon.json("status")
                #expect(statuses.isEmpty && mail.mails.isEmpty && texts.texts.isEmpty)
                #expect(try FileManager.default.contentsOfDirectory(atPath: daemon.letters.path).isEmpty)
            }
        }

        @Test func `the e-mail of a preview is what then arrives`() async throws {
            try await school { daemon, mail, _ in
                let preview: MessagePreview = try await daemon.json("send", try daemon.invitation(), "--preview", "F1-C")
                let shown = try #require(preview.ways.first?.email)
                try await daemon.sendInvitation()
                _ = try await daemon.status("two accepted") { $0.deliveries == ["accepted": 2] }
                let sent = try #require(mail.mails.first)
                #expect(sent.header("Subject") == shown.subject)
                func own(_ text: String) -> String {
                    text.replacing(/\/m\/[A-Za-z0-9_-]{43}/, with: "/m/x").replacing("\r\n", with: "\n")
                }
                #expect(own(sent.decoded).contains(own(shown.plainText).trimmingCharacters(in: .whitespacesAndNewlines)))
            }
        }

        @Test func `a test goes out once, and its page records nothing`() async throws {
            try await school { daemon, mail, texts in
                let folder = try daemon.invitation()
                let run = try await daemon.run("send", folder, "--to-me", "nia@example.org", "--by", "Nia")
                #expect(run.status == 0 && run.output.contains("nia@example.org"), "\(run.output)\(run.errors)")
                #expect(try await daemon.run("send", folder, "--to-me", "07700 900199").status == 0)
                #expect(mail.mails.map(\.recipient) == ["nia@example.org"])
                let sent = try #require(mail.mails.first)
                #expect(sent.header("Subject") == "PRAWF / TEST: Gweithdy ffoneg / Phonics workshop")
                #expect(sent.decoded.contains("Mrs Elen Morgan"))
                #expect(texts.texts.map(\.to) == ["+447700900199"])
                #expect(texts.texts.first?.text.hasPrefix("PRAWF / TEST: ") == true)
                let page = try #require(sent.page)
                let web = try await DaemonWeb(daemon)
                let shown = try await web.get(page)
                #expect(shown.status == 200 && shown.text.contains("This is a test") && shown.text.contains("Prawf yw hwn"))
                #expect(!shown.text.contains("<form"))
                let pressed = try await web.post(
                    page, "action=answer&choice=yes&places=2", type: "application/x-www-form-urlencoded")
                #expect(pressed.status == 200 && pressed.text.contains("This is a test"))
                let statuses: [MessageStatus] = try await daemon.json("status")
                #expect(statuses.isEmpty)
                #expect(
                    daemon.log.contains("a test goes out") && daemon.log.contains("Nia")
                        && !daemon.log.contains("nia@example.org"))
                let family = try await daemon.run("send", folder, "--to-me", "mari@example.org")
                #expect(family.status == 1 && family.errors.contains("--yes") && mail.mails.count == 1)
                #expect(try await daemon.run("send", folder, "--to-me", "mari@example.org", "--yes").status == 0)
                #expect(mail.mails.map(\.recipient) == ["nia@example.org", "mari@example.org"])
                let wrong = try await daemon.run("send", folder, "--to-me", "C1")
                #expect(wrong.status == 1 && wrong.errors.contains("--to-me"))
            }
        }

        @Test func `a message whose languages are the same is refused with what to do, until somebody says that it is meant`()
            async throws
        {
            try await school { daemon, mail, _ in
                let same = try daemon.invitation(["cy.md": TestMessage.english])
                let refused = try await daemon.run("send", same)
                #expect(refused.status == 1 && refused.errors.contains("cy.md:2:") && refused.errors.contains("--same-words"))
                let welsh = try await daemon.run(["send", same, "--dry-run"], language: "cy_GB.UTF-8")
                #expect(welsh.status == 1 && welsh.errors.contains("yr un fath yn Gymraeg ac yn Saesneg"))
                #expect(mail.mails.isEmpty)
                #expect(try await daemon.run("send", same, "--same-words").status == 0)
            }
        }

        @Test(arguments: [
            ["--preview", "F1-C", "--to-me", "a@example.org"], ["--preview", "F1-C", "--again"],
            ["--to-me", "a@example.org", "--dry-run"],
            ["--preview", "F1-C", "--correcting", "arall"], ["--yes"], ["--preview", "F1-C", "--yes"],
        ])
        func `what cannot go together is refused`(options: [String]) async throws {
            let daemon = try Daemon(DaemonSettings(mail: 9))
            defer { daemon.cleanUp() }
            #expect(try await daemon.run(["send", try daemon.invitation()] + options).status == 64)
        }
    }
}
