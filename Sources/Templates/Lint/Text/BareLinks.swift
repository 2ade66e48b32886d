/// Addresses that stand in a text as they are: a telephone turns them into links, and they are no words.
enum BareLinks {
    private static let domains: Set = ["uk", "cymru", "wales", "com", "org", "net", "gov", "eu", "info", "io", "co"]

    /// The passage with each bare address replaced by one character, and added to its links.
    static func taken(from passage: Passage) -> Passage {
        var result = Passage(passage.kind)
        result.links = passage.links
        var offsets: [Int] = []
        var index = 0
        let characters = passage.characters
        while index < characters.count {
            let starts = index == 0 || characters[index - 1].isWhitespace || "(\"'“‘<:".contains(characters[index - 1])
            let word = starts ? characters[index...].prefix { !$0.isWhitespace } : []
            if let (url, length) = address(String(word)) {
                result.links.append(Passage.Link(url: url, position: passage.positions[index]))
                offsets += Array(repeating: result.characters.count, count: length)
                result.append(Passage.stand, passage.positions[index], italic: passage.italic[index])
                index += length
            } else {
                offsets.append(result.characters.count)
                result.append(characters[index], passage.positions[index], italic: passage.italic[index])
                index += 1
            }
        }
        offsets.append(result.characters.count)
        result.placeables = passage.placeables.map { place in
            var place = place
            place.offset = offsets[min(place.offset, offsets.count - 1)]
            return place
        }
        return result
    }

    /// The address that a word is, without the punctuation behind it, and how many characters it takes.
    private static func address(_ word: String) -> (url: String, length: Int)? {
        guard word.contains(".") || word.contains(":") else { return nil }
        var bare = Substring(word)
        while let last = bare.last, ".,;:!?)\"'”’>".contains(last) { bare.removeLast() }
        let lower = bare.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return (String(bare), bare.count) }
        if lower.hasPrefix("mailto:") || lower.hasPrefix("tel:") { return (String(bare), bare.count) }
        let parts = lower.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }),
            let host = parts.last?.prefix(while: { $0 != "/" && $0 != "?" })
        else { return nil }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, domains.contains(String(last)),
            labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } })
        else { return nil }
        return (parts.count == 2 ? "mailto:\(bare)" : "https://\(bare)", bare.count)
    }
}
