internal import Foundation

extension Transaction {
    /// What a person decided about a contact, applied at once and kept as decided, so that no import undoes it. Decisions of staff and those of a
    /// contact by text both come through here.
    ///
    /// - Parameters:
    ///   - source: who, as a name, or by which way the contact said so.
    ///   - reason: why, in their own words; nil where they gave none.
    func decide(
        _ field: ContactField, of contact: ContactID, source: String, reason: String? = nil, change: (inout Contact) -> Void
    ) throws {
        let (before, after) = try families.decide(
            field, of: contact, source: source, reason: reason, at: now, change: change)
        guard ContactField.ofSharedAddresses.contains(field), before.noContact != nil || after.noContact != nil else { return }
        for contact in [before, after] { try evaluateAgainWhereShared(with: contact) }
    }
}
