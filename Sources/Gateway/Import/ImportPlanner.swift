/// Works out an `ImportPlan`.
struct ImportPlanner {
    private(set) var families: [FamilyChange] = []
    private(set) var findings: [ImportFinding] = []

    private let rows: FamilyRows
    private let stored: [StoredFamily]
    private let storedContacts: [ContactID: StoredContact]
    private let day: String
    private let marksMissingAsLeft: Bool
    /// Contacts and families of rows that were not read: what is stored of them stays as it is.
    private let unreadContacts: Set<ContactID>
    private let unreadFamilies: Set<FamilyID>
    private let contactsRead: Set<ContactID>
    private let pupilsRead: Set<PupilID>

    init(_ rows: FamilyRows, stored: [StoredFamily], on day: String, markMissingAsLeft: Bool) {
        self.rows = rows
        self.day = day
        self.stored = stored
        marksMissingAsLeft = markMissingAsLeft && rows.unread.allSatisfy { $0.contact != nil && $0.family != nil }
        unreadContacts = Set(rows.unread.compactMap(\.contact))
        unreadFamilies = Set(rows.unread.compactMap(\.family))
        contactsRead = Set(rows.families.flatMap { $0.contacts.map(\.id) })
        pupilsRead = Set(rows.families.flatMap { $0.pupils.map(\.id) })
        storedContacts = Dictionary(
            stored.flatMap { $0.contacts.map { ($0.contact.id, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    mutating func run() {
        // If no row of the file could be read, every stored family would seem to be missing.
        guard !rows.families.isEmpty else { return }
        let storedFamilies = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for family in rows.families { families.append(plan(family, stored: storedFamilies[family.id])) }
        let read = Set(rows.families.map(\.id))
        for family in stored where !read.contains(family.id) {
            if let change = planAbsent(family) { families.append(change) }
        }
        noteHomes()
    }

    /// Notes for the office on families as they are after the import: households that are unknown, and addresses that two families share.
    private mutating func noteHomes() {
        let changed = Set(families.map(\.id))
        let others = stored.filter { !changed.contains($0.id) }.map { family in
            Family(
                id: family.id, contacts: family.contacts.filter { !$0.hasLeft }.map(\.contact), pupils: family.pupils,
                barriers: family.barriers)
        }
        let all = families.map(\.result)
        for family in all {
            guard let contact = family.households.firstUnknown(of: family.contacts.map(\.id)), let row = rows.rowOf[contact]
            else {
                continue
            }
            findings.append(
                ImportFinding(
                    row: row, column: ContactField.household.rawValue, severity: .note, code: .householdUnknown,
                    value: family.id.rawValue))
        }
        findings += AcrossFamilies(all + others, stored: stored, on: day).findings(rowOf: rows.rowOf)
    }

    private mutating func plan(_ incoming: Family, stored: StoredFamily?) -> FamilyChange {
        var result = Family(id: incoming.id, contacts: [], pupils: [], barriers: incoming.barriers)
        var contacts: [ContactChange] = []
        for contact in incoming.contacts {
            let row = rows.rowOf[contact.id]
            guard let known = storedContacts[contact.id] else {
                result.contacts.append(contact)
                contacts.append(ContactChange(id: contact.id, name: contact.name, change: .added, row: row, fields: []))
                continue
            }
            let merge = ContactMerge(contact, into: known, row: row, silent: rows.silent)
            findings += merge.findings
            result.contacts.append(merge.contact)
            contacts.append(
                ContactChange(
                    id: contact.id, name: merge.contact.name,
                    change: merge.fields.isEmpty && !known.hasLeft ? .unchanged : .updated, row: row, fields: merge.fields))
        }
        let absent = absentContacts(of: stored, except: Set(incoming.contacts.map(\.id)))
        result.contacts += absent.kept
        result.contacts.sort { $0.order < $1.order }

        let pupils = planPupils(
            incoming.pupils, stored: stored?.pupils ?? [], reportsMissing: !unreadFamilies.contains(incoming.id))
        result.pupils = pupils.kept
        let barriers = planBarriers(incoming, stored: stored, result: &result)
        let allContacts = contacts + absent.changes
        let isChanged =
            barriers != nil || absent.movedAway || pupils.movedAway || allContacts.contains(where: \.change.writes)
            || pupils.changes.contains(where: \.change.writes)
        return FamilyChange(
            id: incoming.id, change: stored == nil ? .added : isChanged ? .updated : .unchanged, result: result,
            contacts: allContacts, pupils: pupils.changes, barriers: barriers)
    }

    private func planBarriers(_ incoming: Family, stored: StoredFamily?, result: inout Family) -> FieldChange? {
        guard let stored else { return nil }
        guard rows.saysBarriers, !stored.barriersDecided, stored.barriers != incoming.barriers else {
            result.barriers = stored.barriers
            return nil
        }
        func written(_ barriers: Set<Barrier>) -> String { barriers.map(\.rawValue).sorted().joined(separator: " ") }
        return FieldChange(field: "barriers", old: written(stored.barriers), new: written(incoming.barriers))
    }

    /// A family that is stored and has no readable row in the file; nil where there is nothing to report of it.
    private mutating func planAbsent(_ stored: StoredFamily) -> FamilyChange? {
        let absent = absentContacts(of: stored, except: [])
        guard absent.movedAway || absent.changes.contains(where: { $0.change != .unchanged }) else { return nil }
        let pupils = planPupils([], stored: stored.pupils, reportsMissing: !unreadFamilies.contains(stored.id))
        let result = Family(id: stored.id, contacts: absent.kept, pupils: pupils.kept, barriers: stored.barriers)
        let leaves = absent.changes.contains { $0.change == .left }
        let change: ImportChange = leaves && absent.kept.isEmpty ? .left : leaves || absent.movedAway ? .updated : .missing
        return FamilyChange(
            id: stored.id, change: change, result: result, contacts: absent.changes, pupils: pupils.changes, barriers: nil)
    }

    /// The stored contacts of a family who are not among its rows, who stay, and whether some are now in another family.
    private mutating func absentContacts(
        of stored: StoredFamily?, except present: Set<ContactID>
    ) -> (kept: [Contact], changes: [ContactChange], movedAway: Bool) {
        var kept: [Contact] = []
        var changes: [ContactChange] = []
        var movedAway = false
        for known in stored?.contacts ?? [] where !present.contains(known.contact.id) && !known.hasLeft {
            let contact = known.contact
            if contactsRead.contains(contact.id) {
                movedAway = true
                continue
            }
            let isInFile = unreadContacts.contains(contact.id)
            let change: ImportChange = isInFile ? .unchanged : marksMissingAsLeft ? .left : .missing
            if change != .left { kept.append(contact) }
            if !isInFile { findings.append(ImportFinding(severity: .note, code: .missingContact, value: contact.name)) }
            changes.append(ContactChange(id: contact.id, name: contact.name, change: change, row: nil, fields: []))
        }
        return (kept, changes, movedAway)
    }

    private mutating func planPupils(
        _ incoming: [Pupil], stored: [Pupil], reportsMissing: Bool
    ) -> (kept: [Pupil], changes: [PupilChange], movedAway: Bool) {
        var kept = incoming
        var changes: [PupilChange] = []
        var movedAway = false
        for pupil in incoming {
            let old = stored.first { $0.id == pupil.id }
            let change: ImportChange = old == nil ? .added : old == pupil ? .unchanged : .updated
            changes.append(PupilChange(id: pupil.id, change: change, old: old, new: pupil))
        }
        for pupil in stored where !incoming.contains(where: { $0.id == pupil.id }) {
            if pupilsRead.contains(pupil.id) {
                movedAway = true
                continue
            }
            let leaves = reportsMissing && marksMissingAsLeft
            if !leaves { kept.append(pupil) }
            guard reportsMissing else { continue }
            findings.append(ImportFinding(severity: .note, code: .missingPupil, value: pupil.name))
            changes.append(PupilChange(id: pupil.id, change: leaves ? .left : .missing, old: pupil, new: nil))
        }
        return (kept, changes, movedAway)
    }
}
