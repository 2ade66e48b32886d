internal import Channels

/// Puts the contacts of all rows together as families and reports where rows contradict one another.
struct FamilyConsistency {
    private(set) var families: [Family] = []
    private(set) var rowOf: [ContactID: Int] = [:]
    private(set) var findings = ImportFindings()
    /// No family has more contacts than this: beyond it, the column holds something else.
    static let contactLimit = 50
    private let header: FamilyHeader

    init(_ rows: [FamilyRow], header: FamilyHeader) {
        self.header = header
        checkContacts(rows)
        checkHouseholds(rows)
        let pupils = checkPupils(rows)

        var order: [FamilyID] = []
        var rowsOf: [FamilyID: [FamilyRow]] = [:]
        for row in rows {
            guard let family = row.familyID else { continue }
            if rowsOf[family] == nil { order.append(family) }
            rowsOf[family, default: []].append(row)
        }
        for id in order {
            let rows = rowsOf[id] ?? []
            guard rows.count <= Self.contactLimit else {
                report(rows[0].line, .family, .familyTooLarge, id.rawValue)
                continue
            }
            let contacts = contacts(of: rows)
            guard !contacts.isEmpty else { continue }
            let barriers = rows.reduce(into: Set<Barrier>()) { $0.formUnion($1.barriers) }
            let family = Family(id: id, contacts: contacts, pupils: pupils[id] ?? [], barriers: barriers)
            check(family)
            families.append(family)
        }
    }

    private mutating func report(
        _ row: Int?, _ column: FamilyColumn, _ code: ImportFinding.Code, _ value: String,
        severity: ImportFinding.Severity = .mistake
    ) {
        findings.append(
            ImportFinding(row: row, column: header.name(column), severity: severity, code: code, value: value))
    }

    private mutating func checkContacts(_ rows: [FamilyRow]) {
        var seen: Set<ContactID> = []
        for row in rows {
            guard let id = row.contactID else { continue }
            if seen.insert(id).inserted {
                rowOf[id] = row.line
            } else {
                report(row.line, .contact, .duplicateContact, id.rawValue)
            }
        }
    }

    private mutating func checkHouseholds(_ rows: [FamilyRow]) {
        var first: [HouseholdID: Contact] = [:]
        var addressed: [HouseholdID: Contact] = [:]
        for row in rows {
            guard let contact = row.contact else { continue }
            let household = contact.household
            if let other = first[household], other.family != contact.family {
                report(row.line, .household, .householdAcrossFamilies, household.rawValue)
                continue
            }
            first[household] = first[household] ?? contact
            // For contacts without a household value `Households` derives it: two addresses are then two households, and no mistake.
            guard contact.hasNamedHousehold, let postal = contact.postal else { continue }
            if let other = addressed[household]?.postal, AddressKey(other) != AddressKey(postal) {
                report(row.line, .address1, .householdAddresses, household.rawValue)
            }
            addressed[household] = addressed[household] ?? contact
        }
    }

    /// The pupils of each family, from whichever of its rows name them.
    private mutating func checkPupils(_ rows: [FamilyRow]) -> [FamilyID: [Pupil]] {
        var known: [PupilID: (pupil: Pupil, family: FamilyID)] = [:]
        var pupils: [FamilyID: [Pupil]] = [:]
        for row in rows {
            guard let family = row.familyID else { continue }
            for pupil in row.pupils {
                guard let earlier = known[pupil.id] else {
                    known[pupil.id] = (pupil, family)
                    pupils[family, default: []].append(pupil)
                    continue
                }
                if earlier.family != family {
                    report(row.line, .pupils, .pupilInTwoFamilies, pupil.id.rawValue)
                } else if earlier.pupil != pupil {
                    report(row.line, .pupils, .pupilDiffers, pupil.id.rawValue)
                }
            }
        }
        // A cell that could not be read has its own finding, so the finding that the family has no pupils is left out.
        let unreadable = Set(rows.filter(\.hasPupilMistake).compactMap(\.familyID))
        for row in rows {
            guard let family = row.familyID, pupils[family] == nil, header.has(.pupils), !unreadable.contains(family) else {
                continue
            }
            pupils[family] = []
            report(row.line, .pupils, .familyWithoutPupils, family.rawValue)
        }
        return pupils
    }

    /// The family's contacts in their order.
    private mutating func contacts(of rows: [FamilyRow]) -> [Contact] {
        var taken: Set<Int> = []
        for row in rows {
            guard let order = row.order else { continue }
            if !taken.insert(order).inserted { report(row.line, .order, .duplicateOrder, "\(order)") }
        }
        var contacts: [Contact] = []
        for row in rows {
            guard let contact = row.contact, rowOf[contact.id] == row.line else { continue }
            contacts.append(contact)
        }
        return contacts.sorted { $0.order < $1.order }
    }

    /// Notes for the office on a family that is stored as the file has it.
    private mutating func check(_ family: Family) {
        let blocked = BlockedAddresses(by: family.contacts)
        let columns: [(ChannelKind, FamilyColumn)] = [(.text, .mobile), (.email, .email), (.letter, .address1)]
        for contact in family.contacts where contact.noContact == nil {
            let row = rowOf[contact.id]
            if contact.mobile == nil, contact.email == nil, contact.postal == nil {
                report(row, .contact, .noWayToReach, contact.name, severity: .note)
            }
            for (channel, column) in columns {
                guard let address = contact.address(on: channel), blocked.contains(address) else { continue }
                report(row, column, .sharedWithNoContact, contact.name, severity: .note)
            }
        }
    }
}
