internal import Channels

/// The address to which a person's answer to a reply goes: the one that the contact used, and none that is closed to them.
///
/// No answer goes to a contact with a no-contact flag, nor where such a contact would read it, nor to a number that wrote STOP.
enum ReplyAddress {
    static func address(for reply: ReplySnapshot) -> RouteAddress? {
        guard reply.contacts.allSatisfy({ $0.noContact == nil }) else { return nil }
        let blocked = BlockedAddresses(by: reply.family?.contacts ?? reply.contacts)
        return addresses(for: reply).first { address in
            reply.closed.cause(address) == nil && !blocked.contains(address)
                && !reply.contacts.contains { reply.closed.shared.bars($0, at: AddressKey(address)) }
        }
    }

    /// Every address that may be used, the best first.
    static func addresses(for reply: ReplySnapshot) -> [RouteAddress] {
        switch reply.item.way {
        case .text:
            return reply.item.from.flatMap { PhoneNumber(stored: $0) }.map { [.text($0)] } ?? []
        case .page:
            // A sender who has left the school, or was never a contact, has no address.
            guard let contact = reply.contacts.first, let route = reply.route else { return [] }
            let others = [contact.email.map(RouteAddress.email), contact.mobile.map(RouteAddress.text)].compactMap(\.self)
            // A letter takes days, and a parent who wrote on the page expects an answer sooner.
            return route.channel == .letter ? others : [route.address] + others.filter { $0 != route.address }
        }
    }
}
