public import Foundation

/// Writes what an import changes, all of it or nothing; nothing too where a mistake is left. Planned in the same transaction, so that the import
/// does not overwrite what a parent decides at the same moment.
struct ImportFamilies {
    let rows: FamilyRows
    let markMissingAsLeft: Bool

    /// What it would change, as things stand.
    func plan(in scope: some SchoolScope, at now: Date) throws -> ImportPlan {
        ImportPlan(
            rows, stored: try scope.families.storedFamilies(of: scope.school), on: SharedAddresses.day(of: now),
            markMissingAsLeft: markMissingAsLeft)
    }

    func run(in tx: Transaction) throws -> ImportPlan {
        let plan = try plan(in: tx, at: tx.now)
        guard plan.canBeWritten else { return plan }
        let flaggedBefore = try tx.families.flaggedContacts()
        let households = try tx.families.bookedHouseholds(at: tx.now)
        let changed = plan.families.filter(\.change.writes)
        try write(changed, in: tx)
        for family in changed { try follow(family, flaggedBefore: flaggedBefore, in: tx) }
        try AskWhereHouseholdsChanged(before: households).run(in: tx)
        try AskWhereFamiliesLeft(families: Set(changed.map(\.id))).run(in: tx)
        return plan
    }

    private func write(_ changed: [FamilyChange], in tx: Transaction) throws {
        // A contact may move from one family of the file to another, so every family is written before the first contact.
        for family in changed {
            try tx.families.put(
                family.id, barriers: family.result.barriers, left: family.change == .left ? tx.now : nil)
        }
        for family in changed {
            for change in family.contacts where change.change.writes {
                if let contact = family.result.contacts.first(where: { $0.id == change.id }) {
                    try tx.families.put(contact)
                } else {
                    try tx.families.markAsLeft(change.id, at: tx.now)
                }
            }
            for change in family.pupils where change.change.writes {
                if let index = family.result.pupils.firstIndex(where: { $0.id == change.id }) {
                    try tx.families.put(family.result.pupils[index], of: family.id, at: index)
                } else {
                    try tx.families.delete(change.id)
                }
            }
        }
    }

    /// Applies the change to messages that are under way.
    private func follow(_ family: FamilyChange, flaggedBefore: [Contact], in tx: Transaction) throws {
        try CallBackFlagged(family: family.result).run(in: tx)
        try tx.families.evaluateOpenMessagesAgain(family: family.id, at: tx.now)
        let written = Set(family.contacts.filter(\.change.writes).map(\.id))
        let flagged = family.result.contacts.filter { $0.noContact != nil } + flaggedBefore
        for contact in flagged where written.contains(contact.id) { try EvaluateSharing(contact: contact).run(in: tx) }
    }
}

extension Store {
    /// What an import would change, as things stand.
    public func plan(
        _ rows: FamilyRows, school: SchoolID, markMissingAsLeft: Bool, at now: Date
    ) async throws -> ImportPlan {
        let workflow = ImportFamilies(rows: rows, markMissingAsLeft: markMissingAsLeft)
        return try await read(school) { snapshot in try workflow.plan(in: snapshot, at: now) }
    }

    /// Writes what an import changes, in one commit: all of it, or nothing.
    public func apply(
        _ rows: FamilyRows, school: SchoolID, markMissingAsLeft: Bool, at now: Date
    ) async throws -> ImportPlan {
        let workflow = ImportFamilies(rows: rows, markMissingAsLeft: markMissingAsLeft)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
