internal import Foundation

/// Keeps what was decided about a contact, applied at once and kept as decided, so that no import undoes it. Decisions of staff and those of a
/// contact by text both come through here.
struct DecideContact {
    let field: ContactField
    let contact: ContactID
    let source: DecisionSource
    /// Why, in their own words; nil where they gave none.
    let reason: String?
    let change: (inout Contact) -> Void

    init(
        _ field: ContactField, of contact: ContactID, source: DecisionSource, reason: String? = nil,
        change: @escaping (inout Contact) -> Void
    ) {
        self.field = field
        self.contact = contact
        self.source = source
        self.reason = reason
        self.change = change
    }

    func run(in tx: Transaction) throws {
        let (before, after) = try tx.families.decide(
            field, of: contact, source: source, reason: reason, at: tx.now, change: change)
        guard ContactField.ofSharedAddresses.contains(field), before.noContact != nil || after.noContact != nil else { return }
        for contact in [before, after] { try EvaluateSharing(contact: contact).run(in: tx) }
    }
}
