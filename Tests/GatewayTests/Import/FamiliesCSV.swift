import Gateway

/// A `families.csv` for a test: each row is a plausible contact, changed where the test says.
struct FamiliesCSV {
    static let columns = FamilyColumn.allCases.map(\.rawValue)

    var rows: [[String: String]]

    init(_ rows: [String: String]...) { self.rows = rows }
    init(_ rows: [[String: String]]) { self.rows = rows }

    static let contact: [String: String] = [
        "family": "F1", "household": "F1-A", "contact": "C1", "name": "Siân Prydderch", "order": "", "relationship": "mother",
        "parental_responsibility": "yes", "language": "cy", "mobile": "07700 900001", "email": "sian@example.org",
        "address_1": "1 Heol y Dŵr", "address_2": "Tref Enghraifft", "postcode": "LL79 2AB",
        "pupils": "100 / Mali Prydderch / 2E / 2",
    ]

    func text(columns: [String] = Self.columns, separator: String = ",", newline: String = "\n") -> String {
        let lines = rows.map { row in
            columns.map { column in
                let value = row[column] ?? Self.contact[column] ?? ""
                return value.contains { "\",;\t\n\r".contains($0) } ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
            }.joined(separator: separator)
        }
        return ([columns.joined(separator: separator)] + lines).map { $0 + newline }.joined()
    }

    func read(leavingOut: Set<Int> = []) -> FamilyRows { FamilyRows(csv: Array(text().utf8), leavingOut: leavingOut) }
}

extension FamilyRows {
    init(text: String, leavingOut: Set<Int> = []) { self.init(csv: Array(text.utf8), leavingOut: leavingOut) }

    /// Each finding as `row column code`, so that a table can hold them.
    var said: [String] {
        findings.map { finding in
            [finding.row.map(String.init), finding.column, finding.code.rawValue].compactMap(\.self).joined(separator: " ")
        }
    }
}
