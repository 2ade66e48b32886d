/// Ordinals before their noun: ail softens any noun, the others a feminine one; trydydd and pedwerydd have feminine forms.
enum WelshOrdinal {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        if let effect = figures(trigger, noun) { return effect }
        if softeningAll.contains(trigger.lower) { return JoinedWords(trigger.lower, noun.mutated(.soft)) }
        for (masculine, feminine) in pairs {
            for mutation in [nil, Mutation.soft, .nasal, .aspirate] {
                let forms = [masculine, feminine].map { mutation?.applied(to: $0) ?? $0 }
                guard let given = forms.firstIndex(of: trigger.lower) else { continue }
                let isFeminine = noun.gender.map { $0 == .feminine } ?? (masculine != feminine && given == 1)
                // "y bumed ferch": the article softens an ordinal with its feminine noun.
                let form = forms[isFeminine ? 1 : 0]
                let isSoftened = isFeminine && mutation == nil && trigger.isBehindArticle
                return JoinedWords(isSoftened ? Mutation.soft.applied(to: form) : form, noun.mutated(isFeminine ? .soft : nil))
            }
        }
        return nil
    }

    /// "2il", "3ydd", "5ed" …
    private static func figures(_ trigger: PhraseTrigger, _ noun: PhraseNoun) -> JoinedWords? {
        let digits = trigger.lower.prefix(while: \.isNumber)
        let ending = trigger.lower.dropFirst(digits.count)
        guard let value = Int(digits), endings.contains(String(ending)) else { return nil }
        switch value {
        case 1: return JoinedWords(trigger.lower, noun.text)
        case 2: return JoinedWords(trigger.lower, noun.mutated(.soft))
        case 3, 4: return JoinedWords(digits + (noun.isFeminine ? "edd" : "ydd"), noun.mutated(noun.isFeminine ? .soft : nil))
        default: return JoinedWords(trigger.lower, noun.mutated(noun.isFeminine ? .soft : nil))
        }
    }

    private static let softeningAll: Set<String> = ["ail"]
    /// The endings after digits: "1af", "2il", "21ain".
    static let endings: Set<String> = ["af", "il", "ail", "ydd", "edd", "ed", "fed", "eg", "ain"]

    /// "pumed", "trydedd", "ail", in the form of a lexicon.
    static func isRadical(_ word: String) -> Bool {
        softeningAll.contains(word) || pairs.contains { $0.masculine == word || $0.feminine == word }
    }

    private static let pairs: [(masculine: String, feminine: String)] =
        [("trydydd", "trydedd"), ("pedwerydd", "pedwaredd")]
        + [
            "pumed", "chweched", "seithfed", "wythfed", "nawfed", "degfed", "unfed", "deuddegfed", "pymthegfed", "deunawfed",
            "ugeinfed", "canfed", "milfed",
        ].map { ($0, $0) }
}
