public import Channels

/// How an answer came. It is stored with the answer, so that later news of it go back by the same way.
public enum AnswerSource: Sendable, Hashable {
    /// A text that the gateway read by itself, by its row.
    case text(reply: Int64)
    /// The buttons of a delivery's page.
    case page(DeliveryID)
    /// The office typed in what a family said by word of mouth.
    case office(by: String)
    /// A reply that a person read, by its row.
    case inbox(reply: Int64)
    /// The reply slip of a letter, typed in by a member of staff.
    case slip(DeliveryID, by: String)

    /// As it is stored.
    var stored: String {
        switch self {
        case .text(let reply): "text \(reply)"
        case .page(let delivery): "page \(delivery.rawValue)"
        case .office(let person): "office \(person)"
        case .inbox(let reply): "inbox \(reply)"
        case .slip(let delivery, let person): "slip \(delivery.rawValue) \(person)"
        }
    }

    /// Nil for what no version of this program stores.
    init?(stored: String) {
        let parts = stored.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "text": if let reply = Int64(parts[1]) { self = .text(reply: reply) } else { return nil }
        case "page": if let delivery = DeliveryID(rawValue: parts[1]) { self = .page(delivery) } else { return nil }
        case "office": self = .office(by: parts[1])
        case "inbox": if let reply = Int64(parts[1]) { self = .inbox(reply: reply) } else { return nil }
        case "slip":
            let slip = parts[1].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard slip.count == 2, let delivery = DeliveryID(rawValue: slip[0]) else { return nil }
            self = .slip(delivery, by: slip[1])
        default: return nil
        }
    }

    /// Whether a member of staff decided it.
    public var isDecision: Bool {
        switch self {
        case .text, .page: false
        case .office, .inbox, .slip: true
        }
    }

    /// The row of the reply that answered, whether the gateway or a person read it; nil for other ways.
    var reply: Int64? {
        switch self {
        case .text(let reply), .inbox(let reply): reply
        case .page, .office, .slip: nil
        }
    }
}
