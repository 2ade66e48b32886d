/// Where the object of a request ends and a new sentence begins.
extension StopRequest {
    /// Whether a new sentence begins there: "stop texts | we moved", "no more msgs | my son left".
    static func beginsAnother(_ words: [CueToken], at index: Int) -> Bool {
        let found = words[index]
        guard index > 0, ReplyTokens.folded(found.text) != "i" else { return false }
        let last = ReplyTokens.folded(String(words[index - 1].text.split(separator: " ").last ?? ""))
        let leadsOn = verbEndings.contains(where: last.hasSuffix) || verbs.contains(last) || prepositions.contains(last)
        guard !leadsOn else { return false }
        if let sign = found.sign, newSentence.contains(sign), !saysHow(found) { return true }
        return beginsSentence(found) || beginsReason(found)
    }

    private static let prepositions: Set<String> = [
        "my", "our", "his", "her", "their", "the", "fy", "ein", "ei", "y", "yr", "your", "to", "for", "from", "at", "on", "about",
        "of", "off", "with", "and", "i", "o", "ar", "gyda", "efo", "am", "or", "ir",
        "ac", "a",
    ]

    static let newSentence: Set<Cue> = [
        .sender, .senderOfOne, .because, .wish, .matter, .verbOfOne, .unable, .unableOrSo,
    ]

    /// "Too early", "rhy hwyr": a cannot only where it is about coming.
    static func saysHow(_ found: CueToken) -> Bool {
        let text = ReplyTokens.folded(found.text)
        return found.sign == .unable && ["too ", "rhy "].contains(where: text.hasPrefix)
    }

    /// The request with what may be its object: up to the next sentence.
    static func object(_ words: ArraySlice<CueToken>) -> ArraySlice<CueToken> {
        guard let request = words.first else { return words }
        let rest = words.dropFirst()
        let end = rest.indices.first { index in
            (beginsSentence(rest[index]) || beginsReason(rest[index])) && hasObject(rest, at: index, behind: request)
        }
        return words[..<(end ?? words.endIndex)]
    }

    /// Whether an object came before `index`, so that what follows is not the object: "stop texting me | my son left", but not "stop texting | my
    /// son".
    static func hasObject(_ rest: ArraySlice<CueToken>, at index: Int, behind request: CueToken) -> Bool {
        if index > rest.startIndex { return rest[index - 1].sign != .and }
        let last = ReplyTokens.folded(String(request.text.split(separator: " ").last ?? ""))
        return !verbEndings.contains(where: last.hasSuffix) && !verbs.contains(last)
    }

    private static let verbEndings = ["ing", "in", "io", "to"]
    private static let verbs: Set<String> = [
        "text", "message", "contact", "txt", "msg", "anfon", "hala", "gyrru", "danfon", "cysylltu",
    ]

    /// "My son left", "she has moved", "kids are at another school".
    static func beginsReason(_ found: CueToken) -> Bool {
        if found.sign == .kin || found.sign == .group { return true }
        return [
            "my", "our", "he", "she", "they", "hes", "shes", "theyve", "theyre", "not my", "there", "theres", "you", "youve",
            "youre",
            "fy", "ein", "mae", "ma", "does", "sdim", "nid", "dydi", "dydy", "dyw", "mar", "maer", "man",
        ]
        .contains(ReplyTokens.folded(found.text))
    }

    static func beginsSentence(_ found: CueToken) -> Bool {
        ["its", "it is", "this is", "thats", "i said", "was", "maen nhw", "mae o", "mae e", "maer", "maen", "man"]
            .contains(ReplyTokens.folded(found.text))
    }
}
