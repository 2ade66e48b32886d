/// Spellings that no Welsh word has; such words do not mutate.
enum ForeignSpelling {
    static func shows(in word: String) -> Bool {
        let lower = word.lowercased()
        if lower.contains(where: "kqvxz".contains) { return true }
        if clusters.contains(where: lower.contains) && !Self.welshAllTheSame.contains(where: lower.contains) { return true }
        if hasEnglishEE(lower) { return true }
        guard word.first?.isUppercase == true, lower.count > 5 else { return false }
        return endings.contains(where: lower.hasSuffix) || lower.contains("oo")
    }

    /// Welsh doubles only d, f, l, n and r; its -tion is in verbs and plurals in -st and -nt (tystion, gorchestion).
    private static let clusters = ["bb", "cc", "ck", "gg", "ght", "mm", "pp", "ss", "tt", "ation", "action", "ection", "uction"]

    /// An exception: the old spelling of a society (Cymmrodorion).
    private static let welshAllTheSame = ["cymm"]

    /// "ee" as one sound, in a first syllable or at the end (green, coffee): in Welsh two meet only where word parts join
    /// (caeedig, cyfleed).
    private static func hasEnglishEE(_ word: String) -> Bool {
        guard word.contains("ee"), !word.contains("eell") else { return false }
        let afterOnset = word.drop { !"aeiouwy".contains($0) }
        return afterOnset.hasPrefix("ee") || word.hasSuffix("ee")
    }

    private static let endings = [
        "ham", "ton", "ford", "bury", "borough", "burgh", "mouth", "wich", "field", "ley", "shire", "chester", "cester",
        "stead", "worth", "pool", "bridge", "stone", "gate", "wood", "land", "minster", "sea", "combe", "dale", "town",
    ]
}
