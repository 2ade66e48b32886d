/// What came of an answer, and so what its confirmation may say.
public enum AnswerOutcome: Sendable, Equatable, Hashable {
    /// All that was asked for is kept.
    case kept(places: Int)
    /// On the waiting list: number 1 is next. `kept`: places that the household has meanwhile.
    case waiting(number: Int, kept: Int)
    /// It came after the day until which answers count: a person decides.
    case late
    case declined, maybe
}
