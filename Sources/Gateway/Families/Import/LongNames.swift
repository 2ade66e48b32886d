internal import Channels

/// Names and addresses that the window of an envelope may be too small for, found before a letter has to be printed.
extension FamilyRows {
    /// Any name or line of this length fits a line of the window in its smallest type: a W, the widest letter, is 7.9 of 267 points.
    private static let alwaysFits = 32

    private static func isLong(_ contact: Contact) -> Bool {
        contact.name.count > alwaysFits || contact.postal?.lines.contains { $0.count > alwaysFits } == true
    }

    /// Whether there is anything to measure.
    var hasLongNames: Bool { families.contains { $0.contacts.contains(where: Self.isLong) } }

    /// Notes each contact whose letters could not be printed. Not a mistake: everything but letters goes all the same.
    mutating func note(longNamesBy fit: (String, PostalAddress) -> AddressWindowMeasure.Fit) {
        var found: [ImportFinding] = []
        for contact in families.flatMap(\.contacts) where Self.isLong(contact) {
            // Without an address of its own a usual one, of five lines, stands in.
            guard let address = contact.postal ?? Self.usual else { continue }
            let row = rowOf[contact.id]
            switch fit(contact.name, address) {
            case .fits: continue
            case .nameTooLong:
                found.append(
                    ImportFinding(
                        row: row, column: columnNames[.name], severity: .note, code: .longName, value: contact.name))
            case .addressTooLong:
                found.append(
                    ImportFinding(
                        row: row, column: columnNames[.address1], severity: .note, code: .longAddress,
                        value: address.lines.joined(separator: ", ")))
            }
        }
        add(found)
    }

    private static let usual = try? PostalAddress(lines: ["1", "2", "3", "4", "CF10 1AA"])
}
