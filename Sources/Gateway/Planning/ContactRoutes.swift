import Channels
import Templates

/// The routes of one contact for one message, in the order in which they are tried; or the reason why there are none.
///
/// `Eligibility` says which channels are open. The contact's own order of channels comes first; channels that it does not name follow in the school's
/// order.
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

    /// A channel that the contact does not want is an opt-out; leaving it out of the order does not close it.
    func order(of contact: Contact) -> [ChannelKind] {
        contact.channels + school.channels.filter { !contact.channels.contains($0) }
    }

    /// Others in the household may read a letter, so it is always in both languages.
    private func form(for contact: Contact, on channel: ChannelKind) -> LanguageForm {
        school.alwaysBoth || channel == .letter ? .both : LanguageForm(readBy: [contact])
    }
}
