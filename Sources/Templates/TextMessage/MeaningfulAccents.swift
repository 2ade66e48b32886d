/// Welsh words whose accent alone tells them from another word: tân (fire) and tan (until), sâl (ill) and sal, gŵyl (holiday)
/// and gwyl. Spelling after Geiriadur Prifysgol Cymru.
enum MeaningfulAccents {
    /// Whether the word, as it is or with its first sound mutated, would be another one without its accent.
    static func distinguish(_ word: String) -> Bool {
        let word = word.lowercased()
        guard !readable.contains(word) else { return false }
        return words.contains(word) || radicals(of: word).contains(where: words.contains)
    }

    private static let words: Set<String> = [
        "tân", "môr", "gŵn", "tâl", "côr", "ffôn", "sâl", "pân", "mân", "cŷn", "hŷn", "glân", "gŵyl", "gŵyr", "gwŷr", "dêl",
        "tôn",
        "cân", "pîn", "ymlâdd", "â", "câr", "tŵr", "côd", "brân", "cŵl", "dôl", "gêr", "gwâl", "gŵydd", "gwŷdd", "gwên",
        "gwâr", "gwŷn", "iâ", "lôn", "llên", "llŷn", "nâd", "ôd", "pâr", "tâp", "ŵyn", "ŵyr", "ŷch", "ŷm", "ŷn", "ŷnt", "âi",
        "âr", "dôr", "lês", "cêr", "mẁg", "sgîl", "sêt",
        // Only mutated are these others' doubles: tŷ becomes dŷ, and dy is "your".
        "dŷ",
    ]

    /// Words of their own that look like a mutation of one above (tŵr, dôl), and are no other word without their accent.
    private static let readable: Set<String> = ["dŵr", "nôl"]

    /// What a mutation changes the first sound of a radical to, and what it was.
    private static let mutations: [(mutated: String, radicals: [String])] = [
        ("ngh", ["c"]), ("mh", ["p"]), ("nh", ["t"]), ("ng", ["g"]), ("ph", ["p"]), ("th", ["t"]), ("ch", ["c"]), ("dd", ["d"]),
        ("b", ["p"]), ("d", ["t"]), ("g", ["c"]), ("f", ["b", "m"]), ("l", ["ll"]), ("r", ["rh"]), ("m", ["b"]), ("n", ["d"]),
        ("h", [""]), ("", ["g"]),
    ]

    private static func radicals(of word: String) -> [String] {
        mutations.flatMap { row in
            word.hasPrefix(row.mutated) ? row.radicals.map { $0 + word.dropFirst(row.mutated.count) } : []
        }
    }
}
