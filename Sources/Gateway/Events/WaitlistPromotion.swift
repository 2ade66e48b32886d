internal import Templates

/// A household that moved up from the waiting list, and how it can be told.
public struct WaitlistPromotion: Sendable, Equatable {
    public var message: MessageID
    public var home: Home
    /// All the seats that it has now.
    public var places: Int
    /// The way by which it answered, where that is open; nil for none: then a member of staff tells it.
    public var way: Way?

    public struct Way: Sendable, Equatable {
        public var contact: ContactID?
        /// In the language that the family's readers of that address have on record now; the school may write in both to everyone.
        public var route: Route

        init(contact: Contact, at address: RouteAddress, of family: Family) {
            self.contact = contact.id
            let readers = family.contacts.filter { $0.has(address) }
            route = Route(
                address: address, form: LanguageForm(readBy: readers.isEmpty ? [contact] : readers), format: contact.format)
        }
    }
}
