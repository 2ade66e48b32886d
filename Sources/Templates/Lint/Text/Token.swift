/// A word, a number or a mark of a passage.
struct Token: Equatable {
    enum Kind {
        case word, number, mark, stand, lineEnd
    }

    var kind: Kind
    /// In NFC and lower case, with straight apostrophes.
    var text: String
    var original: String
    /// Its range in the passage, in characters.
    var range: Range<Int>
    var hasSpaceBefore: Bool

    var isCapitalised: Bool { original.first?.isUppercase ?? false }
    /// At least two letters, all capitals.
    var isAllCapitals: Bool {
        original.count > 1 && !original.contains(where: \.isLowercase) && original.contains(where: \.isUppercase)
    }
    /// A whole number of at most nine digits.
    var whole: Int? { kind == .number && text.count <= 9 ? Int(text) : nil }
}

extension Token {
    /// Words may contain apostrophes and hyphens between letters, numbers points, commas and colons between digits.
    static func all(in passage: Passage) -> [Token] {
        let characters = passage.characters
        var tokens: [Token] = []
        var index = 0
        var spaced = true
        while index < characters.count {
            let start = index
            let kind: Kind
            switch characters[index] {
            case "\n": kind = .lineEnd
            case Passage.stand: kind = .stand
            case let digit where isDigit(digit): kind = .number
            case let letter where letter.isLetter: kind = .word
            case let space where space.isWhitespace:
                spaced = true
                index += 1
                continue
            default: kind = .mark
            }
            index += 1
            while index < characters.count, kind == .word || kind == .number {
                let next = index + 1 < characters.count ? characters[index + 1] : " "
                let goesOn =
                    kind == .number
                    ? isDigit(characters[index]) || ".,:".contains(characters[index]) && isDigit(next)
                    : characters[index].isLetter || "'’-".contains(characters[index]) && next.isLetter
                guard goesOn else { break }
                index += 1
            }
            let original = String(characters[start..<index])
            tokens.append(
                Token(
                    kind: kind, text: original.lowercased().replacing("’", with: "'"), original: original, range: start..<index,
                    hasSpaceBefore: spaced))
            spaced = kind == .lineEnd
        }
        return tokens
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
