import Channels
import Gateway

extension FamiliesCSV {
    /// Families as a school's own system would export them.
    init(_ families: [Family]) {
        self.init()
        for family in families {
            let pupils = family.pupils.map { "\($0.id) / \($0.name) / \($0.className ?? "") / \($0.year.map(String.init) ?? "")" }
            for contact in family.contacts { rows.append(Self.row(contact, pupils: pupils.joined(separator: " | "))) }
        }
    }

    private static func row(_ contact: Contact, pupils: String) -> [String: String] {
        var row: [String: String] = [:]
        for column in columns { row[column] = "" }
        for field in ContactField.allCases where columns.contains(field.rawValue) { row[field.rawValue] = field.written(contact) }
        row["contact"] = contact.id.rawValue
        row["no_contact"] = contact.noContact?.reason ?? ""
        row["pupils"] = pupils
        for (index, line) in (contact.postal?.lines.dropLast() ?? []).enumerated() { row["address_\(index + 1)"] = line }
        row["postcode"] = contact.postal?.postcode ?? ""
        return row
    }
}
