extension FluentFunction {
    private enum TimeForm: String {
        case short, words
        case hours24 = "24"
    }

    /// `TIME($date)`: "6pm"; with `form: "words"` "6 yr hwyr", "6 in the evening"; with `form: "24"` "18:00".
    static let time = FluentFunction { call throws(Mistake) in
        let date = try call.date(options: ["form"])
        guard let time = date.time else { throw Mistake(argument: Value.date(date).text(in: call.language)) }
        let text = TimeText(time, in: call.language)
        switch try call.choice("form", TimeForm.self) ?? .short {
        case .short: return .text(text.ampm)
        case .words: return .text(text.words)
        case .hours24: return .text(text.h24)
        }
    }
}
