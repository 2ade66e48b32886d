import Foundation
import Gateway
import Testing

@testable import FakeServers

extension EndToEnd {
    @Suite struct Commanding {
        @Test func `without a daemon each command says so and ends with 1`() async throws {
            let daemon = try Daemon(DaemonSettings(mail: 9))
            defer { daemon.cleanUp() }
            let message = try daemon.invitation()
            let all = [
                ["status"], ["undelivered"], ["results", "holiadur"], ["inbox"], ["tasks"], ["letters"], ["page"],
                ["send", message], ["routes"], ["notices"], ["notices", "ack"],
                ["send", message, "--correcting", "arall"], ["stop", "gwahoddiad"], ["pause", "email", "--reason", "prawf"],
                ["resume", "email"],
            ]
            for arguments in all {
                let run = try await daemon.run(arguments)
                #expect(run.status == 1)
                #expect(run.output == "")
                #expect(run.errors.hasPrefix("gatewayd is not running: nobody answers at \(daemon.folder.path)/gatewayd.sock."))
            }
            let welsh = try await daemon.run(["status"], language: "cy_GB.UTF-8")
            #expect(welsh.status == 1)
            #expect(welsh.errors != "" && !welsh.errors.contains("running"))
        }

        @Test func `what cannot be done is said in a sentence, with status 1, and wrong words with 64`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                let unknown = try await daemon.run("status", "dim-neges-o'r-fath")
                #expect(unknown.status == 1)
                #expect(unknown.errors.split(separator: "\n").count == 1)
                #expect(try await daemon.run("undelivered", "dim").status == 1)
                #expect(try await daemon.run("results", "dim").status == 1)
                #expect(try await daemon.run("import", "/nonexistent.csv").status == 1)
                #expect(try await daemon.run("send", "/nonexistent").status == 1)
                #expect(try await daemon.run("send", try daemon.invitation()).errors.contains("famil"))
                #expect(try await daemon.run("tasks", "take", "1").status == 1)
                #expect(try await daemon.run("inbox", "answer", "1", "Helo").status == 1)
                #expect(try await daemon.run("letters", "returned", "x").status == 1)
                #expect(try await daemon.run("letters", "slip", "4F2A-91BC", "yes", "2").errors.contains("gatewayd event answer"))
                #expect(try await daemon.run("letters", "slip", "4F2A-91BC").status == 64)
                #expect(try await daemon.run("undelivered", "--csv", "--json").status == 64)
                #expect(try await daemon.run("results", "dim", "--csv", "--json").status == 64)
                #expect(try await daemon.run("results").status == 64)
                #expect(try await daemon.run("tasks", "take", "un").status == 64)
            }
        }

        @Test func `a message with mistakes is refused with each one's line, and nothing is queued`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9)) { daemon in
                try await daemon.importFamilies([TestFamily(id: "F1", name: "Mari Evans", email: "mari@example.org")])
                let folder = try daemon.invitation([
                    "message.yaml": TestMessage.terms.replacing("category: general", with: "category: urgent"),
                    "en.md": TestMessage.english.replacing("{ $contact }", with: "{ $parent }"),
                ])
                let run = try await daemon.run("send", folder)
                #expect(run.status == 1)
                #expect(run.errors.contains("message.yaml:2:"))
                #expect(run.errors.contains("en.md"))
                #expect(run.errors.contains("parent"))
                let statuses: [MessageStatus] = try await daemon.json("status")
                #expect(statuses.isEmpty)
            }
        }

        @Test func `every command speaks Welsh and English alike`() async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                try await daemon.importFamilies([TestFamily(id: "F1", name: "Mari Evans", email: "mari@example.org")])
                try await daemon.sendInvitation()
                _ = try await daemon.status("one accepted") { $0.deliveries == ["accepted": 1] }
                #expect(try await daemon.run("stop", "gwahoddiad").status == 0)
                let all = [
                    ["status"], ["undelivered"], ["inbox"], ["tasks"], ["letters"], ["routes"], ["notices"],
                    ["stop", "gwahoddiad"],
                ]
                for command in all {
                    let english = try await daemon.run(command + ["--lang", "en"])
                    let welsh = try await daemon.run(command + ["--lang", "cy"])
                    let byLocale = try await daemon.run(command, language: "cy_GB.UTF-8")
                    #expect(english.status == 0 && welsh.status == 0)
                    #expect(welsh.output == byLocale.output)
                    #expect(welsh.output != english.output)
                    #expect(!welsh.output.isEmpty)
                }
                #expect(try await daemon.run("status", "--lang", "cy").output.contains("wedi'i derbyn, heb gadarnhad"))
            }
        }
    }
}
