import Foundation
import Gateway
import Testing

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
