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
    let blocked: Blocked

    /// What somebody whom nothing may reach shares: telephones, mailboxes, and the letter box of the household, however its address
    /// is spelt.
    struct Blocked {
        private var keys: Set<String> = []
        private var households: Set<HouseholdID> = []

        init(by contacts: [Contact]) {
            for contact in contacts where contact.noContact != nil {
                households.insert(contact.household)
                for channel in ChannelKind.allCases {
                    if let address = ContactRoutes.address(of: contact, on: channel) { keys.insert(address.key) }
                }
            }
        }

        func contains(_ address: RouteAddress) -> Bool {
            if case .letter(_, let household) = address, households.contains(household) { return true }
            return keys.contains(address.key)
        }
    }

    enum Result { case routes([Route]), none(NotSent) }

    func routes(of contact: Contact) -> Result {
        if contact.noContact != nil { return .none(.noContact) }
        // Whoever did not want it at all is no concern of anybody, however dead the number.
        if !open.isEmpty, !category.isDuty, open.allSatisfy({ isOptedOut(contact, of: $0) }) { return .none(.optedOut) }
        var obstacles: Set<NotSent> = []
        var routes: [Route] = []
        for channel in order(of: contact) where open.contains(channel) {
            guard let address = Self.address(of: contact, on: channel) else { continue }
            if blocked.contains(address) {
                obstacles.insert(.sharesBlockedAddress)
            } else if let cause = closed.cause(address) {
                obstacles.insert(cause == .dead ? .addressDead : .stopped)
            } else if isOptedOut(contact, of: channel) {
                obstacles.insert(.optedOut)
            } else {
                routes.append(Route(address: address, form: form(for: contact, on: channel), format: contact.format))
            }
        }
        guard routes.isEmpty else { return .routes(routes) }
        let rules: [NotSent] = [.sharesBlockedAddress, .addressDead, .stopped, .optedOut]
        return .none(rules.first(where: obstacles.contains) ?? .noAddress)
    }

    /// A duty is never silenced: an opt-out closes e-mail or text, and the letter stays open.
    private func isOptedOut(_ contact: Contact, of channel: ChannelKind) -> Bool {
        guard contact.optOuts.contains(where: { $0.covers(category, over: channel) }) else { return false }
        return !(category.isDuty && channel == .letter)
    }

    /// The contact's own order first; what it does not name follows in the school's. A channel that is not wanted is an opt-out, not a
    /// gap in the order.
    func order(of contact: Contact) -> [ChannelKind] {
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
