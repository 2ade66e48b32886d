public import Foundation

/// Changes a contact as a member of staff decided: the facts, the decision that keeps them against imports, who did it, and what of the change
/// holds for what is already under way.
struct CorrectContact {
    let id: ContactID
    let decision: ContactDecision
    let person: String

    func run(in tx: Transaction) throws -> ContactView {
        guard let before = try tx.families.storedContact(id)?.contact else { throw ContactProblem.noSuchContact }
        let after = try decision.applied(to: before)
        let households = try tx.families.bookedHouseholds(of: before.family, at: tx.now)
        let fields = decision.fields
        for field in ContactField.allCases where fields.contains(field) {
            try DecideContact(field, of: id, source: .person(person), reason: decision.reason) {
                field.copy(from: after, to: &$0)
            }
            .run(in: tx)
        }
        try FollowContactChange(contact: after).run(in: tx)
        try AskWhereHouseholdsChanged(before: households).run(in: tx)
        guard let view = try tx.families.view(of: id) else { throw ContactProblem.noSuchContact }
        return view
    }
}

extension Store {
    /// Changes a contact, in one commit.
    @discardableResult
    public func decide(
        _ decision: ContactDecision, of id: ContactID, by person: String, school: SchoolID, at now: Date
    ) async throws -> ContactView {
        let workflow = CorrectContact(id: id, decision: decision, person: person)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
