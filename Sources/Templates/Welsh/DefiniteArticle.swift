/// The article: `yr` before a vowel or h, `'r` after a vowel, else `y`; it mutates a feminine noun in the singular (limited
/// soft), and always dau and dwy.
enum DefiniteArticle {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        let isElided = trigger.elided?.clitic == "r"
        guard isElided || trigger.lower == "y" || trigger.lower == "yr" else { return nil }
        let text = mutated(noun)
        return JoinedWords(isElided ? trigger.lower : form(before: text), text)
    }

    static func form(before text: String) -> String { SpokenOpening.takesYr(text) ? "yr" : "y" }

    /// The noun with its mutation after the article.
    static func mutated(_ noun: PhraseNoun) -> String {
        if pairs.contains(noun.firstWord) { return noun.mutated(.soft) }
        return noun.mutated(noun.isFeminine ? .limitedSoft : nil)
    }

    private static let pairs: Set<String> = ["dau", "dwy"]
}
