/// An adjective after a feminine noun in the singular softens ("merch dda"), in its feminine form where that is in use ("cath
/// wen"); and so does a noun or verb-noun that gives the purpose of an evening, a room or a form ("noson rieni", "siaced law",
/// "taith gerdded"), but not a name or an owner ("ysgol Dewi", "mam plentyn").
enum AfterFeminineNoun {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        let first = noun.firstWord
        let head = trigger.lower
        guard NounGender.isFeminineInAnyForm(head) || (noun.isFeminine && AdjectiveForm.matches(first)) else { return nil }
        guard !fixed.contains("\(head) \(first)") else { return JoinedWords(head, noun.text) }
        if let feminine = FeminineAdjectives.form(of: noun.text) {
            return JoinedWords(head, Mutation.soft.applied(to: feminine))
        }
        let isCapitalised = FirstWord(of: noun.text).isCapitalised
        let describes =
            isAdjective(first, isCapitalised: isCapitalised) || isRight(first, after: head)
            || classifies(first, isCapitalised: isCapitalised, head)
        return JoinedWords(head, noun.mutated(describes ? .soft : nil))
    }

    /// A word with a capital is an adjective only where the lexicon has it (ysgol Gymraeg, Canolfan Gymunedol): "Porthmadog" has
    /// the ending of one.
    private static func isAdjective(_ word: String, isCapitalised: Bool) -> Bool {
        if word == "bro" { return !isCapitalised }
        if onlyBehindNouns.contains(word) || Adjectives.words.contains(word) { return true }
        return isCapitalised ? word == "cymreig" || word == "prydeinig" : AdjectiveForm.matches(word)
    }

    /// A common noun or a verb-noun after a noun that is classified by use. With a capital it may begin the name of a school or
    /// a hall (Ysgol Bryn Elian), but not of an evening (Noson Rieni).
    private static func classifies(_ word: String, isCapitalised: Bool, _ head: String) -> Bool {
        guard ClassifyingNouns.containsInAnyForm(head), !takesNoun.contains(word) else { return false }
        if isCapitalised { return !ClassifyingNouns.haveNames(head) && CommonWords.contains(word) }
        return !smallWords.contains(word) && !FiniteVerbs.contains(word)
    }

    /// "Llaw dde", right hand; otherwise "de" is the south.
    private static func isRight(_ word: String, after noun: String) -> Bool {
        word == "de" && ["llaw", "ochr", "coes", "braich", "clust"].contains(noun)
    }

    private static let onlyBehindNouns = WordList(
        "cymraeg saesneg gwyddeg pwyleg cynradd uwchradd cyfun meithrin babanod iau cymysg")
    /// Owners, and loans that are left unmutated.
    private static let takesNoun = WordList(
        """
        plant nofio bingo
        athrawes athro babi bachgen brawd chwaer disgybl dyn dysgwr ffrind gofalwr mam meddyg menyw merch pennaeth plentyn rhiant tad
        """)
    /// Words that continue the sentence and do not qualify the noun: "gwers cyn cinio", "neges gan Mrs Puw".
    private static let smallWords = WordList(
        """
        bob cyn dan dim dros drwy dyma dyna gan ger gyda gydag mewn mor pa pan pe po pob rhag rhwng tan tra tros trwy tu tua tuag
        """)
    private static let fixed: Set<String> = [
        "ewyllys da", "gŵyl banc", "taith bws", "taith car", "taith trên", "tystysgrif geni",
    ]
}
