/// Numerals, in words or digits, before their noun: the noun stays in the singular, and the numeral has its gender (dwy ferch,
/// tair merch) and its short form (pum, chwe, can). A plural is counted with o: "25 o blant".
enum WelshNumeral {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        if let value = figures(trigger.word) {
            if noun.isCountedWithO { return JoinedWords(trigger.word, "o " + noun.mutated(.soft)) }
            return JoinedWords(trigger.word, counted(value, noun, isFeminine: noun.isFeminine))
        }
        guard let numeral = forms[trigger.lower] else { return nil }
        if noun.isCountedWithO { return JoinedWords(numeral.mutated(numeral.full), "o " + noun.mutated(.soft)) }
        // A feminine numeral is more reliable than the lexicon: some nouns have either gender (dwy waith).
        let isFeminine = noun.isFeminine || (numeral.isFeminine && !(noun.isGiven && noun.gender != nil))
        // "y ddau fachgen": the article softens dau and dwy before any noun.
        let form = numeral.mutated(numeral.form(before: noun, isFeminine: isFeminine))
        let isSoftened = numeral.value == 2 && numeral.mutation == nil && trigger.isBehindArticle
        return JoinedWords(
            isSoftened ? Mutation.soft.applied(to: form) : form,
            counted(numeral.value, noun, isFeminine: isFeminine, after: numeral.word))
    }

    /// The noun with its mutation after a numeral.
    static func counted(_ value: Int, _ noun: PhraseNoun, isFeminine: Bool, after word: String = "") -> String {
        let first = noun.firstWord
        if let year = YearsCounted.text(value, first) { return year + noun.text.dropFirst(noun.text.firstToken.count) }
        if first == "diwrnod" && nasalising.contains(word) { return noun.mutated(.nasal) }
        return noun.mutated(mutation(value, isFeminine: isFeminine))
    }

    /// After un a feminine noun takes the limited soft, after dau and dwy any noun the soft, after tri and chwe the aspirate.
    static func mutation(_ value: Int, isFeminine: Bool) -> Mutation? {
        switch value {
        case 1: isFeminine ? .limitedSoft : nil
        case 2: .soft
        case 3: isFeminine ? nil : .aspirate
        case 6: .aspirate
        default: nil
        }
    }

    private static func figures(_ text: String) -> Int? {
        guard let first = text.first, first.isNumber, text.allSatisfy({ $0.isNumber || $0 == "," }) else { return nil }
        return Int(text.filter { $0 != "," })
    }

    private static let nasalising: Set<String> = ["deng", "deuddeng", "pymtheng", "can", "cant"]

    /// Every numeral in its radical and its mutated forms, except "gan", which is a preposition, and "nwy", gas.
    private static let forms: [String: WrittenNumeral] = {
        var forms: [String: WrittenNumeral] = [:]
        for (word, value) in words {
            for mutation in [Mutation.soft, .nasal, .aspirate] where !["gan", "nwy"].contains(mutation.applied(to: word)) {
                let form = mutation.applied(to: word)
                if form != word { forms[form] = WrittenNumeral(word: word, value: value, mutation: mutation) }
            }
        }
        for (word, value) in words { forms[word] = WrittenNumeral(word: word, value: value, mutation: nil) }
        return forms
    }()

    /// The radicals, each with its number.
    static let words: [(String, Int)] = [
        ("un", 1), ("dau", 2), ("dwy", 2), ("tri", 3), ("tair", 3), ("pedwar", 4), ("pedair", 4), ("pump", 5), ("pum", 5),
        ("chwech", 6), ("chwe", 6), ("saith", 7), ("wyth", 8), ("naw", 9), ("deg", 10), ("deng", 10), ("deuddeg", 12),
        ("deuddeng", 12), ("pymtheg", 15), ("pymtheng", 15), ("deunaw", 18), ("ugain", 20), ("cant", 100), ("can", 100),
        ("mil", 1000),
    ]
}

/// A numeral in words.
struct WrittenNumeral {
    /// The radical as written.
    let word: String
    let value: Int
    /// The mutation of the numeral itself: "ddwy" of "y ddwy".
    let mutation: Mutation?

    var isFeminine: Bool { ["dwy", "tair", "pedair"].contains(word) }

    func mutated(_ form: String) -> String { mutation?.applied(to: form) ?? form }

    /// The form on its own, and before o.
    var full: String { [5: "pump", 6: "chwech", 10: "deg", 12: "deuddeg", 15: "pymtheg", 100: "cant"][value] ?? word }

    /// The form before a noun.
    func form(before noun: PhraseNoun, isFeminine: Bool) -> String {
        let isYears = YearsCounted.words.contains(noun.firstWord)
        switch value {
        case 2: return isFeminine || isYears ? "dwy" : "dau"
        case 3: return isFeminine || isYears ? "tair" : "tri"
        case 4: return isFeminine || isYears ? "pedair" : "pedwar"
        case 5: return "pum"
        case 6: return "chwe"
        case 10: return isYears ? "deng" : word
        case 12: return isYears ? "deuddeng" : word
        case 15: return isYears ? "pymtheng" : word
        case 100: return "can"
        default: return word
        }
    }
}

/// Years and ages after a numeral, which CLDR's categories cannot tell apart: 1 flwyddyn, 2 flynedd, 3, 4 and 6 blynedd, all
/// others mlynedd (ymlaenwelsh.com; UD_Welsh-CCG).
enum YearsCounted {
    static let words: Set<String> = ["blynedd", "blwyddyn", "blwydd"]

    /// The form of `word` after `value`; nil where it is neither years nor an age. From a thousand on the plural is counted.
    static func text(_ value: Int, _ word: String) -> String? {
        guard words.contains(word) else { return nil }
        let isAge = word == "blwydd"
        switch value {
        case 1: return isAge ? "flwydd" : "flwyddyn"
        case 2: return isAge ? "flwydd" : "flynedd"
        case 3, 4, 6: return isAge ? "blwydd" : "blynedd"
        case 1000...: return isAge ? "mlwydd" : "o flynyddoedd"
        default: return isAge ? "mlwydd" : "mlynedd"
        }
    }
}
