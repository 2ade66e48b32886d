/// Walks over a text scalar by scalar and knows where in the file it stands. A copy is a bookmark.
struct SourceScanner {
    let file: String
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var position: SourcePosition
    /// The column of the first scalar of every line but the first: more than 1 in an indented YAML block.
    private let lineStart: Int

    /// Line ends become `\n`; a byte order mark goes.
    init(_ text: String, file: String, firstLine: Int = 1, firstColumn: Int = 1, lineStart: Int = 1) {
        self.file = file
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar == "\n", scalars.last == "\r" { scalars.removeLast() }
            scalars.append(scalar)
        }
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        self.scalars = scalars
        self.position = SourcePosition(line: firstLine, column: firstColumn)
        self.lineStart = lineStart
    }

    /// The scalar ahead; nil at the end.
    var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    var atLineEnd: Bool { current == nil || current == "\n" }

    @discardableResult
    mutating func advance() -> Unicode.Scalar? {
        guard let scalar = current else { return nil }
        index += 1
        if scalar == "\n" {
            position = SourcePosition(line: position.line + 1, column: lineStart)
        } else {
            position.column += 1
        }
        return scalar
    }

    /// Steps over `expected` if it is next.
    mutating func take(_ expected: String) -> Bool {
        let wanted = Array(expected.unicodeScalars)
        guard index + wanted.count <= scalars.count, Array(scalars[index..<index + wanted.count]) == wanted else { return false }
        for _ in wanted { advance() }
        return true
    }

    @discardableResult
    mutating func take(while matches: (Unicode.Scalar) -> Bool) -> String {
        var taken = String.UnicodeScalarView()
        while let scalar = current, matches(scalar) {
            taken.append(scalar)
            advance()
        }
        return String(taken)
    }

    mutating func skipSpaces() -> Int { take { $0 == " " }.unicodeScalars.count }

    mutating func skipBlank() { take { $0 == " " || $0 == "\n" } }

    /// Steps over lines of nothing but spaces, from the end of a line to the start of the next with something on it.
    ///
    /// - Returns: the line ends passed.
    mutating func skipBlankLines() -> Int {
        var count = 0
        while true {
            var ahead = self
            _ = ahead.skipSpaces()
            guard ahead.current == "\n" else { return count }
            ahead.advance()
            count += 1
            self = ahead
        }
    }

    /// A letter, then letters, digits, `-` and `_`, all ASCII; nil when there is none.
    mutating func identifier() -> String? {
        guard let first = current, first.isASCII, first.properties.isAlphabetic else { return nil }
        return take { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_") }
    }

    func mistake(_ code: TemplateMistake.Code, at place: SourcePosition? = nil, _ value: String = "") -> TemplateMistake {
        let place = place ?? position
        return TemplateMistake(code: code, file: file, line: place.line, column: place.column, value: value)
    }
}
