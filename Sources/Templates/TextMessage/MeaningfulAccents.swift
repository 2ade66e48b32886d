/// Welsh words that only an accent distinguishes from another word: tân (fire) and tan (until), sâl (ill) and sal, gŵyl
/// (holiday) and gwyl. Spelling after Geiriadur Prifysgol Cymru.
enum MeaningfulAccents {
    /// Whether the word, or its radical, would be another word without its accent.
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
        // These are ambiguous only when mutated: tŷ becomes dŷ, and dy is "your".
        "dŷ",
    ]

    /// Words that look like a mutation of one above (tŵr, dôl), and are not ambiguous without their accent.
    private static let readable: Set<String> = ["dŵr", "nôl"]

    /// The mutated first sounds, and the radicals that they come from.
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
