extension FluentFunction {
    private enum Length: String {
        case full, long, medium, short
    }

    /// `DATETIME($date, dateStyle: "full", timeStyle: "short")`: full "dydd Mawrth 10 Mawrth 2026", long and medium
    /// "10 Mawrth 2026", short "10/03/2026"; the time is "18:00" in every length. Without either it is a long date.
    ///
    /// Medium is long, because no Welsh month is abbreviated: "Maw" would be both March and Tuesday.
    static let dateTime = FluentFunction { call throws(Mistake) in
        guard case .date(let date) = try call.subject(options: ["dateStyle", "timeStyle"]) else {
            throw Mistake(argument: call.positional.first?.text(in: call.language) ?? "")
        }
        let dateStyle = try call.choice("dateStyle", Length.self)
        let timeStyle = try call.choice("timeStyle", Length.self)
        let text = DateText(date, in: call.language)
        if timeStyle != nil, text.time == nil { throw Mistake(argument: "timeStyle") }
        let time = timeStyle == nil ? nil : text.time?.h24
        let day: String? =
            switch dateStyle {
            case .full: text.inline
            case .long, .medium: "\(text.dayAndMonth) \(date.year)"
            case .short: "\(twoDigits(date.day))/\(twoDigits(date.month))/\(date.year)"
            case nil: time == nil ? "\(text.dayAndMonth) \(date.year)" : nil
            }
        return .text([day, time].compactMap(\.self).joined(separator: " "))
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
