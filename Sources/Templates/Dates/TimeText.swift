/// A time of day, for people.
public struct TimeText: Sendable, Hashable {
    /// "5.30 y prynhawn", "5.30 in the afternoon"; "canol dydd", "midday"; "hanner nos", "midnight". For letters and e-mail.
    public let words: String
    /// "6pm", "5.30pm", "12pm" at midday, "12am" at midnight, in both languages. For text messages.
    public let ampm: String
    /// "18:00", "09:05".
    public let h24: String
}

extension TimeText {
    public init(_ time: ClockTime, in language: Language) {
        let clock = time.twelveHourText
        words = time.name(in: language) ?? "\(clock) \(DayPeriod(of: time).text(in: language))"
        ampm = clock + (time.hour < 12 ? "am" : "pm")
        h24 = [time.hour, time.minute].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}

extension ClockTime {
    /// "6", "5.30", "9.05": a point between hours and minutes, as the Arddulliadur has it, and no minutes on the hour.
    var twelveHourText: String {
        let hours = String(twelveHour)
        return minute == 0 ? hours : "\(hours).\(minute < 10 ? "0" : "")\(minute)"
    }

    /// 1 to 12.
    var twelveHour: Int { hour % 12 == 0 ? 12 : hour % 12 }

    /// The name of noon or midnight. `hanner nos`, because `canol nos` also means the small hours.
    func name(in language: Language) -> String? {
        switch (hour, minute, language) {
        case (12, 0, .welsh): "canol dydd"
        case (12, 0, .english): "midday"
        case (0, 0, .welsh): "hanner nos"
        case (0, 0, .english): "midnight"
        default: nil
        }
    }
}

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
