/// The parts of the day for times on the twelve-hour clock: y bore before 12, y prynhawn from 12, yr hwyr from 18 (CLDR 47, day
/// periods of `cy`), and y nos from 21, as in spoken Welsh.
enum DayPeriod: Sendable, Hashable {
    case morning, afternoon, evening, night

    /// The hour from which it is `nos Fawrth`, no longer `dydd Mawrth`.
    static let eveningBegins = 18

    /// The hour from which it is `y nos`, no longer `yr hwyr`.
    private static let nightBegins = 21

    init(of time: ClockTime) {
        switch time.hour {
        case ..<12: self = .morning
        case ..<Self.eveningBegins: self = .afternoon
        case ..<Self.nightBegins: self = .evening
        default: self = .night
        }
    }

    func text(in language: Language) -> String {
        switch (language, self) {
        case (.welsh, .morning): "y bore"
        case (.welsh, .afternoon): "y prynhawn"
        case (.welsh, .evening): "yr hwyr"
        case (.welsh, .night): "y nos"
        case (.english, .morning): "in the morning"
        case (.english, .afternoon): "in the afternoon"
        case (.english, .evening): "in the evening"
        case (.english, .night): "at night"
        }
    }
}
