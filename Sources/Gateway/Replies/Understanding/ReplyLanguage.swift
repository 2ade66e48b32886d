internal import Templates

/// The language in which a reply is written.
enum ReplyLanguage {
    /// The one language of all words that belong to only one; nil where all belong to both or to none.
    static func of(_ signs: [CueToken]) -> Language? {
        let found = Set(signs.compactMap(\.language))
        return found.count == 1 ? found.first : nil
    }

    /// The language of most words that belong to only one; nil where both have as many.
    static func most(_ signs: [CueToken]) -> Language? {
        let welsh = signs.count { $0.language == .welsh }
        let english = signs.count { $0.language == .english }
        return welsh == english ? nil : welsh > english ? .welsh : .english
    }

    /// The language of a word that no list has, by its spelling; nil where the spelling does not tell, as for most names.
    static func guess(_ word: String) -> Language? {
        guard word.count >= 4, !PersonalNames.contains(word) else { return nil }
        // Welsh has no k, q, v, x, z.
        if word.contains(where: { "kqvz".contains($0) }) { return .english }
        if ["ck", "sh", "ght", "ough", "tion", "ee", "oa"].contains(where: word.contains)
            || ["ing", "ed", "ly", "ty"].contains(where: word.hasSuffix)
        {
            return .english
        }
        if ["dd", "wy", "ngh", "mh", "nh", "rh", "wn", "wch", "yw"].contains(where: word.contains)
            || ["io", "odd", "iad", "aeth", "wr", "ydd", "au", "iau", "ff"].contains(where: word.hasSuffix)
        {
            return .welsh
        }
        return nil
    }
}
