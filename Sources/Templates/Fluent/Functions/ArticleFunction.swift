extension FluentFunction {
    /// `A($word)`: "an hour", "a workshop". Welsh has no indefinite article: there the result is the word alone.
    static let article = FluentFunction { call throws(Mistake) in
        let word = try call.words()
        return .text(call.language == .english ? IndefiniteArticle.with(word) : word)
    }
}
