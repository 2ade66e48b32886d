extension FluentFunction {
    /// `COUNT($n, noun: "place")`: "2 le", "2 places"; the nouns are those of `CountedNoun`.
    static let count = FluentFunction { call throws(Mistake) in
        let subject = try call.subject(options: ["noun"])
        guard case .number(let number) = subject, let whole = number.whole, whole >= 0 else {
            throw Mistake(argument: subject.text(in: call.language))
        }
        guard let noun = try call.choice("noun", CountedNoun.self) else { throw Mistake(argument: "noun") }
        return .text(Counted.text(whole, noun, in: call.language))
    }
}
