/// Why a contact is not sent a message: every recipient who gets none has a row with one of these.
///
/// Raw values are stable: stored, exported, and a sentence in both languages (`not-sent-<code>` in `locales/`). In the order of the
/// rules: where several keep a contact from a message, the first is the reason (`Eligibility`).
public enum NotSent: String, Sendable, Hashable, CaseIterable, Codable {
    /// The contact must not be reached at all.
    case noContact = "no-contact"
    /// The message is for other pupils' families.
    case notInAudience = "not-in-audience"
    /// The message is for those with parental responsibility.
    case noParentalResponsibility = "no-parental-responsibility"
    /// A contact of another family, who must not be reached, has the address too: an officer decides (`SharedAddressRule`).
    case sharedAddress = "shared-address"
    /// Every address is shared with a contact who must not be reached.
    case sharesBlockedAddress = "shares-blocked-address"
    case addressDead = "address-dead"
    /// STOP was sent from the only number, and no other way is open.
    case stopped = "stopped"
    /// The carrier blocks the only number: it saw a STOP, or something like it, that the gateway did not.
    case carrierStop = "carrier-stop"
    case optedOut = "opted-out"
    /// There is a number, and the message has no words for a text.
    case noTextVersion = "no-text-version"
    /// There is an address, and the school has no such channel.
    case noChannel = "no-channel"
    case noAddress = "no-address"
    /// Another contact of the family gets it at the same address.
    case duplicateOf = "duplicate-of"
    /// Comes next, if those before are not reached.
    case laterInOrder = "later-in-order"
    /// The school stopped the message before it went out to them.
    case stoppedBySchool = "stopped-by-school"
    /// The delivery is made up, and waits for its way, which a person paused or the far side refuses.
    case routeClosed = "route-closed"
    /// The delivery is made up, and waits for the end of quiet hours.
    case quietHours = "quiet-hours"
    /// The delivery is made up, and waits for the end of the school's holidays or the weekend.
    case schoolHoliday = "school-holiday"
    /// The family had as many messages this week as the school allows.
    case weeklyLimit = "weekly-limit"
    /// The family had been spoken with, or had answered, before anything went to this contact.
    case alreadyReached = "already-reached"
    /// The message's time was over before anything went to this contact.
    case tooLate = "too-late"

    public enum Status: String, Sendable, CaseIterable, Codable { case skipped, suppressed, ineligible, held }

    public var status: Status {
        switch self {
        case .noContact, .sharesBlockedAddress, .stopped, .carrierStop, .addressDead, .optedOut, .stoppedBySchool: .suppressed
        case .noTextVersion, .noChannel, .noAddress, .duplicateOf, .alreadyReached, .tooLate: .skipped
        case .notInAudience, .noParentalResponsibility: .ineligible
        case .sharedAddress, .laterInOrder, .routeClosed, .quietHours, .schoolHoliday, .weeklyLimit: .held
        }
    }

    /// Whether the officer must reach the contact: no other contact of the family is told in their place, and they did not ask not to be told. An
    /// opt-out closes channels for a duty, never the duty itself.
    public func leavesUnreached(by category: Category) -> Bool {
        switch self {
        case .sharedAddress, .sharesBlockedAddress, .stopped, .carrierStop, .addressDead, .noTextVersion, .noChannel, .noAddress,
            .tooLate:
            true
        case .optedOut: category.isDuty
        case .noContact, .notInAudience, .noParentalResponsibility, .duplicateOf, .laterInOrder, .routeClosed, .quietHours,
            .schoolHoliday, .weeklyLimit, .alreadyReached, .stoppedBySchool:
            false
        }
    }
}
