extension FluentFunction {
    /// `PHRASE($group, after: "i", gender: "pl")`: what a Welsh word does to the next: "i rieni". It says both words. In English the
    /// two stand beside each other. Behind "i'w" it must be known whose: `after: "i'w (f)"`.
    static let phrase = FluentFunction { call throws(Mistake) in
        let word = try call.words(options: ["after", "gender"])
        guard let before = try call.text("after") else { throw Mistake(argument: "after") }
        if call.language == .welsh, WelshPhrase.lacksOwner(before, word) { throw Mistake(code: .missingOwner, argument: before) }
        let gender = try call.choice("gender", Gender.self)
        return .text(call.language == .welsh ? WelshPhrase.join(before, word, gender: gender) : "\(before) \(word)")
    }
}
