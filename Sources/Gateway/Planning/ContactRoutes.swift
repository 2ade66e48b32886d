import Channels
import Templates

/// The routes of one contact for one message, in the order in which they are tried; or the reason why there are none.
///
/// `Eligibility` says which ways are open; then the contact's own order of channels counts, and what it does not name follows in the
/// school's.
struct ContactRoutes {
    let school: School
    let eligibility: Eligibility

    enum Result { case routes([Route]), none(NotSent) }

    func routes(of contact: Contact) -> Result {
        if let reason = eligibility.reason(for: contact) { return .none(reason) }
        let routes = order(of: contact).compactMap { channel -> Route? in
            guard case .open(let address) = eligibility.verdict(on: contact, over: channel) else { return nil }
            return Route(address: address, form: form(for: contact, on: channel), format: contact.format)
        }
        return routes.isEmpty ? .none(.noChannel) : .routes(routes)
    }

    /// A channel that is not wanted is an opt-out, not a gap in the order.
    func order(of contact: Contact) -> [ChannelKind] {
        contact.channels + school.channels.filter { !contact.channels.contains($0) }
    }

    /// A letter lies open in a household: always both.
    private func form(for contact: Contact, on channel: ChannelKind) -> LanguageForm {
        school.alwaysBoth || channel == .letter ? .both : LanguageForm(readBy: [contact])
    }
}
