/// Why a contact is not sent a message: every recipient who gets none has a row with one of these.
///
/// Raw values are stable: stored, exported, and a sentence in both languages (`not-sent-<code>` in `locales/`).
public enum NotSent: String, Sendable, Hashable, CaseIterable, Codable {
    /// The contact must not be reached at all.
    case noContact = "no-contact"
    /// Every address is shared with somebody who must not be reached.
    case sharesBlockedAddress = "shares-blocked-address"
    /// STOP was sent from the only number, and no other way is open.
    case stopped = "stopped"
    case addressDead = "address-dead"
    case optedOut = "opted-out"
    case noAddress = "no-address"
    /// Another contact of the family gets it at the same address.
    case duplicateOf = "duplicate-of"
    /// The message is for those with parental responsibility.
    case noParentalResponsibility = "no-parental-responsibility"
    /// Comes next, if those before are not reached.
    case laterInOrder = "later-in-order"
    /// The school stopped the message before it went out to them.
    case stoppedBySchool = "stopped-by-school"
    /// It puts right a message that they did not get.
    case hadNoOriginal = "had-no-original"

    public enum Status: String, Sendable, CaseIterable, Codable { case skipped, suppressed, ineligible, held }

    public var status: Status {
        switch self {
        case .noContact, .sharesBlockedAddress, .stopped, .addressDead, .optedOut, .stoppedBySchool: .suppressed
        case .noAddress, .duplicateOf: .skipped
        case .noParentalResponsibility, .hadNoOriginal: .ineligible
        case .laterInOrder: .held
        }
    }

    /// Whether a person must step in: nobody else of the family stands for this contact, and none asked not to be told. An opt-out
    /// closes the ways of a duty, never the duty itself.
    public func leavesUnreached(by category: Category) -> Bool {
        switch self {
        case .sharesBlockedAddress, .stopped, .addressDead, .noAddress: true
        case .optedOut: category.isDuty
        case .noContact, .duplicateOf, .noParentalResponsibility, .laterInOrder, .stoppedBySchool, .hadNoOriginal: false
        }
    }
}
