public import Channels
internal import Foundation

/// Addresses that are closed: why they are closed, and opening them again.
extension Office {
    /// The newest first. `withOpened`: also those that were closed and are open again.
    public func addresses(withOpened: Bool = false) async throws -> [Suppression] {
        try await store.suppressions(of: school.id, withOpened: withOpened)
    }

    /// Opens a number, a mailbox or a postal address, written as people write it. What closed it stays on record; what waits for it goes on.
    ///
    /// - Parameter asked: the person whose address it is asked for it, without which a STOP stands.
    /// - Throws: `noPerson`, `noReason`, `notClosed`, `stopStands`.
    public func open(_ address: String, by person: String, reason: String, asked: Bool) async throws -> [Suppression] {
        try await open(addresses(written: address), by: person, reason: reason, asked: asked)
    }

    /// Opens the closed addresses of a contact, or only that of one channel. Throws also `noSuchContact`.
    public func open(
        addressesOf contact: String, channel: ChannelKind?, by person: String, reason: String, asked: Bool
    ) async throws -> [Suppression] {
        guard let id = ContactID(rawValue: contact),
            let found = try await store.addresses(of: id, school: school.id)
        else { throw OfficeError.noSuchContact }
        let addresses = found.filter { channel == nil || $0.channel == channel }.map { ($0.channel, $0.key) }
        return try await open(addresses, by: person, reason: reason, asked: asked)
    }

    private func open(
        _ addresses: [(channel: ChannelKind, key: String)], by person: String, reason: String, asked: Bool
    ) async throws -> [Suppression] {
        let opening = Opening.staff(
            by: try Self.name(person, orElse: .noPerson), reason: try Self.reason(reason), asked: asked)
        switch try await store.open(addresses, opening: opening, school: school.id, at: clock.now) {
        case .opened(let opened):
            await wake()
            return opened
        case .noneClosed: throw OfficeError.notClosed
        case .ownChoice: throw OfficeError.stopStands
        }
    }

    /// The text may be a telephone number, an e-mail address, or the lines of a postal address in one.
    private func addresses(written text: String) -> [(channel: ChannelKind, key: String)] {
        if let number = try? PhoneNumber(text, otherCountries: true) { return [(.text, RouteAddress.text(number).key)] }
        if let mailbox = try? EmailAddress(text) { return [(.email, RouteAddress.email(mailbox).key)] }
        return [(.letter, AddressKey(letterBox: text).text)]
    }

    /// The reason that a person gives, trimmed.
    static func reason(_ text: String) throws -> String {
        guard let reason = text.trimmed(upTo: NoContact.longestReason) else { throw OfficeError.noReason }
        return reason
    }
}
