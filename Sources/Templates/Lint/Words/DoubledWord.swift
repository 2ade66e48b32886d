/// Which words are mistakes when they occur twice in a row.
enum DoubledWord {
    /// Whether two words are the same: also a form chosen by the next word (yn, yng, ym), or one with an article or a pronoun
    /// attached (i, i'r).
    static func isSame(_ first: Token, _ second: Token, in language: Language) -> Bool {
        if first.text == second.text { return !repeatable[language].contains(first.text) }
        if forms[language].contains(where: { $0 == [first.text, second.text] }) { return true }
        guard language == .welsh, let mark = second.text.firstIndex(of: "'"), !first.text.contains("'") else { return false }
        return first.text == second.text[..<mark] && contracting.contains(first.text)
    }

    /// Whether the first of two is the second one mutated: "ddydd dydd Mawrth".
    static func isMutated(_ first: Token, _ second: Token, in language: Language) -> Bool {
        language == .welsh && second.text.count > 2 && first.text == Mutation.soft.applied(to: second.text)
    }

    /// Whether the word is never correct twice in a row, also where the author wrote both.
    static func isNeverRight(_ word: Token, in language: Language) -> Bool {
        let stem = language == .welsh ? String(word.text.prefix { $0 != "'" }) : word.text
        return small[language].contains(word.text) || small[language].contains(stem)
    }

    /// Whether the first is a pronoun and only the second a preposition: "hoffwn i i chi ddod", "mae o o Fangor".
    static func isPronoun(_ first: Token, before: Token?, in language: Language) -> Bool {
        guard language == .welsh, let verb = before, verb.kind == .word else { return false }
        switch first.text {
        case "i":
            return ownVerbs.contains(verb.text) || ownEndings.contains { verb.text.count > $0.count && verb.text.hasSuffix($0) }
        case "o":
            return hisVerbs.contains(verb.text) || hisEndings.contains { verb.text.count > $0.count && verb.text.hasSuffix($0) }
        default: return false
        }
    }

    /// Prepositions and articles that never follow themselves. English "in", "on" and "up" do: "come in in your uniform", "carry
    /// on on Monday".
    private static let small: Bilingual<Set<String>> = Bilingual(
        welsh: [
            "i", "o", "yn", "yng", "ym", "y", "yr", "ar", "at", "am", "gan", "gyda", "gydag", "â", "ag", "a", "ac", "dros",
            "drwy", "trwy",
            "wrth", "heb", "mewn", "rhwng", "hyd", "tan", "neu", "fel",
        ],
        english: ["the", "a", "an", "to", "of", "for", "with", "at", "from", "by", "and", "or", "into", "between", "your", "our"])

    /// Words that can be correct twice in a row, also where one of them is filled in.
    private static let repeatable: Bilingual<Set<String>> = Bilingual(
        welsh: ["iawn", "bach", "fesul", "un", "dau", "dwy", "nhw", "chi", "ni"],
        english: ["that", "had", "is", "very", "no", "so"])

    /// One word in two forms. "Ac a" ("and who") is two words.
    private static let forms: Bilingual<[[String]]> = Bilingual(
        welsh: [
            ["yn", "yng"], ["yn", "ym"], ["yng", "yn"], ["ym", "yn"], ["y", "yr"], ["yr", "y"], ["a", "ac"], ["â", "ag"],
            ["gyda", "gydag"],
        ], english: [["a", "an"], ["an", "a"]])

    private static let contracting: Set<String> = ["i", "o", "a", "â", "gyda"]

    /// Verbs in the first person: es, hoffwn, gwelais, byddaf.
    private static let ownVerbs: Set<String> = [
        "es", "des", "ces", "gwnes", "wnes", "ges", "ddes", "dw", "rydw", "ydw", "nw", "bydda", "fydda", "ga", "gwna", "wna",
        "mi", "fi",
    ]
    private static let ownEndings = ["ais", "wn", "af"]

    /// Verbs in the third person, which in the North may be followed by "o", him.
    private static let hisVerbs: Set<String> = ["mae", "ydy", "ydi", "yw", "bydd", "fydd", "byddai", "fyddai", "aeth", "daeth"]
    private static let hisEndings = ["odd", "ith"]
}
