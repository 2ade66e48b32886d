extension FluentFunction {
    /// `COUNT($n, noun: "place")`: "2 le", "2 places"; the nouns are those of `CountedNoun.named`.
    ///
    /// Another noun is given in the language at hand: `COUNT($n, singular: "sgwrs", plural: "sgyrsiau", gender: "f")`.
    static let count = FluentFunction { call throws(Mistake) in
        let subject = try call.subject(options: ["noun", "singular", "plural", "gender"])
        guard case .number(let number) = subject, let whole = number.whole, whole >= 0 else {
            throw Mistake(argument: subject.text(in: call.language))
        }
        return .text(Counted.text(whole, try call.noun(), in: call.language))
    }
}

extension FluentCall {
    fileprivate func noun() throws(FluentFunction.Mistake) -> CountedNoun {
        if let name = try text("noun") {
            guard let noun = CountedNoun.named[name] else { throw .init(argument: "noun: \"\(name)\"") }
            return noun
        }
        guard let singular = try text("singular"), let plural = try text("plural") else { throw .init(argument: "noun") }
        let gender = try choice("gender", Gender.self) ?? .masculine
        return CountedNoun(welsh: singular, plural, gender, english: singular, plural)
    }
}
