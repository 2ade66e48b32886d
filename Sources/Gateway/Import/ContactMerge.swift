/// What becomes of a stored contact when the file speaks of it: takes what is new, keeps what a person decided here.
struct ContactMerge {
    private(set) var contact: Contact
    private(set) var fields: [FieldChange] = []
    private(set) var findings: [ImportFinding] = []

    init(_ incoming: Contact, into stored: StoredContact, row: Int?, silent: Set<ContactField>) {
        contact = stored.contact
        for field in ContactField.allCases where !silent.contains(field) {
            var changed = contact
            field.copy(from: incoming, to: &changed)
            guard changed != contact else { continue }
            // A file that names no household says nothing against the one that a person decided.
            if field == .household, stored.decided.contains(field), incoming.family == stored.contact.family,
                !incoming.hasNamedHousehold
            {
                continue
            }
            let (old, new) = (field.written(contact), field.written(incoming))
            if field == .noContact, contact.noContact == nil, let lifted = stored.liftedFlag, let flag = incoming.noContact {
                // The very flag that a person lifted stays lifted. Another one is news, and what must not reach a person must not wait for
                // anybody to read a note.
                let isSame = flag.isSame(as: lifted)
                findings.append(
                    ImportFinding(
                        row: row, column: field.rawValue, severity: .note, code: isSame ? .flagLifted : .flagRenewed, value: new))
                if isSame { continue }
                contact = changed
                fields.append(FieldChange(field: field.rawValue, old: old, new: new))
                continue
            }
            // Whoever moved to another family left the home that was decided there.
            let isKept =
                stored.decided.contains(field) && ContactField.decidable.contains(field)
                && (field != .household || incoming.family == stored.contact.family)
            if isKept || (field == .noContact && incoming.noContact == nil) {
                findings.append(
                    ImportFinding(
                        row: row, column: field.rawValue, severity: .note, code: isKept ? .keptDecision : .noContactKept,
                        value: isKept ? (new.isEmpty ? "–" : new) : old))
                continue
            }
            contact = changed
            fields.append(FieldChange(field: field.rawValue, old: old, new: new))
            if field == .family {
                findings.append(
                    ImportFinding(row: row, column: field.rawValue, severity: .note, code: .movedFamily, value: old))
            }
        }
        if stored.hasLeft {
            findings.append(ImportFinding(row: row, severity: .note, code: .returned, value: contact.name))
        }
    }
}
