/// The gender of nouns by lexicon or ending: an unknown one counts as masculine, which mutates least.
enum NounGender {
    /// The gender of the first word of `text`, taken as a radical; nil where neither lexicon nor ending has it.
    static func of(_ text: String) -> Gender? {
        let noun = FirstWord(of: text).lexical
        return of(noun: noun) ?? of(noun: noun.lowercased())
    }

    private static func of(noun: String) -> Gender? {
        if FeminineNouns.words.contains(noun) || feminineOrdinals.contains(noun) { return .feminine }
        if PluralNouns.words.contains(noun) { return .plural }
        if MasculineNouns.words.contains(noun) || Adjectives.words.contains(noun) || VerbNouns.words.contains(noun) {
            return .masculine
        }
        guard noun.count > 5, noun.first?.isLowercase == true else { return nil }
        // Plurals first: "-feydd" is the plural of "-fa", "-esau" of "-es".
        if pluralEndings.contains(where: noun.hasSuffix) || isPluralInAu(noun) { return .plural }
        if feminineEndings.contains(where: noun.hasSuffix) && !masculineDespiteEnding.contains(noun) { return .feminine }
        return nil
    }

    /// Whether the word is a feminine noun in the singular, as a radical or mutated ("ferch", "merch").
    static func isFeminineInAnyForm(_ word: String) -> Bool {
        FeminineNouns.words.contains(word) || mutatedFeminine.contains(word)
            || (!CommonWords.contains(word) && !FiniteVerbs.contains(word) && of(word) == .feminine)
    }

    private static let mutatedFeminine: Set<String> = {
        var forms: Set<String> = []
        for noun in FeminineNouns.words.all {
            for mutation in [Mutation.soft, .nasal, .aspirate] { forms.insert(mutation.applied(to: noun)) }
        }
        return forms.subtracting(MasculineNouns.words.all).subtracting(Adjectives.words.all).subtracting(PluralNouns.words.all)
    }()

    /// "-au" makes plurals ("arholiadau"), and with an h verb-nouns ("glanhau").
    private static func isPluralInAu(_ noun: String) -> Bool { noun.hasSuffix("au") && !VerbNounForm.matches(noun) }

    private static let feminineOrdinals = WordList("trydedd pedwaredd")
    private static let pluralEndings = ["oedd", "iau", "ion", "iaid", "wyr", "feydd", "aethau", "esau", "fannau", "yddion"]
    private static let feminineEndings = ["aeth", "fa", "wraig", "ddes", "eg", "ell", "as", "en", "es"]
    private static let masculineDespiteEnding = WordList(
        """
        gwasanaeth gwahaniaeth heddwas hiraeth lluniaeth pennaeth traeth coleg castell cawell
        atlas addas diflas melfas
        """)
}

/// The gender of a Welsh noun, which decides mutations after the article and numerals and of adjectives: `m`, `f`, or `pl` for a
/// plural, which mutates after none of them whatever its gender.
public enum Gender: String, Sendable, Hashable, CaseIterable, Codable {
    case masculine = "m"
    case feminine = "f"
    case plural = "pl"
}
