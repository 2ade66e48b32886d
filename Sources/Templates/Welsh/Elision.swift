/// Small words that contract with the vowel before them: "a" and "y plant" are "a'r plant", "i" and "ei ysgol" are "i'w ysgol".
enum Elision {
    /// The two joined where the first word of `text` is an article or a possessive that elides after `host`; else nil.
    static func joined(_ host: String, _ text: String) -> String? {
        let first = text.prefix { !$0.isWhitespace }
        let rest = text.dropFirst(first.count).drop(while: \.isWhitespace)
        guard !rest.isEmpty, host.last.map(Vowel.startsSyllable) == true else { return nil }
        guard let clitic = clitic(of: first.lowercased(), after: host) else { return nil }
        return "\(host)'\(clitic) \(rest)"
    }

    /// The elided form without its apostrophe: "r" of "y" after any vowel, "n" of "ein" after i, o, a, â, gyda, na.
    static func clitic(of word: String, after host: String) -> String? {
        if word == "y" || word == "yr" { return "r" }
        guard hostsOfPossessives.contains(host.lowercased()) else { return nil }
        if host.lowercased() == "i", word == "ei" || word == "eu" { return "w" }
        return ["ei": "i", "eu": "u", "ein": "n", "eich": "ch"][word]
    }

    static let hostsOfPossessives = WordList("i o a â gyda na efo")
}
