/// Households by what they said and did about an event: whom a follow-up is for.
public struct GuestAudience: Sendable, Equatable {
    public enum Who: String, Sendable, CaseIterable, Codable {
        /// Were there.
        case attended
        /// Had places and were not there, or said that they could not come.
        case missed
        /// Have places.
        case coming
        case waiting, declined, maybe
        /// Were invited, and said nothing.
        case unanswered
    }

    /// The event's message: its id, or the newest of its name.
    public var event: String
    public var who: Who

    public init(event: String, who: Who) {
        self.event = event
        self.who = who
    }
}

extension Seating<Home> {
    /// - Parameters:
    ///   - attendance: whether they were there, for households of which staff said so.
    ///   - invited: everyone whom the invitation was for.
    func homes(_ who: GuestAudience.Who, attendance: [Home: Bool], invited: Set<Home>) -> Set<Home> {
        let present = Set(attendance.filter(\.value).keys)
        switch who {
        case .attended: return present
        case .missed: return declined.union(places.keys).union(attendance.keys).subtracting(present)
        case .coming: return Set(places.keys)
        case .waiting: return Set(waiting.map(\.guest))
        case .declined: return declined
        case .maybe: return maybe
        case .unanswered: return invited.subtracting(answered)
        }
    }
}
