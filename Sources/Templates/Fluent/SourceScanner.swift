/// Scans a text scalar by scalar and tracks the position in the file. A copy can be assigned back, to backtrack.
struct SourceScanner {
    let file: String
    private let scalars: [Unicode.Scalar]
    private(set) var index = 0
    private(set) var position: SourcePosition
    /// The column of the first scalar of every line but the first: more than 1 in an indented YAML block.
    private let lineStart: Int

    /// Line ends become `
    /// `, and a byte order mark is removed. A lone carriage return is text (Fluent syntax 1.0, line_end).
    init(_ text: String, file: String, firstLine: Int = 1, firstColumn: Int = 1, lineStart: Int = 1) {
        self.file = file
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
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

    /// The scalar after `current`.
    var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

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

    /// Advances over `expected` if it is next.
    mutating func take(_ expected: String) -> Bool {
        var ahead = self
        for scalar in expected.unicodeScalars {
            guard ahead.current == scalar else { return false }
            ahead.advance()
        }
        self = ahead
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

    mutating func skipSpaces() -> Int {
        let start = index
        while current == " " { advance() }
        return index - start
    }

    mutating func skipBlank() { while current == " " || current == "\n" { advance() } }

    /// Advances over lines of only spaces, from the end of a line to the start of the next one with content.
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

    /// Advances to the end of the line, without its line end.
    @discardableResult
    mutating func restOfLine() -> String { take { $0 != "\n" } }

    /// A letter, then letters, digits, `-` and `_`, all ASCII (Fluent syntax 1.0, Identifier); nil when there is none.
    mutating func identifier() -> String? {
        guard let first = current, first.isASCIILetter else { return nil }
        return take { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" || $0 == "_" }
    }

    /// `-`? digits (`.` digits)? (Fluent syntax 1.0, NumberLiteral); nil, without advancing, when there is none.
    mutating func number() -> String? {
        var ahead = self
        var text = ahead.take("-") ? "-" : ""
        let whole = ahead.take(while: \.isASCIIDigit)
        guard !whole.isEmpty else { return nil }
        text += whole
        self = ahead
        if ahead.take(".") {
            let fraction = ahead.take(while: \.isASCIIDigit)
            if !fraction.isEmpty {
                text += "." + fraction
                self = ahead
            }
        }
        return text
    }

    /// The text from `start` to here.
    func text(since start: SourceScanner) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start.index..<index])
        return String(text)
    }

    func mistake(_ code: TemplateMistake.Code, at place: SourcePosition? = nil, _ value: String = "") -> TemplateMistake {
        let place = place ?? position
        return TemplateMistake(code: code, file: file, line: place.line, column: place.column, value: value)
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
