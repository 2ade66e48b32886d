import Channels
import Foundation
import Gateway
import Testing

@testable import FakeServers
@testable import gatewayd

extension EndToEnd {
    /// Closed addresses, and what people decide about contacts, against a running daemon.
    @Suite struct PuttingRight {
        @Test func `a dead number is listed with its evidence, opened, and put right; a flag is set and lifted`() async throws {
            let texts = try TextProviderSink(unknown: ["+447700900101"])
            defer { texts.stop() }
            try await Daemon.run(DaemonSettings(texts: texts.port, letters: false)) { daemon in
                try await daemon.importFamilies([
                    TestFamily(id: "F1", name: "Mari Evans", mobile: "07700 900101"),
                    TestFamily(id: "F2", name: "Huw Puw", mobile: "07700 900103"),
                ])
                #expect(try await daemon.run("address").output == "No address is closed.\n")
                try await daemon.sendInvitation()
                _ = try await daemon.status("a refused text and its task") { $0.tasks == 1 && $0.deliveries["accepted"] == 1 }
                try await expectListed(daemon)
                try await open(daemon, texts)
                try await correct(daemon, texts)
                try await flag(daemon)
            }
        }

        private func expectListed(_ daemon: Daemon) async throws {
            let closed: [Suppression] = try await daemon.json("address", "list")
            let one = try #require(closed.first)
            #expect(closed.count == 1 && one.address == "07700 900101" && one.cause == .dead)
            #expect(one.events.first?.message == "gwahoddiad" && one.events.first?.reason == "address-unknown")
            let said = try await daemon.run("address", "list").output
            #expect(said.contains("07700 900101") && said.contains("Mari Evans (F1-C)") && said.contains("gatewayd address open"))
            #expect(try await daemon.run(["address", "--lang", "cy"]).output.contains("Tystiolaeth"))
            // The lists of those who were not reached name what to try next.
            for list in ["undelivered", "tasks"] {
                let output = try await daemon.run(list).output
                #expect(output.contains("gatewayd address list") && output.contains("gatewayd contact set"), "\(output)")
            }
            let json = try await daemon.run("undelivered", "--json").output
            #expect(!json.contains("gatewayd"))
        }

        private func open(_ daemon: Daemon, _ texts: TextProviderSink) async throws {
            let missing = try await daemon.run("address", "open", "07700 900999", "--by", "Nia", "--reason", "prawf")
            #expect(missing.status == 1 && missing.errors.contains("gatewayd address list"))
            #expect(try await daemon.run("address", "open", "--by", "Nia", "--reason", "prawf").status == 64)
            let count = texts.count
            let opened = try await daemon.run(
                "address", "open", "--contact", "F1-C", "--channel", "text", "--by", "Nia", "--reason", "it is right")
            #expect(opened.status == 0 && opened.output.contains("opened by Nia: it is right"), "\(opened)")
            // What waited goes once more, is refused again, and that closes the number again.
            try await eventually("the number is closed again") {
                let closed: [Suppression] = try await daemon.json("address")
                return closed.first?.events.map(\.kind) == [.closed, .opened, .closed]
            }
            #expect(texts.count == count + 1)
        }

        private func correct(_ daemon: Daemon, _ texts: TextProviderSink) async throws {
            let wrong = try await daemon.run("contact", "set", "F1-C", "--mobile", "01248 123456", "--by", "Nia")
            #expect(wrong.status == 1 && wrong.errors.contains("mobile: ") && wrong.errors.contains("landline"), "\(wrong)")
            let welsh = try await daemon.run(["contact", "set", "F1-C", "--language", "xx", "--lang", "cy"])
            #expect(welsh.status == 1 && welsh.errors.contains("Ni newidiwyd dim"))
            let right: ContactView = try await daemon.json(
                "contact", "set", "F1-C", "--mobile", "07700 900104", "--language", "cy", "--by", "Nia")
            #expect(right.mobile == "07700 900104" && right.language == "cy" && right.addresses.isEmpty)
            try await eventually("the text to the right number") { texts.texts.contains { $0.to == "+447700900104" } }
            // The file still has the old number: the decision stays.
            let file = daemon.folder.appending(path: "families.csv").path
            let again = try await daemon.run("import", file)
            #expect(again.output.contains("gatewayd contact set") && again.output.contains("0 changed"), "\(again.output)")
            let shown = try await daemon.run("contact", "show", "F1-C").output
            #expect(shown.contains("07700 900104") && shown.contains("07700 900101 → 07700 900104, by Nia"), "\(shown)")
        }

        private func flag(_ daemon: Daemon) async throws {
            let blocked = try await daemon.run(
                "contact", "block", "F2-C", "--by", "Nia", "--reason", "court order", "--review", "2027-09-01")
            #expect(blocked.status == 0 && blocked.output.contains("to be reviewed 2027-09-01"), "\(blocked)")
            #expect(blocked.output.contains("gatewayd contact allow F2-C --reason \"…\" --by NAME"), "\(blocked)")
            let past = try await daemon.run(
                "contact", "block", "F2-C", "--by", "Nia", "--reason", "court order", "--review", "2020-01-01")
            #expect(past.status == 1 && past.errors.contains("today or a later day"), "\(past)")
            let lifted = try await daemon.run("contact", "allow", "F2-C", "--by", "Huw", "--reason", "the order ended")
            #expect(lifted.status == 0 && lifted.output.contains("by Huw (the order ended)"), "\(lifted)")
            let twice = try await daemon.run("contact", "allow", "F2-C", "--by", "Huw", "--reason", "the order ended")
            #expect(twice.status == 1 && twice.errors.contains("nothing to lift"))
            let nobody = try await daemon.run("contact", "show", "F9-C")
            #expect(nobody.status == 1 && nobody.errors.contains("families.csv"))
        }

        @Test func `a STOP is opened only where the person asked for it`() async throws {
            let texts = try TextProviderSink()
            defer { texts.stop() }
            try await Daemon.run(DaemonSettings(texts: texts.port, letters: false)) { daemon in
                try await daemon.importFamilies([TestFamily(id: "F1", name: "Mari Evans", mobile: "07700 900101")])
                let web = try await DaemonWeb(daemon)
                #expect(try await web.text("STOP", from: "+447700900101", id: "in-1") < 300)
                try await eventually("the number is closed") {
                    let closed: [Suppression] = try await daemon.json("address")
                    return closed.first?.events.first?.text == "STOP"
                }
                let open = ["address", "open", "07700900101", "--by", "Nia", "--reason", "she rang"]
                let refused = try await daemon.run(open)
                #expect(refused.status == 1 && refused.errors.contains("--asked"))
                let opened = try await daemon.run(open + ["--asked"])
                #expect(opened.status == 0 && opened.output.contains("because the person asked: she rang"), "\(opened)")
            }
        }

        @Test func `a name that no envelope shows is noted by the import, and closes no letter box`() async throws {
            let mail = try SMTPSink()
            defer { mail.stop() }
            try await Daemon.run(DaemonSettings(mail: mail.port)) { daemon in
                let name = String(repeating: "w", count: 90)
                let home = "\"Fflat 3\nTŷ Gwyn\",12 Heol Fawr,Pentref,Tref,CF99 1NA"
                let file = try daemon.write(
                    """
                    family,contact,name,relationship,parental_responsibility,address_1,address_2,address_3,address_4,postcode,pupils
                    F1,F1-C,\(name),mother,yes,\(home),1 / Ifan / 3M / 3

                    """, to: "long.csv")
                let imported = try await daemon.run("import", file, "--yes")
                #expect(imported.status == 0 && imported.output.contains("Row 2, name: note: The name “\(name)” is too long"))
                try await daemon.sendInvitation()
                _ = try await daemon.status("a task") { $0.tasks == 1 && $0.deliveries["failed-permanent"] == 1 }
                let tasks: [OfficerTask] = try await daemon.json("tasks")
                #expect(tasks.map(\.reason) == ["name-too-long"])
                #expect(try await daemon.run("address").output == "No address is closed.\n")
                #expect(try await daemon.run("tasks").output.contains("gatewayd contact set"))
            }
        }
    }
}
