/// A character with its position in the file.
struct PlacedCharacter {
    var character: Character
    var position: SourcePosition
}

extension [PlacedCharacter] {
    /// The characters of a line of the file.
    init(_ line: Substring, line number: Int) {
        self = []
        append(contentsOf: line, line: number)
    }

    mutating func append(contentsOf line: Substring, line number: Int) {
        var column =
            1 + line.base[..<line.startIndex].reversed().prefix { !$0.isNewline }.reduce(0) { $0 + $1.unicodeScalars.count }
        for character in line {
            append(PlacedCharacter(character: character, position: SourcePosition(line: number, column: column)))
            column += character.unicodeScalars.count
        }
    }

    /// The characters of `text`, which YAML has read from `lines` at `start`: it removes quotes, escapes, line ends and
    /// indentation, so each character is searched from the position of the one before.
    init(_ text: String, readFrom lines: [Substring], start: SourcePosition) {
        var source: [PlacedCharacter] = []
        for (index, line) in lines.enumerated().dropFirst(start.line - 1) {
            source.append(contentsOf: line, line: index + 1)
        }
        var cursor = source.firstIndex { $0.position.line > start.line || $0.position.column >= start.column } ?? source.count
        self = []
        for character in text {
            if !character.isWhitespace {
                let near = source[Swift.min(cursor, source.count)...].prefix(200)
                let found =
                    near.prefix(8).firstIndex { $0.character == character }
                    ?? near.drop { $0.character.isWhitespace }
                    .prefix(3).firstIndex { $0.character == character }
                cursor = found ?? cursor
            }
            let place = cursor < source.count ? source[cursor].position : source.last?.position ?? start
            append(PlacedCharacter(character: character, position: place))
            if cursor < source.count, !character.isWhitespace || source[cursor].character == character { cursor += 1 }
        }
    }
}
