import Gateway

/// A file of families: a clean one has a contact to reach in each family, and whatever is wrong is said of a row that the file has.
enum CSVProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        let rows = FamilyRows(csv: bytes)
        let again = FamilyRows(csv: bytes)
        try expect(rows.families == again.families && rows.findings == again.findings)
        try expect(!rows.isClean || rows.families.allSatisfy { !$0.contacts.isEmpty })
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        try expect(rows.findings.allSatisfy { ($0.row ?? 1) <= lines })
        return rows.isClean && !rows.families.isEmpty
    }
}
