import Foundation
import Gateway
import Testing

@testable import gatewayd

extension EndToEnd {
    @Suite struct Importing {
        private static let families = [
            TestFamily(id: "F1", name: "Mari Evans", language: "cy", email: "mari@example.org"),
            TestFamily(id: "F2", name: "Sian Rees", mobile: "07700 900102"),
        ]

        @Test func `families are shown first, written when asked, and the same file again changes nothing`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9, texts: 9)) { daemon in
                let file = try daemon.write(TestFamily.csv(Self.families), to: "families.csv")
                let first: ImportReport = try await daemon.json("import", file)
                #expect(first.clean && !first.applied)
                #expect(first.added == 2)
                let written: ImportReport = try await daemon.json("import", file, "--yes")
                #expect(written.applied)
                #expect(written.added == 2)
                let again: ImportReport = try await daemon.json("import", file, "--yes")
                #expect(again.added == 0)
                #expect(again.updated == 0)
                #expect(again.unchanged == 2)
            }
        }

        /// The flags of the command, and what becomes of a family that the file lacks.
        private static let missing: [(flags: [String], applied: Bool, marked: Int, hasLeft: Bool)] = [
            ([], false, 0, false), (["--yes"], true, 0, false), (["--mark-missing"], false, 1, false),
            (["--mark-missing", "--yes"], true, 1, true),
        ]

        @Test func `whoever the file lacks is marked as left only when that is asked for, and written`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9, texts: 9)) { daemon in
                try await daemon.importFamilies(Self.families)
                let file = try daemon.write(TestFamily.csv([Self.families[0]]), to: "fewer.csv")
                for row in Self.missing {
                    let run = try await daemon.run(["import", file, "--json"] + row.flags)
                    let report: ImportReport = try APIJSON.value(from: Data(run.output.utf8))
                    #expect(report.applied == row.applied && report.left == row.marked, "\(row)")
                    #expect(report.missing == 1 - row.marked, "\(row)")
                    let shown: ContactView = try await daemon.json("contact", "show", "F2-C")
                    #expect(shown.hasLeft == row.hasLeft, "\(row)")
                }
            }
        }

        @Test func `a file with a mistake is refused whole, and taken without the row that has it`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9, texts: 9)) { daemon in
                var families = Self.families
                families.append(TestFamily(id: "F3", name: "Tom Jones", mobile: "12"))
                let file = try daemon.write(TestFamily.csv(families), to: "families.csv")
                let refused = try await daemon.run("import", file, "--yes")
                #expect(refused.status == 1)
                #expect(refused.output.contains("Row 4, mobile: mistake:"))
                #expect(refused.output.contains("In the file: 3 families, 2 of them whole. Read without a mistake: 2 contacts, "))
                #expect(refused.output.hasSuffix("leave their rows out: --leave-out 3,7\n"))
                let without: ImportReport = try await daemon.json("import", file, "--yes", "--leave-out", "4")
                #expect(without.applied)
                #expect(without.added == 2)
            }
        }
    }
}
