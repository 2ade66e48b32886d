import Foundation
import Gateway
import Testing

extension EndToEnd {
    @Suite struct Contacts {
        private static let csv = """
            family,household,contact,name,order,relationship,parental_responsibility,language,mobile,email,no_contact,pupils
            F1,F1-A,C1,Huw Puw,1,father,yes,cy,07700 900101,,court order,1 / Mali Puw / 3M / 3
            F2,F2-A,C2,Elen Rees,1,mother,yes,cy,07700 900101,,,2 / Cai Rees / 3M / 3
            F3,,C3,Mari Evans,1,mother,yes,cy,,mari@example.org,,3 / Ifan Evans / 3M / 3
            F3,,C4,Rhys Evans,2,father,yes,cy,,rhys@example.org,,

            """

        @Test func `a shared address is shown and decided, and a home is confirmed`() async throws {
            try await Daemon.run(DaemonSettings(mail: 9, texts: 9)) { daemon in
                let file = try daemon.write(Self.csv, to: "families.csv")
                let report = try await daemon.run("import", file, "--yes")
                #expect(report.output.contains("Row 3, mobile: note: Somebody of another family"), "\(report.output)")
                #expect(report.output.contains("gatewayd contact household F3"))

                let held = try await daemon.run("contact", "shared")
                #expect(held.output.contains("Elen Rees") && held.output.contains("Huw Puw (F1): court order"))
                #expect(held.output.contains("waits for a person"))
                let refused = try await daemon.run(
                    "contact", "shared", "allow", "C2", "text", "--reason", "her phone", "--review", "soon", "--by", "Nia")
                #expect(refused.status == 1)
                let allowed = try await daemon.run(
                    "contact", "shared", "allow", "C2", "text", "--reason", "her phone", "--review", "2099-09-01", "--by", "Nia")
                #expect(allowed.status == 0 && allowed.output.contains("2099-09-01"))
                let found: [SharedAddress] = try await daemon.json("contact", "shared")
                #expect(found.map(\.verdict) == [.allowed] && found.map(\.by) == ["Nia"])
                #expect(
                    try await daemon.run(
                        "contact", "shared", "block", "C2", "text", "--reason", "his phone", "--review", "2099-09-01", "--by",
                        "Nia"
                    ).status == 0)

                let home = try await daemon.run("contact", "household", "F3", "--together", "--by", "Nia")
                #expect(home.status == 0 && home.output.contains("F3"))
                #expect(try await daemon.run("contact", "household", "F9", "--apart", "--by", "Nia").status == 1)
                let again = try await daemon.run("import", file, "--yes")
                #expect(!again.output.contains("gatewayd contact household"))
            }
        }
    }
}
