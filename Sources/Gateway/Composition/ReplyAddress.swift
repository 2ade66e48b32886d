internal import Channels

/// By which way a person's answer goes back to whoever wrote: the one on which they wrote, and none that is closed to them.
///
/// Nothing goes to whom nothing may reach, nor where such a person would read it; and nothing to a number that wrote STOP.
enum ReplyAddress {
    static func address(for question: ReplySnapshot) -> RouteAddress? {
        guard question.contacts.allSatisfy({ $0.noContact == nil }) else { return nil }
        let blocked = BlockedAddresses(by: question.family?.contacts ?? question.contacts)
        return addresses(for: question).first { address in
            question.closed.cause(address) == nil && !blocked.contains(address)
                && !question.contacts.contains { question.closed.shared.bars($0, at: AddressKey(address)) }
        }
    }

    /// Every way that comes into question, the best first.
    static func addresses(for question: ReplySnapshot) -> [RouteAddress] {
        switch question.item.way {
        case .text:
            return question.item.from.flatMap { PhoneNumber(stored: $0) }.map { [.text($0)] } ?? []
        case .page:
            // Who left the school, or was never there, has no way.
            guard let contact = question.contacts.first, let route = question.route else { return [] }
            let others = [contact.email.map(RouteAddress.email), contact.mobile.map(RouteAddress.text)].compactMap(\.self)
            // A letter takes days, and somebody who wrote waits now.
            return route.channel == .letter ? others : [route.address] + others.filter { $0 != route.address }
        }
    }
}
