/// The parts of the day that go with a time on the twelve-hour clock (CLDR 47, day periods of `cy`): y bore before 12, y
/// prynhawn from 12, yr hwyr from 18.
enum DayPeriod: Sendable, Hashable {
    case morning, afternoon, evening

    /// The hour from which it is `nos Fawrth`, no longer `dydd Mawrth`.
    static let eveningBegins = 18

    init(of time: ClockTime) {
        switch time.hour {
        case ..<12: self = .morning
        case ..<Self.eveningBegins: self = .afternoon
        default: self = .evening
        }
    }

    func text(in language: Language) -> String {
        switch (language, self) {
        case (.welsh, .morning): "y bore"
        case (.welsh, .afternoon): "y prynhawn"
        case (.welsh, .evening): "yr hwyr"
        case (.english, .morning): "in the morning"
        case (.english, .afternoon): "in the afternoon"
        case (.english, .evening): "in the evening"
        }
    }
}
