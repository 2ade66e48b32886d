extension FluentFunction {
    private enum TimesForm: String {
        case short, words, between
        case hours24 = "24"
    }

    /// `TIMES($from, $until)`: "6pm tan 7pm", "6pm to 7pm"; with `form: "between"` "rhwng 6 a 7", with `form: "words"` the part
    /// of the day in words, with `form: "24"` "18:00 tan 19:00".
    static let times = FluentFunction { call throws(Mistake) in
        guard call.positional.count == 2 else { throw Mistake(argument: "") }
        if let unknown = call.named.keys.sorted().first(where: { $0 != "form" }) { throw Mistake(argument: unknown) }
        var times: [ClockTime] = []
        for value in call.positional {
            guard case .date(let date) = value, let time = date.time else {
                throw Mistake(argument: value.text(in: call.language))
            }
            times.append(time)
        }
        let range = TimeRange(from: times[0], to: times[1], in: call.language)
        switch try call.choice("form", TimesForm.self) ?? .short {
        case .short: return .text(range.ampm)
        case .words: return .text(range.words)
        case .between: return .text(range.between)
        case .hours24: return .text(range.h24)
        }
    }
}
