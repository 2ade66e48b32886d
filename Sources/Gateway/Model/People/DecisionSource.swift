/// Who decided about a contact, an address or a topic.
public enum DecisionSource: Sendable, Hashable {
    /// A member of staff, by name.
    case person(String)
    /// The contact, by a reply.
    case reply

    /// As it is stored.
    var stored: String {
        switch self {
        case .person(let name): name
        case .reply: "reply"
        }
    }
}
