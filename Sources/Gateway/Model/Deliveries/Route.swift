public import Channels
public import Templates

/// A way to bring a message to a contact.
public struct Route: Sendable, Equatable {
    public var address: RouteAddress
    public var form: LanguageForm
    public var format: Contact.Format

    public var channel: ChannelKind { address.channel }

    public init(address: RouteAddress, form: LanguageForm, format: Contact.Format) {
        self.address = address
        self.form = form
        self.format = format
    }
}

/// Where a route ends.
public enum RouteAddress: Sendable, Hashable {
    case email(EmailAddress)
    case text(PhoneNumber)
    /// A letter box belongs to a household: two of them at one address still get two letters.
    case letter(PostalAddress, HouseholdID)

    public var channel: ChannelKind {
        switch self {
        case .email: .email
        case .text: .text
        case .letter: .letter
        }
    }

    /// The address as one comparable text, the same however it was typed (`AddressKey`).
    public var key: String { AddressKey(self).text }

    /// The domain whose servers take an e-mail. Empty for a text or a letter, whose route has one destination, the provider or the printer.
    public var destination: String {
        if case .email(let address) = self { return address.domain }
        return ""
    }

    /// What two routes must differ in, so that one is not a repeat of the other. A letter box that two households share counts as two, since each
    /// household gets its own letter.
    struct Identity: Hashable {
        let channel: ChannelKind
        let key: String
        let household: HouseholdID?
    }

    var identity: Identity {
        if case .letter(_, let household) = self { return Identity(channel: .letter, key: key, household: household) }
        return Identity(channel: channel, key: key, household: nil)
    }

    /// In full, for the office's own screens and lists.
    public var written: String {
        switch self {
        case .email(let address): address.text
        case .text(let number): number.written
        case .letter(let address, _): address.lines.joined(separator: ", ")
        }
    }
}
