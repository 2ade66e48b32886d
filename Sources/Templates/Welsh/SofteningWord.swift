/// Words that soften the next one, whatever its gender.
enum SofteningWord {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        let lower = trigger.lower
        if nights.contains(lower) { return night(trigger, noun) }
        if lower == "neu" && FiniteVerbs.isCommand(noun.firstWord) { return JoinedWords(lower, noun.text) }
        if lower == "cyn" { return JoinedWords(lower, noun.mutated(isEquative(noun.firstWord) ? .limitedSoft : nil)) }
        if limitedSoftening.contains(lower) { return JoinedWords(lower, noun.mutated(.limitedSoft)) }
        let isSoftening = SofteningPrepositions.words.contains(lower) || softening.contains(lower)
        return isSoftening ? JoinedWords(lower, noun.mutated(.soft)) : nil
    }

    /// "nos Fawrth", "nos Galan", but "nos da" and "nosweithiau".
    private static func night(_ trigger: PhraseTrigger, _ noun: PhraseNoun) -> JoinedWords {
        JoinedWords(trigger.lower, noun.mutated(noun.text.first?.isUppercase == true ? .soft : nil))
    }

    /// "cyn gynted", "cyn belled": an equative adjective; before a noun "cyn" is the preposition, without a mutation.
    private static func isEquative(_ word: String) -> Bool {
        Adjectives.words.contains(word) || (word.count > 4 && word.hasSuffix("ed") && !CommonWords.contains(word))
    }

    private static let nights: Set<String> = ["nos"]
    private static let limitedSoftening = WordList("mor pur")
    private static let softening = WordList(
        """
        neu pa ba unrhyw rhyw ryw amryw ambell cyfryw holl hen prif brif hoff
        unig gwahanol wahanol gwir wir cryn gryn naill sut pan dyma dyna dacw wele po ychydig annwyl rhy go reit lled hollol gwirioneddol rhyfeddol cwbl hynod gweddol
        weddol cymharol mi fe fath mân dirprwy ddirprwy uwch is cyd
        """)
}

/// Prefixes with a hyphen, which soften and are written without a space: "cyn-" and "disgyblion" are "cyn-ddisgyblion".
enum TightPrefix {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        guard trigger.lower.count > 2, trigger.lower.hasSuffix("-") else { return nil }
        return JoinedWords(trigger.lower, noun.mutated(.soft), separator: "")
    }
}
