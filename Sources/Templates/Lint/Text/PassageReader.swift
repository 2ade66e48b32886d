/// Makes a passage from the characters of one block: placeables, links and emphasis become the text that a reader sees.
///
/// libcmark gives only the line of a block; a finding needs the position of each sentence.
struct PassageReader {
    private let source: [PlacedCharacter]
    private let characters: [Character]
    private let isMarkdown: Bool
    /// The closing brackets of link texts, and of addresses.
    private let squarePartners: [Int: Int]
    private let roundPartners: [Int: Int]
    private var passage: Passage
    private var index = 0
    private var isItalic = false
    private var chosenBy: [String] = []

    static func read(_ source: [PlacedCharacter], as kind: Passage.Kind) -> Passage {
        var reader = PassageReader(source, kind)
        reader.read(to: source.count)
        return BareLinks.taken(from: reader.passage)
    }

    private init(_ source: [PlacedCharacter], _ kind: Passage.Kind) {
        self.source = source
        characters = source.map(\.character)
        isMarkdown = kind != .subject && kind != .sms
        squarePartners = isMarkdown ? BracketPairs.partners(in: characters, "[", "]") : [:]
        roundPartners = isMarkdown ? BracketPairs.partners(in: characters, "(", ")") : [:]
        passage = Passage(kind)
    }

    private mutating func read(to end: Int) {
        while index < end {
            if characters[index] == "{", let close = Placeable.end(of: characters, from: index) {
                placeable(to: close)
            } else if !(isMarkdown && markup(end)) {
                keep(characters[index])
                index += 1
            }
        }
    }

    private mutating func keep(_ character: Character) {
        passage.append(character, source[index].position, italic: isItalic)
    }

    /// A select expression is read as its default variant.
    private mutating func placeable(to end: Int) {
        let start = index
        let placeable = Placeable(Array(characters[start..<end]))
        note(placeable, at: start)
        if let variant = placeable.variants.first(where: \.isDefault) {
            index = start + variant.range.lowerBound
            while index < end - 1, characters[index].isWhitespace { index += 1 }
            var last = start + variant.range.upperBound
            while last > index, characters[last - 1].isWhitespace { last -= 1 }
            let chosenBy = self.chosenBy
            self.chosenBy += placeable.variables.prefix(1)
            read(to: last)
            self.chosenBy = chosenBy
        } else {
            keep(Passage.stand)
        }
        index = end
    }

    private mutating func note(_ placeable: Placeable, at place: Int) {
        passage.placeables.append(
            Passage.PlacedPlaceable(
                offset: passage.characters.count, position: source[place].position, placeable: placeable, chosenBy: chosenBy))
    }

    /// Advances over markup, if there is any.
    private mutating func markup(_ end: Int) -> Bool {
        switch characters[index] {
        case "\\":
            guard index + 1 < end, characters[index + 1].isASCII,
                characters[index + 1].isPunctuation || characters[index + 1].isSymbol
            else { return false }
            index += 1
            keep(characters[index])
            index += 1
        case "<": return autolink(end)
        case "[":
            guard closesAsLink(index, end) else { return false }
            index += 1
        case "]": return linkEnd(end)
        case "*", "_": return emphasis(end)
        case "&" where characters[index...].starts(with: "&amp;"):
            keep("&")
            index += 5
        default: return false
        }
        return true
    }

    /// Whether the bracket at `start` has a closing one that an address follows.
    private func closesAsLink(_ start: Int, _ end: Int) -> Bool {
        guard let close = squarePartners[start] else { return false }
        return close + 1 < end && characters[close + 1] == "("
    }

    private mutating func linkEnd(_ end: Int) -> Bool {
        guard index + 1 < end, characters[index + 1] == "(", let close = roundPartners[index + 1], close < end else {
            return false
        }
        link(String(characters[index + 2..<close]).filter { !"<> ".contains($0) }, at: index)
        notePlaceables(in: index + 2..<close)
        index = close + 1
        return true
    }

    /// Values in an address count as values of the message.
    private mutating func notePlaceables(in range: Range<Int>) {
        for place in range where characters[place] == "{" {
            guard let end = Placeable.end(of: characters, from: place) else { continue }
            let placeable = Placeable(Array(characters[place..<end]))
            note(placeable, at: place)
        }
    }

    private mutating func autolink(_ end: Int) -> Bool {
        // A link in angle brackets contains neither (CommonMark 0.30, 6.5), so the search can end there.
        guard let close = characters[index + 1..<end].firstIndex(where: { "<> ".contains($0) }), characters[close] == ">" else {
            return false
        }
        let url = String(characters[index + 1..<close])
        guard url.contains(":") || url.contains("@") else { return false }
        link(url.contains(":") ? url : "mailto:" + url, at: index)
        keep(Passage.stand)
        index = close + 1
        return true
    }

    private mutating func link(_ url: String, at place: Int) {
        passage.links.append(Passage.Link(url: url, position: source[place].position))
    }

    private mutating func emphasis(_ end: Int) -> Bool {
        let mark = characters[index]
        var close = index
        while close < end, characters[close] == mark { close += 1 }
        let before = index > 0 ? characters[index - 1] : " "
        let after = close < end ? characters[close] : " "
        if before.isWhitespace && after.isWhitespace { return false }
        // An underscore inside a word is part of it.
        if mark == "_", before.isLetter || before.isNumber, after.isLetter || after.isNumber { return false }
        if (close - index) % 2 == 1 { isItalic.toggle() }
        index = close
        return true
    }
}

/// Matches brackets of one kind, in one pass over a text.
enum BracketPairs {
    /// The index of the closing bracket by that of the opening one, without unmatched brackets.
    static func partners(in text: [Character], _ opening: Character, _ closing: Character) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        var open: [Int] = []
        for (place, character) in text.enumerated() {
            if character == opening { open.append(place) }
            if character == closing, let start = open.popLast() { partners[start] = place }
        }
        return partners
    }
}
