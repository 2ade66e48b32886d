internal import Channels
/// How far a message got with a family: the fold of all evidence. Families are reached or not; attempts fail or succeed.
public enum Reach: String, Sendable, Hashable, CaseIterable, Codable, Comparable {
    /// Nothing is left to try, and nothing got through.
    case unreachable
    /// Nothing got through yet.
    case unreached
    /// A relay or provider took it, or a letter was posted; nothing came back.
    case sent
    /// A receipt says that it arrived.
    case delivered
    /// A person did something that only a person does.
    case read
    case answered

    public static func < (left: Reach, right: Reach) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// `exhausted`: no line of the family has anything under way or ahead.
    public init(deliveries: [Delivery], answered: Bool, spoken: Bool, exhausted: Bool) {
        let best = deliveries.map(Self.of).max()
        if answered {
            self = .answered
        } else if spoken {
            self = max(best ?? .read, .read)
        } else if let best, best > .unreached {
            self = best
        } else {
            self = exhausted ? .unreachable : .unreached
        }
    }

    static func of(_ delivery: Delivery) -> Reach {
        if delivery.evidence.contains(.replied) { return .answered }
        if !delivery.evidence.isDisjoint(with: [.read, .spoken]) { return .read }
        if delivery.state == .delivered { return .delivered }
        if delivery.route.channel == .letter {
            return delivery.evidence.contains(.posted) && !delivery.evidence.contains(.returned) ? .sent : .unreached
        }
        return delivery.state == .accepted ? .sent : .unreached
    }
}
