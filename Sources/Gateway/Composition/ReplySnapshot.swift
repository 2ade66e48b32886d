internal import Channels

/// What has to be known when an answer to a reply is sent.
public struct ReplySnapshot: Sendable {
    public var item: InboxItem
    /// The contacts who have the number, or the contact whose page it was.
    public var contacts: [Contact]
    /// The family whose page it was, including its contacts with a no-contact flag.
    public var family: Family?
    /// The route of the delivery whose page it was.
    public var route: Route?
    public var closed: SuppressionList
    /// For each address to which the answer to what was written on a page may go: who reads there.
    public var readers: [AddressKey: Readers] = [:]

    /// Whether everyone who reads at the address, also contacts of other families, may know that the answer is for this contact.
    func mayBeNamed(_ contact: Contact, at address: RouteAddress) -> Bool {
        guard family != nil else { return true }
        return readers[AddressKey(address)]?
            .mayLearn(.name, ofAnyOf: [contact.id], sentTo: [contact.id], on: .greeting) ?? false
    }
}
