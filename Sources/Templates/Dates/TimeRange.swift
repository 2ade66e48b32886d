/// A range of times, for people.
public struct TimeRange: Sendable, Hashable {
    /// "6pm tan 7pm", "6pm to 7pm".
    public let ampm: String
    /// "18:00 tan 19:00", "18:00 to 19:00".
    public let h24: String
    /// "rhwng 6 a 7", "between 6 and 7": where the context gives the part of the day.
    public let between: String
    /// "rhwng 6 a 7 yr hwyr", "rhwng 11 y bore ac 1 y prynhawn", "between 6 and 7 in the evening".
    public let words: String

    public init(from start: ClockTime, to end: ClockTime, in language: Language) {
        let first = TimeText(start, in: language)
        let last = TimeText(end, in: language)
        let isWithinPeriod =
            DayPeriod(of: start) == DayPeriod(of: end) && start.name(in: language) == nil && end.name(in: language) == nil
        // The part of the day is given once when it is the same for both times.
        let opening = isWithinPeriod ? start.twelveHourText : first.words
        switch language {
        case .welsh:
            ampm = "\(first.ampm) tan \(last.ampm)"
            h24 = "\(first.h24) tan \(last.h24)"
            between = "rhwng \(start.twelveHourText) \(Conjunction.joined(end.twelveHourText))"
            words = "rhwng \(opening) \(Conjunction.joined(last.words))"
        case .english:
            ampm = "\(first.ampm) to \(last.ampm)"
            h24 = "\(first.h24) to \(last.h24)"
            between = "between \(start.twelveHourText) and \(end.twelveHourText)"
            words = "between \(opening) and \(last.words)"
        }
    }
}
