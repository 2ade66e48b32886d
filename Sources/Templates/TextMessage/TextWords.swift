/// Splits a text: each run of letters and digits is one piece, and so is each character between them.
struct TextWords {
    var text: String
    /// From 1.
    var line: Int
    /// In characters from 1.
    var column: Int

    /// The pieces in order; joined they are the text.
    static func all(in text: String) -> [TextWords] {
        var words: [TextWords] = []
        var isOpen = false
        var line = 1
        var column = 1
        for character in text {
            let isLetter = character.isLetter || character.isNumber
            if isLetter, isOpen {
                words[words.count - 1].text.append(character)
            } else {
                words.append(TextWords(text: String(character), line: line, column: column))
            }
            isOpen = isLetter
            column += 1
            if character == "\n" {
                line += 1
                column = 1
            }
        }
        return words
    }
}
