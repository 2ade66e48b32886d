internal import Channels

/// What an answer to a reply must know as it is sent.
public struct ReplySnapshot: Sendable {
    public var item: InboxItem
    /// Of whoever has the number, or whose page it was.
    public var contacts: [Contact]
    /// Whose page it was; with everyone in it whom nothing may reach.
    public var family: Family?
    /// The way on which they had the message whose page it was.
    public var route: Route?
    public var closed: SuppressionList
    /// Of each address by which the answer to what was written on a page may go.
    public var readers: [AddressKey: Readers] = [:]

    /// Whether all who read what is sent there, those of other families too, may know that it is for this contact.
    func mayBeNamed(_ contact: Contact, at address: RouteAddress) -> Bool {
        guard family != nil else { return true }
        return readers[AddressKey(address)]?
            .mayLearn(.name, ofAnyOf: [contact.id], sentTo: [contact.id], on: .greeting) ?? false
    }
}
