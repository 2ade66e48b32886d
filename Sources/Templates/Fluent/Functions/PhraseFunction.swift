extension FluentFunction {
    /// `PHRASE($group, after: "i", gender: "pl")`: a Welsh word with the mutation of the word before it: "i rieni". The result
    /// has both words; in English without a change. After "i'w" the owner must be given: `after: "i'w (f)"`.
    static let phrase = FluentFunction { call throws(Mistake) in
        let word = try call.words(options: ["after", "gender"])
        guard let before = try call.text("after") else { throw Mistake(argument: "after") }
        if call.language == .welsh, WelshPhrase.lacksOwner(before, word) { throw Mistake(code: .missingOwner, argument: before) }
        let gender = try call.choice("gender", Gender.self)
        return .text(call.language == .welsh ? WelshPhrase.join(before, word, gender: gender) : "\(before) \(word)")
    }
}
