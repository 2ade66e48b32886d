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
