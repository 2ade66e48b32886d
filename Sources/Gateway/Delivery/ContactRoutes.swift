import Channels
import Templates

/// The routes of one contact for one message, in the order in which they are tried; or the reason why there are none.
///
/// The first rule that decides wins: no-contact → an address that a no-contact person shares → dead address or STOP → the contact's
/// opt-outs → the contact's own order of channels → the school's.
struct ContactRoutes {
    let school: School
    let category: Category
    let open: Set<ChannelKind>
    let closed: ClosedAddresses
    /// Keys of addresses that somebody whom nothing may reach shares, per channel.
    let blocked: Set<BlockedPlace>

    struct BlockedPlace: Hashable {
        let channel: ChannelKind
        let key: String
    }

    enum Result { case routes([Route]), none(NotSent) }

    func routes(of contact: Contact) -> Result {
        if contact.noContact != nil { return .none(.noContact) }
        var obstacle = NotSent.noAddress
        var routes: [Route] = []
        for channel in order(of: contact) where open.contains(channel) {
            guard let address = Self.address(of: contact, on: channel) else { continue }
            if blocked.contains(BlockedPlace(channel: channel, key: address.key)) {
                obstacle = .sharesBlockedAddress
            } else if let cause = closed.cause(address) {
                obstacle = cause == .dead ? .addressDead : .stopped
            } else if isOptedOut(contact, of: channel) {
                obstacle = .optedOut
            } else {
                routes.append(Route(address: address, form: form(for: contact, on: channel), format: contact.format))
            }
        }
        return routes.isEmpty ? .none(obstacle) : .routes(routes)
    }

    /// A duty is never silenced: an opt-out closes e-mail or text, and the letter stays open.
    private func isOptedOut(_ contact: Contact, of channel: ChannelKind) -> Bool {
        guard contact.optOuts.contains(where: { $0.covers(category, over: channel) }) else { return false }
        return !(category.isDuty && channel == .letter)
    }

    /// The contact's own order first; what it does not name follows in the school's. A channel that is not wanted is an opt-out, not a
    /// gap in the order.
    private func order(of contact: Contact) -> [ChannelKind] {
        contact.channels + school.channels.filter { !contact.channels.contains($0) }
    }

    static func address(of contact: Contact, on channel: ChannelKind) -> RouteAddress? {
        switch channel {
        case .email: contact.email.map(RouteAddress.email)
        case .text: contact.mobile.map(RouteAddress.text)
        case .letter: contact.postal.map { .letter($0, contact.household) }
        }
    }

    /// A letter lies open in a household: always both.
    private func form(for contact: Contact, on channel: ChannelKind) -> LanguageForm {
        if school.alwaysBoth || channel == .letter { return .both }
        switch contact.language {
        case .welsh: return .welsh
        case .english: return .english
        case .unknown, .other: return .both
        }
    }
}
