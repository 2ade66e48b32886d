/// Spellings that no Welsh word has, so that the word keeps its foreign beginning.
enum ForeignSpelling {
    static func shows(in word: String) -> Bool {
        let lower = word.lowercased()
        if lower.contains(where: "kqvxz".contains) { return true }
        if clusters.contains(where: lower.contains) && !Self.welshAllTheSame.contains(where: lower.contains) { return true }
        guard word.first?.isUppercase == true, lower.count > 5 else { return false }
        return endings.contains(where: lower.hasSuffix) || lower.contains("oo")
    }

    /// Welsh doubles d, f, l, n and r alone.
    private static let clusters = ["bb", "cc", "ck", "ee", "gg", "ght", "mm", "pp", "ss", "tt", "tion"]

    /// Of deall ("deellir"), and in the old spelling of a society (Cymmrodorion).
    private static let welshAllTheSame = ["eell", "cymm"]

    private static let endings = [
        "ham", "ton", "ford", "bury", "borough", "burgh", "mouth", "wich", "field", "ley", "shire", "chester", "cester",
        "stead", "worth", "pool", "bridge", "stone", "gate", "wood", "land", "minster", "sea", "combe", "dale", "town", "den",
    ]
}
