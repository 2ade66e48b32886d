/// Words that aspirate, and have another form before a vowel: a/ac, â/ag, gyda/gydag, na/nac, tua; and the negative ni/nid and
/// na/nad of verbs, which aspirate p, t and c and soften other consonants.
enum LinkingWord {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        // Before a noun they negate it without a mutation: "nid plentyn".
        if emphatic.contains(trigger.lower) && !FiniteVerbs.contains(noun.text.firstToken) {
            return JoinedWords(trigger.lower, noun.text)
        }
        switch trigger.lower {
        case "a", "ac", "&":
            let form = Conjunction.and(before: noun.text)
            return JoinedWords(form, form == "a" ? Conjunction.aspirated(noun.text) : noun.text)
        case "â", "ag": return aspirating("â", "ag", noun)
        case "gyda", "gydag": return aspirating("gyda", "gydag", noun)
        case "tua", "tra": return JoinedWords(trigger.lower, noun.mutated(.aspirate))
        case "ni", "nid": return negative("ni", "nid", noun)
        case "nag": return aspirating("na", "nag", noun)
        case "nad": return negative("na", "nad", noun)
        case "na", "nac":
            if FiniteVerbs.contains(noun.text.firstToken) { return negative("na", "nac", noun) }
            return aspirating("na", isComparison(trigger.prefix) ? "nag" : "nac", noun)
        case "oni", "onid": return negative("oni", "onid", noun)
        default: return nil
        }
    }

    private static let emphatic: Set<String> = ["nid", "nad", "onid"]

    /// "mwy nag un" is "more than one", where "nac un" is "nor one".
    private static func isComparison(_ before: String) -> Bool {
        guard let last = before.split(whereSeparator: \.isWhitespace).last?.lowercased() else { return false }
        return comparatives.contains(last) || (last.count > 4 && last.hasSuffix("ach"))
    }

    private static let comparatives = WordList(
        "mwy fwy llai lai gwell well gwaeth waeth uwch is hŷn iau haws anos cynt gynt nes rhagor amgen hwy")

    private static func aspirating(_ plain: String, _ beforeVowel: String, _ noun: PhraseNoun) -> JoinedWords {
        if SpokenOpening.isVowel(noun.text) { return JoinedWords(beforeVowel, noun.text) }
        return JoinedWords(plain, noun.mutated(.aspirate))
    }

    /// A verb that loses its `g` keeps the form for consonants: "ni allaf", but "nid oes".
    private static func negative(_ plain: String, _ beforeVowel: String, _ verb: PhraseNoun) -> JoinedWords {
        if SpokenOpening.isVowel(verb.text) { return JoinedWords(beforeVowel, verb.text) }
        let aspirated = verb.mutated(.aspirate)
        return JoinedWords(plain, aspirated == verb.text ? verb.mutated(.soft) : aspirated)
    }
}
