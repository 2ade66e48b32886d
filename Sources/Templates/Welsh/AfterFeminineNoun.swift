/// An adjective after a feminine noun in the singular softens ("merch dda"), and so does the noun that tells what an evening, a
/// room or a message is for ("noson rieni", "ystafell ddosbarth", "neges destun").
enum AfterFeminineNoun {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        let first = noun.firstWord
        guard NounGender.isFeminineInAnyForm(trigger.lower) || (noun.isFeminine && isAdjective(first)) else { return nil }
        let isFixed = trigger.lower == "ewyllys" && first == "da"
        let describes =
            isAdjective(first) || Adjectives.words.contains(noun.text.firstToken)
            || (classifying.contains(trigger.lower) && CommonWords.contains(first) && !takesNoun.contains(first))
        return JoinedWords(trigger.lower, noun.mutated(describes && !isFixed ? .soft : nil))
    }

    private static func isAdjective(_ word: String) -> Bool {
        AdjectiveForm.matches(word) || onlyBehindNouns.contains(word)
    }

    private static let onlyBehindNouns = WordList(
        "cymraeg saesneg gwyddeg pwyleg cynradd uwchradd cyfun meithrin bro babanod iau")
    private static let classifying = WordList("noson neges ystafell siop ysgol wythnos taflen gwers wers")
    private static let takesNoun = WordList("plant nofio")
}
