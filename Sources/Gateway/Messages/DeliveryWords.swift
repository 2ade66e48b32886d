/// The words of one delivery that are not the message's own: kept with the delivery, so that a repeat says exactly the same.
public struct DeliveryWords: Sendable, Equatable, Codable {
    /// The contacts by name, as an envelope or an e-mail's `To:` names them.
    public var names: [String]
    /// The given names of the family's pupils whom the message concerns.
    public var children: [String]
    /// A whole text of ours (a confirmation), for a delivery that has no message; nil otherwise.
    public var text: String?

    public init(names: [String], children: [String], text: String? = nil) {
        self.names = names
        self.children = children
        self.text = text
    }

    /// What a delivery of `message`'s terms says beside the message, for those whom it covers.
    public init(family: Family, covers: [ContactID], audience: Audience) {
        names = family.contacts.filter { covers.contains($0.id) }.map(\.name)
        children = family.pupils.filter(audience.includes).map(\.givenName)
        text = nil
    }
}
