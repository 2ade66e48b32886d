extension FluentFunction {
    private enum DateForm: String {
        case inline, label, on, evening, ordinal
    }

    /// `DATE($date)`: a date in full, in the form for its position in the sentence.
    ///
    /// - `form: "inline"`, the default: "erbyn dydd Mawrth 10 Mawrth 2026", "by Tuesday 10 March 2026"
    /// - `form: "label"`: "Dydd Mawrth 10 Mawrth 2026"
    /// - `form: "on"`: "ddydd Mawrth 10 Mawrth 2026", "on Tuesday 10 March 2026"
    /// - `form: "evening"`: "nos Fawrth 10 Mawrth 2026"; a mistake before six o'clock or without a time
    /// - `form: "ordinal"`: "26ain o Fai 2026", "26th May 2026"
    /// - `year: "no"` leaves the year out, for a text message.
    /// - `evening: "yes"`: a time from 18:00 is *nos Fawrth* in Welsh, whatever the form; English does not change.
    static let date = FluentFunction { call throws(Mistake) in
        let date = try call.date(options: ["form", "year", "evening"])
        let withYear = try call.choice("year", YesOrNo.self) != .no
        let text = DateText(date, in: call.language, withYear: withYear)
        let form = try call.choice("form", DateForm.self) ?? .inline
        if try call.choice("evening", YesOrNo.self) == .yes, call.language == .welsh, let night = text.evening {
            return .text(form == .label ? night.prefix(1).uppercased() + night.dropFirst() : night)
        }
        switch form {
        case .inline: return .text(text.inline)
        case .label: return .text(text.label)
        case .ordinal: return .text(OrdinalDate.text(date, in: call.language, withYear: withYear))
        case .on: return .text(text.adverbial)
        case .evening:
            guard let evening = text.evening else { throw Mistake(argument: "form: \"evening\"") }
            return .text(evening)
        }
    }

    private enum YesOrNo: String {
        case yes, no
    }
}

extension FluentCall {
    /// The one positional argument, which must be a date.
    func date(options: Set<String>) throws(FluentFunction.Mistake) -> LocalDateTime {
        let subject = try subject(options: options)
        guard case .date(let date) = subject else { throw .init(argument: subject.text(in: language)) }
        return date
    }
}
