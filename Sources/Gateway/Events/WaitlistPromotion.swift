internal import Templates

/// A household whose waiting is over: who it is, and how it can be told.
public struct WaitlistPromotion: Sendable, Equatable {
    public var message: MessageID
    public var home: Home
    /// All that it has now.
    public var places: Int
    /// The way by which it answered, where that is open; nil for none: then a person tells it.
    public var way: Way?

    public struct Way: Sendable, Equatable {
        public var contact: ContactID?
        /// Its language is that of those in the family who read there, as they have it by now; the school may write in both to everyone.
        public var route: Route

        init(contact: Contact, at address: RouteAddress, of family: Family) {
            self.contact = contact.id
            let readers = family.contacts.filter { $0.has(address) }
            route = Route(
                address: address, form: LanguageForm(readBy: readers.isEmpty ? [contact] : readers), format: contact.format)
        }
    }
}

/// Speaks for the school while answers are kept: what goes out in the same commit. Its words may be asked for twice, and only what the
/// commit keeps is sent.
public struct PromotionNotifier: Sendable {
    /// The delivery by which a household hears that it moved up, at the event to which the message invites; nil where no machine can tell it: then
    /// it becomes an officer's task.
    public var tell: @Sendable (WaitlistPromotion, StoredMessage) -> NewDelivery?

    public init(tell: @escaping @Sendable (WaitlistPromotion, StoredMessage) -> NewDelivery?) { self.tell = tell }
}
