/// Merges a row of the file into a stored contact: takes what is new and keeps what a person decided here.
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
            // A file that names no household does not contradict the one that a person decided.
            if field == .household, stored.decided.contains(field), incoming.family == stored.contact.family,
                !incoming.hasNamedHousehold
            {
                continue
            }
            let (old, new) = (field.written(contact), field.written(incoming))
            if field == .noContact, contact.noContact == nil, let lifted = stored.liftedFlag, let flag = incoming.noContact {
                // A flag that a person lifted stays lifted if the file has the same one. A different flag is set at once, and not only noted for the
                // office to read.
                let isSame = flag.isSame(as: lifted)
                findings.append(
                    ImportFinding(
                        row: row, column: field.rawValue, severity: .note, code: isSame ? .flagLifted : .flagRenewed, value: new))
                if isSame { continue }
                contact = changed
                fields.append(FieldChange(field: field.rawValue, old: old, new: new))
                continue
            }
            // For a contact who moved to another family, a household that was decided in the old one no longer holds.
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
