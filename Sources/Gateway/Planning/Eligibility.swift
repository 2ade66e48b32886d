import Channels

/// Whether a channel to a contact is open for a message, or why not. Every surface asks this type.
///
/// For each contact and channel the first rule that decides wins; no category passes a rule but as the table says.
///
/// | | rule | code |
/// | --- | --- | --- |
/// | 1 | the contact must not be reached | `no-contact` |
/// | 2 | the message is for other pupils' families | `not-in-audience` |
/// | 3 | the reach policy does not ask for this contact | `no-parental-responsibility` |
/// | 4 | there is no address; the school has no such channel; the message has no words for a text | `no-address`, `no-channel`, `no-text-version` |
/// | 5 | a contact who must not be reached shares the address or the letter box: one of the family; or one of another family, where it is the same person or a member of staff blocked it | `shares-blocked-address` |
/// | 6 | the address is dead; it wrote STOP; its carrier blocks it | `address-dead`, `stopped`, `carrier-stop` |
/// | 7 | the contact does not want the category, the channel, or one over the other; a duty's letter stays | `opted-out` |
/// | 8 | the contact stopped the topic that the message's keyword names; a duty is not stopped by that | `opted-out` |
/// | 9 | a contact of another family who must not be reached has the address too, and no member of staff allowed it (`SharedAddressRule`) | `shared-address` |
///
/// The order in which open ways are tried is `ContactRoutes`; which contacts fold into one delivery, `FamilyPlan`.
struct Eligibility {
    let category: Category
    /// Whether the message is meant for this family at all.
    let isForFamily: Bool
    /// Whom of the family the message's reach policy asks for.
    let wanted: Set<ContactID>
    /// The channels that are set up.
    let channels: Set<ChannelKind>
    let hasTextVersion: Bool
    let closed: SuppressionList
    let blocked: BlockedAddresses
    /// Contacts who stopped the message's topic.
    var stoppedTopic: Set<ContactID> = []

    enum Verdict: Equatable {
        case open(RouteAddress)
        case closed(NotSent)
    }

    func verdict(on contact: Contact, over channel: ChannelKind) -> Verdict {
        if contact.noContact != nil { return .closed(.noContact) }
        if !isForFamily { return .closed(.notInAudience) }
        if !wanted.contains(contact.id) { return .closed(.noParentalResponsibility) }
        guard let address = contact.address(on: channel) else { return .closed(.noAddress) }
        if !channels.contains(channel) { return .closed(.noChannel) }
        if channel == .text, !hasTextVersion { return .closed(.noTextVersion) }
        let shared = closed.shared.isEmpty ? .free : closed.shared.verdict(on: contact, at: AddressKey(address))
        if shared == .blocked || blocked.contains(address) { return .closed(.sharesBlockedAddress) }
        if let cause = closed.cause(address) { return .closed(cause.notSent) }
        if isOptedOut(contact, of: channel) { return .closed(.optedOut) }
        // Last, so that the officer is not asked about an address to which nothing would go anyway.
        return shared == .held ? .closed(.sharedAddress) : .open(address)
    }

    /// Why nothing is open to a contact: the first rule that closed any of their ways. Nil where one is open.
    ///
    /// Where a contact opted out of an optional message on every channel, that is the reason, even where the number is dead: the office has nothing
    /// to do. An address about which an officer is to decide is reported before other reasons.
    func reason(for contact: Contact) -> NotSent? {
        let verdicts = ChannelKind.allCases.map { verdict(on: contact, over: $0) }
        let reasons = verdicts.compactMap { verdict in if case .closed(let reason) = verdict { reason } else { nil } }
        guard reasons.count == verdicts.count else { return nil }
        let first = NotSent.allCases.first(where: reasons.contains) ?? .noAddress
        return first.status == .ineligible || first == .noContact || !wantsNothing(contact) ? first : .optedOut
    }

    private func wantsNothing(_ contact: Contact) -> Bool {
        let usable = hasTextVersion ? channels : channels.subtracting([.text])
        return !category.isDuty && !usable.isEmpty && usable.allSatisfy { isOptedOut(contact, of: $0) }
    }

    /// A duty is never silenced: an opt-out closes e-mail or text, and the letter stays open.
    private func isOptedOut(_ contact: Contact, of channel: ChannelKind) -> Bool {
        if !category.isDuty, stoppedTopic.contains(contact.id) { return true }
        guard contact.optOuts.contains(where: { $0.covers(category, over: channel) }) else { return false }
        return !(category.isDuty && channel == .letter)
    }
}
