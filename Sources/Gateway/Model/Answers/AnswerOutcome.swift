/// What came of an answer, and so what its confirmation may say.
public enum AnswerOutcome: Sendable, Equatable, Hashable {
    /// The household has all the seats that it asked for.
    case kept(places: Int)
    /// On the waiting list: number 1 is next. `kept`: seats that the household has meanwhile.
    case waiting(number: Int, kept: Int)
    /// It came after the day until which answers count: a member of staff decides.
    case late
    case declined
    /// `gaveUp`: what the household had until it said so; nil for nothing.
    case maybe(gaveUp: GivenUp? = nil)

    /// What a maybe gives back.
    public enum GivenUp: Sendable, Equatable, Hashable {
        case places(Int)
        /// Its number on the waiting list; it had no seats.
        case waiting
    }
}
