/// A trigger before words that begin with an article or a possessive of their own: "i" and "y Bala" are "i'r Bala", "a" and "ei
/// thad" are "a'i thad", "yn" and "Y Bala" are "yn y Bala". Nothing mutates after it. Places that have an article get it back
/// where it was left out: "i" and "Bala" are "i'r Bala".
enum ArticleInNoun {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        let text = PlacesWithArticle.withArticle(noun.text)
        guard let article = text.split(whereSeparator: \.isWhitespace).first.map({ $0.lowercased() }),
            article == "y" || article == "yr" || article == "ei" || article == "eu" || article == "ein" || article == "eich",
            text.contains(" ")
        else { return nil }
        let host = hosts[trigger.lower] ?? trigger.lower
        guard host == "yn" || SofteningPrepositions.words.contains(host) || others.contains(host) else { return nil }
        if let elided = Elision.joined(host, text) {
            return JoinedWords(String(elided.prefix(host.count)), String(elided.dropFirst(host.count)), separator: "")
        }
        return JoinedWords(host, article + text.dropFirst(article.count))
    }

    private static let hosts = ["&": "a", "ac": "a", "ag": "â", "gydag": "gyda", "nac": "na", "ym": "yn", "yng": "yn"]

    private static let others = WordList("neu a â gyda na tua efo rhwng ger erbyn cyn wedi ers mewn fel dyma dyna dacw")
}
