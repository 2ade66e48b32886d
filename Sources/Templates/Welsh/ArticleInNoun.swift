/// A trigger before words that begin with an article or a possessive of their own: "i" and "y Bala" are "i'r Bala", "a" and
/// "ei thad" are "a'i thad", "yn" and "Y Bala" are "yn y Bala". Nothing mutates behind it.
enum ArticleInNoun {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        guard let article = noun.text.split(whereSeparator: \.isWhitespace).first.map({ $0.lowercased() }),
            article == "y" || article == "yr" || article == "ei" || article == "eu" || article == "ein" || article == "eich",
            noun.text.contains(" ")
        else { return nil }
        let host = hosts[trigger.lower] ?? trigger.lower
        guard host == "yn" || SofteningPrepositions.words.contains(host) || others.contains(host) else { return nil }
        if let elided = Elision.joined(host, noun.text) {
            return JoinedWords(String(elided.prefix(host.count)), String(elided.dropFirst(host.count)), separator: "")
        }
        return JoinedWords(host, article + noun.text.dropFirst(article.count))
    }

    private static let hosts = ["&": "a", "ac": "a", "ag": "â", "gydag": "gyda", "nac": "na", "ym": "yn", "yng": "yn"]

    private static let others = WordList("neu a â gyda na tua efo rhwng ger erbyn cyn wedi ers mewn fel dyma dyna dacw")
}
