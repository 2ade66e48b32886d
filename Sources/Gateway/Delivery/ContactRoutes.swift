import Channels
import Templates

/// The routes of one contact for one message, in the order in which they are tried; or the reason why there are none.
///
/// `Precedence` says which ways are open; then the contact's own order of channels counts, and what it does not name follows in the
/// school's.
struct ContactRoutes {
    let school: School
    let precedence: Precedence

    enum Result { case routes([Route]), none(NotSent) }

    func routes(of contact: Contact) -> Result {
        if let reason = precedence.reason(for: contact) { return .none(reason) }
        let routes = order(of: contact).compactMap { channel -> Route? in
            guard case .open(let address) = precedence.verdict(on: contact, over: channel) else { return nil }
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

extension LanguageForm {
    /// What is right for all who read it at one address: both languages where they differ, and where the language of one is not known.
    init(readBy contacts: some Collection<Contact>) {
        let forms = contacts.map { contact -> LanguageForm in
            switch contact.language {
            case .welsh: .welsh
            case .english: .english
            case .unknown, .other: .both
            }
        }
        self = forms.dropFirst().reduce(forms.first ?? .both) { $0.joined(with: $1) }
    }
}
