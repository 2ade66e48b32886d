internal import Channels
public import Foundation

/// A contact as the office sees it: the facts, what was decided here, and which addresses are closed.
public struct ContactView: Sendable, Equatable, Codable {
    public var contact: String
    public var family: String
    /// As the school's file or a member of staff named it; nil where neither did.
    public var household: String?
    public var householdBasis: HouseholdBasis
    /// Ids of those of the family who live with the contact, as far as it is known.
    public var livesWith: [String]
    public var name: String
    public var relationship: String
    public var parentalResponsibility: Bool
    /// As `families.csv` writes it; empty where it is not known, which means both.
    public var language: String
    public var mobile: String?
    public var email: String?
    /// The postal address in one line.
    public var address: String?
    /// The contact's own order; empty for the school's.
    public var channels: [String]
    public var optOuts: [String]
    public var format: String
    /// Why the person must not be contacted; nil where they may be.
    public var noContact: String?
    public var noContactReview: String?
    public var hasLeft: Bool
    /// The fields that a person decided here, which no import changes, and who decided.
    public var decided: [Decision]
    /// The oldest first.
    public var changes: [Change]
    /// Addresses of the contact that are closed, or were.
    public var addresses: [Suppression]
    /// Printed letters to be taken out of the pile: in the answer to a no-contact flag.
    public var letters: [WaitingLetter]?

    public struct Decision: Sendable, Equatable, Codable {
        public var field: String
        public var by: String
        public var at: Date
    }

    /// A fact before and after, as `families.csv` writes it; who changed it, and why where they said so.
    public struct Change: Sendable, Equatable, Codable {
        public var field: String
        public var old: String
        public var new: String
        public var by: String
        public var reason: String?
        public var at: Date
    }
}

extension ContactView {
    init(
        _ contact: Contact, basis: HouseholdBasis, livesWith: [ContactID], hasLeft: Bool, decided: [Decision], changes: [Change],
        addresses: [Suppression]
    ) {
        self.init(
            contact: contact.id.rawValue, family: contact.family.rawValue,
            household: contact.hasNamedHousehold ? contact.household.rawValue : nil, householdBasis: basis,
            livesWith: livesWith.map(\.rawValue), name: contact.name, relationship: contact.relationship.rawValue,
            parentalResponsibility: contact.parentalResponsibility, language: contact.language.rawValue,
            mobile: contact.mobile?.written, email: contact.email?.text,
            address: contact.postal?.lines.joined(separator: ", "), channels: contact.channels.map(\.rawValue),
            optOuts: contact.optOuts.map(\.written).sorted(), format: contact.format.rawValue,
            noContact: contact.noContact?.reason, noContactReview: contact.noContact?.review, hasLeft: hasLeft,
            decided: decided, changes: changes, addresses: addresses)
    }
}
