import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    @Suite struct Escalating {
        @Test func `a refused e-mail becomes a text, a refused text a letter, and with nothing left a task`() async throws {
            let mail = try SMTPSink(unknown: ["mari@example.org", "sian@example.org"])
            let texts = try TextProviderSink(unknown: ["+447700900101", "+447700900102"])
            defer {
                mail.stop()
                texts.stop()
            }
            try await Daemon.run(DaemonSettings(mail: mail.port, texts: texts.port)) { daemon in
                try await daemon.importFamilies([
                    TestFamily(id: "F1", name: "Mari Evans", mobile: "07700 900101", email: "mari@example.org", hasHome: true),
                    TestFamily(id: "F2", name: "Sian Rees", mobile: "07700 900102", email: "sian@example.org"),
                    TestFamily(id: "F3", name: "Huw Puw", mobile: "07700 900103"),
                ])
                try await daemon.sendInvitation()
                let failed = try await daemon.status("a letter and a task") {
                    $0.deliveries == ["failed-permanent": 4, "accepted": 2] && $0.tasks == 1
                }
                #expect(failed.reach["sent"] == 1)
                #expect(failed.reach["unreached"] == 1)
                #expect(failed.reach["unreachable"] == 1)
                try await expectUndelivered(daemon)
                let letter = try await postLetter(daemon)
                try await speakToFamily(daemon)
                let end = try await daemon.status()
                #expect(end.reach["read"] == 1)
                #expect(end.reach["sent"] == 2)
                #expect(end.tasks == 0)
                try await bringBack(letter, daemon)
            }
        }

        /// The post brings the letter back: no route is left, so staff have to telephone.
        private func bringBack(_ letter: String, _ daemon: Daemon) async throws {
            #expect(try await daemon.run("letters", "returned", letter).status == 0)
            let status = try await daemon.status("a task") { $0.tasks == 1 }
            #expect(status.reach["unreachable"] == 1)
            let tasks: [OfficerTask] = try await daemon.json("tasks")
            #expect(tasks.map(\.family) == ["F1"])
        }

        private func expectUndelivered(_ daemon: Daemon) async throws {
            let found: [Undelivered] = try await daemon.json("undelivered")
            #expect(found.map(\.family) == ["F2", "F1"])
            let sian = try #require(found.first?.contacts.first)
            #expect(sian.tried.map(\.channel) == [.email, .text])
            #expect(sian.tried.map(\.reason) == ["address-unknown", "address-unknown"])
            #expect(sian.left.isEmpty)
            #expect(found.first?.task != nil)
            let csv = try await daemon.run("undelivered", "gwahoddiad", "--csv").output
            #expect(csv.hasPrefix("\u{FEFF}Message,Title,Family,"))
            #expect(csv.components(separatedBy: "\r\n").count == 4)
            #expect(csv.contains("Sian Rees"))
            try await expectNextCommandsCanBeTyped(daemon)
        }

        /// What the lists name is what the next command takes.
        private func expectNextCommandsCanBeTyped(_ daemon: Daemon) async throws {
            let all = try await daemon.run("undelivered").output
            #expect(all.hasPrefix("Message") && all.contains("\ngwahoddiad  F2") && all.contains("Sian Rees (F2-C)"), "\(all)")
            #expect(try await daemon.run("undelivered", "gwahoddiad").output.hasPrefix("Family"))
            let tasks = try await daemon.run("tasks", "SIÂN").output
            #expect(tasks.contains("gwahoddiad  F2") && tasks.contains("Sian Rees (F2-C)"), "\(tasks)")
            #expect(try await daemon.run("tasks", "neb o'r enw").output.hasPrefix("No open task is for neb o'r enw."))
            let said = try await daemon.run("conversation", "sian").output
            #expect(said.hasPrefix("F2-C: Sian Rees\n") && said.contains("failed: no such address"), "\(said)")
        }

        private func postLetter(_ daemon: Daemon) async throws -> String {
            let waiting: [WaitingLetter] = try await daemon.json("letters")
            let letter = try #require(waiting.first)
            #expect(waiting.count == 1)
            #expect(letter.family == "F1")
            let files = try FileManager.default.contentsOfDirectory(at: daemon.letters, includingPropertiesForKeys: nil)
            let pdf = try #require(files.first { $0.pathExtension == "pdf" })
            #expect(pdf.lastPathComponent.contains(letter.delivery))
            #expect(try Data(contentsOf: pdf).starts(with: Array("%PDF-".utf8)))
            // The office prints as a member of the daemon's group, whatever the daemon's mask is.
            #expect(
                try Self.mode(of: pdf) == 0o640
                    && Self.mode(of: pdf.deletingPathExtension().appendingPathExtension("txt")) == 0o640)
            #expect(try Self.mode(of: daemon.letters) == 0o750)
            try await postAll(daemon)
            #expect(try await daemon.run("letters", "posted", "ffffffffffffffffffffffffffffffff").status == 1)
            return letter.delivery
        }

        private static func mode(of file: URL) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        }

        /// Without a terminal to ask at, only `--yes` records what has no names, and it is taken back and recorded again.
        private func postAll(_ daemon: Daemon) async throws {
            for command in [["letters", "posted"], ["letters", "posted", "--json"]] {
                let refused = try await daemon.run(command)
                #expect(refused.status == 1 && refused.output == "" && refused.errors.contains("letters posted --yes"))
            }
            #expect(try await daemon.run("letters", "posted", "--yes").output == "1 letter is recorded as posted.\n")
            let refused = try await daemon.run("letters", "posted", "--undo")
            #expect(refused.status == 1 && refused.errors.contains("letters posted --undo --yes"))
            #expect(try await daemon.run("letters", "posted", "--undo", "--yes").output == "1 letter waits to be posted again.\n")
            #expect(try await daemon.run("letters", "posted", "--undo", "--gone").status == 64)
            let waiting: [WaitingLetter] = try await daemon.json("letters")
            #expect(waiting.count == 1)
            #expect(try await daemon.run("letters", "posted", waiting[0].delivery).status == 0)
            #expect(try await daemon.run("letters", "posted", "--yes").output == "No letter is recorded as posted.\n")
        }

        private func speakToFamily(_ daemon: Daemon) async throws {
            let tasks: [OfficerTask] = try await daemon.json("tasks")
            let task = try #require(tasks.first)
            #expect(task.family == "F2")
            #expect(task.reason == "address-unknown")
            #expect(try await daemon.run("tasks", "take", "\(task.id)", "--owner", "Elen").status == 0)
            #expect(try await daemon.run("tasks", "take", "\(task.id)", "--owner", "Dafydd").status == 1)
            #expect(
                try await daemon.run("tasks", "close", "\(task.id)", "--outcome", "Spoke at the gate", "--spoken").status == 0)
            #expect(try await daemon.run("tasks", "close", "\(task.id)", "--outcome", "again").status == 1)
        }
    }
}
