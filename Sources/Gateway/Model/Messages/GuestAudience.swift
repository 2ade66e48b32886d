/// Households by what they said and did about an event: whom a follow-up is for.
public struct GuestAudience: Sendable, Equatable {
    public enum Who: String, Sendable, CaseIterable, Codable {
        /// Households that were there.
        case attended
        /// Had seats and were not there, or said that they could not come.
        case missed
        /// Have seats.
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
