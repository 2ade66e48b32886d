/// Words that aspirate, and change themselves before a vowel: a/ac, â/ag, gyda/gydag, na/nac, tua; and the negative ni/nid and
/// na/nad of verbs, which aspirate p, t and c and soften the rest.
enum LinkingWord {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        switch trigger.lower {
        case "a", "ac", "&":
            let form = Conjunction.and(before: noun.text)
            return JoinedWords(form, form == "a" ? Conjunction.aspirated(noun.text) : noun.text)
        case "â", "ag": return aspirating("â", "ag", noun)
        case "gyda", "gydag": return aspirating("gyda", "gydag", noun)
        case "tua", "tra": return JoinedWords(trigger.lower, noun.mutated(.aspirate))
        case "ni", "nid": return negative("ni", "nid", noun)
        case "na", "nac", "nad":
            if trigger.lower == "nad" { return negative("na", "nad", noun) }
            if FiniteVerbs.contains(noun.text.firstToken) { return negative("na", "nac", noun) }
            return aspirating("na", "nac", noun)
        case "oni", "onid": return negative("oni", "onid", noun)
        default: return nil
        }
    }

    private static func aspirating(_ plain: String, _ beforeVowel: String, _ noun: PhraseNoun) -> JoinedWords {
        if SpokenOpening.isVowel(noun.text) { return JoinedWords(beforeVowel, noun.text) }
        return JoinedWords(plain, noun.mutated(.aspirate))
    }

    /// A `g` that goes leaves the short form: "ni allaf", but "nid oes".
    private static func negative(_ plain: String, _ beforeVowel: String, _ verb: PhraseNoun) -> JoinedWords {
        if SpokenOpening.isVowel(verb.text) { return JoinedWords(beforeVowel, verb.text) }
        let aspirated = verb.mutated(.aspirate)
        return JoinedWords(plain, aspirated == verb.text ? verb.mutated(.soft) : aspirated)
    }
}
