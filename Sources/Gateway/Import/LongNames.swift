internal import Channels

/// Finds names and addresses that may not fit the window of an envelope, or that the fonts of this machine may lack characters for, before a letter
/// has to be printed.
extension FamilyRows {
    /// Any name or line of this length fits a line of the window in its smallest type: a W, the widest letter, is 7.9 of 267 points.
    private static let alwaysFits = 32

    /// Any font that letters are set in has all of Latin up to here (Latin Extended-B).
    private static let beyondLatin: UInt32 = 0x250

    private static func isDoubtful(_ contact: Contact) -> Bool {
        ([contact.name] + (contact.postal?.lines ?? [])).contains { line in
            line.count > alwaysFits || line.unicodeScalars.contains { $0.value >= beyondLatin }
        }
    }

    /// Whether there is anything to measure.
    var hasDoubtfulNames: Bool { families.contains { $0.contacts.contains(where: Self.isDoubtful) } }

    /// Notes each contact whose letters could not be printed, or not with the name. Not a mistake: everything but letters goes all the same.
    mutating func note(doubtfulNamesBy fit: (String, PostalAddress) -> AddressWindowMeasure.Fit) {
        var found: [ImportFinding] = []
        for contact in families.flatMap(\.contacts) where Self.isDoubtful(contact) {
            // A contact without an address is measured with a usual one, of five lines.
            guard let address = contact.postal ?? Self.usual else { continue }
            let row = rowOf[contact.id]
            let lines = address.lines.joined(separator: ", ")
            let said: (code: ImportFinding.Code, column: FamilyColumn, value: String)
            switch fit(contact.name, address) {
            case .fits: continue
            case .nameTooLong: said = (.longName, .name, contact.name)
            case .addressTooLong: said = (.longAddress, .address1, lines)
            case .nameUnprintable: said = (.unprintableName, .name, contact.name)
            case .addressUnprintable: said = (.unprintableAddress, .address1, lines)
            }
            found.append(
                ImportFinding(
                    row: row, column: columnNames[said.column], severity: .note, code: said.code, value: said.value))
        }
        add(found)
    }

    /// Never nil: it is a valid address.
    private static let usual = try? PostalAddress(lines: ["1", "2", "3", "4", "CF10 1AA"])
}
