/// The first sound of a written English word.
enum SpokenWord {
    static func beginsWithVowelSound(_ word: String) -> Bool {
        let lower = word.lowercased()
        // The first part of "one-off" and "U-turn".
        let first = String(lower.prefix { $0.isLetter })
        switch lower.first {
        case "a", "i", "æ": return true
        case "e": return !saysYou(e: lower)
        case "o": return !saysW(first, lower)
        case "u": return !saysYou(u: lower)
        case "h": return hasSilentH(lower)
        // Before a consonant it is a vowel: "an Ysgol Gymraeg", "an Yvonne".
        case "y": return lower.dropFirst().first.map { $0.isLetter && !"aeiouwy".contains($0) } ?? false
        // "an Xbox", but "a xylophone" and, said as "Christmas", "a Xmas".
        case "x":
            return lower.dropFirst().first.map { $0.isLetter && !"aeiouy".contains($0) } ?? false && !lower.hasPrefix("xmas")
        case "ø", "œ": return true
        default: return false
        }
    }

    private static func hasSilentH(_ word: String) -> Bool {
        if word.hasPrefix("houri") { return false }
        return ["hour", "honest", "honor", "honour", "heir", "hors d"].contains { word.hasPrefix($0) } || word == "hors"
    }

    /// "one-off", "once", "onesie", but "onerous"; "ouija".
    private static func saysW(_ first: String, _ word: String) -> Bool {
        ["one", "ones", "once", "oneness", "oneself", "onesie", "onesies", "onetime"].contains(first) || word.hasPrefix("oui")
    }

    /// "European", "ewe", but "Euler".
    private static func saysYou(e word: String) -> Bool {
        !word.hasPrefix("euler") && (word.hasPrefix("eu") || word.hasPrefix("ew"))
    }

    private static func saysYou(u word: String) -> Bool {
        if word.hasPrefix("un") { return saysUni(word) }
        if ["ube", "ued", "ugh", "urdu", "uss", "usher"].contains(where: { word.hasPrefix($0) }) { return false }
        if ["ue", "uk", "uv", "ura", "uri", "uro", "uru", "ure", "ulys"].contains(where: { word.hasPrefix($0) }) {
            return true
        }
        // "use", "utility", "ubiquitous": a single consonant and a vowel after the u.
        let next = word.dropFirst().prefix(2)
        guard let consonant = next.first, let vowel = next.last, next.count == 2 else { return false }
        return "bcfghjkqst".contains(consonant) && "aeiou".contains(vowel)
    }

    /// "uniform", "unanimous", but "unimportant", "uninvited", "unusual".
    private static func saysUni(_ word: String) -> Bool {
        if word.hasPrefix("unan") { return word.hasPrefix("unanim") }
        guard word.hasPrefix("uni") else { return false }
        if ["unidi", "unimod"].contains(where: { word.hasPrefix($0) }) { return true }
        // un- before im-, in-, id-, ir-, is-.
        return !["unim", "unin", "unid", "unir", "uniss", "unill"].contains { word.hasPrefix($0) }
    }
}
