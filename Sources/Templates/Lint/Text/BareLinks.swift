/// Addresses written out in a text: telephones turn them into links, and they do not count as words.
enum BareLinks {
    private static let domains: Set = ["uk", "cymru", "wales", "com", "org", "net", "gov", "eu", "info", "io", "co"]

    /// The passage with each bare address replaced by one character, and added to its links.
    static func taken(from passage: Passage) -> Passage {
        var result = Passage(passage.kind)
        result.links = passage.links
        var offsets: [Int] = []
        var index = 0
        var wordEnd = 0
        let characters = passage.characters
        while index < characters.count {
            if index >= wordEnd { wordEnd = characters[index...].firstIndex(where: \.isWhitespace) ?? characters.count }
            let starts = index == 0 || characters[index - 1].isWhitespace || openers.contains(characters[index - 1])
            let word = starts && !openers.contains(characters[index]) ? characters[index..<max(index, wordEnd)] : []
            if !word.isEmpty, let (url, length) = address(word) {
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

    /// Characters directly before an address that do not belong to it.
    private static let openers: Set<Character> = ["(", "\"", "'", "“", "‘", "<", ":"]

    /// No address has its host later in a word than this: the longest mailbox with its domain (RFC 5321, 4.5.3.1: 64 and 255,
    /// and `@`).
    private static let longestMailbox = 320

    /// The address in a word, without the punctuation after it, and its number of characters.
    private static func address(_ word: ArraySlice<Character>) -> (url: String, length: Int)? {
        // Only a word that begins as an address is read to its end.
        let start = String(word.prefix(longestMailbox)).lowercased()
        let hasScheme = schemes.contains { start.hasPrefix($0) }
        let isCut = word.count > longestMailbox
        guard hasScheme || start.contains("."), !isCut || hasScheme || hasHost(start, isCut: true) else { return nil }
        var bare = word
        while let last = bare.last, ".,;:!?)\"'”’>".contains(last) { bare.removeLast() }
        let (url, lower) = (String(bare), String(bare).lowercased())
        if schemes.contains(where: { lower.hasPrefix($0) }) { return (url, bare.count) }
        guard isCut || hasHost(lower, isCut: false) else { return nil }
        return (start.contains("@") ? "mailto:\(url)" : "https://\(url)", bare.count)
    }

    private static let schemes = ["https://", "http://", "mailto:", "tel:"]

    /// Whether a word begins with a host, or with a mailbox at one, that is complete before the word is cut off.
    private static func hasHost(_ word: String, isCut: Bool) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }),
            let host = parts.last?.prefix(while: { $0 != "/" && $0 != "?" }), !isCut || host.endIndex < word.endIndex
        else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, domains.contains(String(last)) else { return false }
        return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }
}
