/// Carries placeables through the Markdown parser: each becomes a run of private-use characters, which Markdown reads as
/// letters, so that values are filled in only after the structure is fixed.
struct Sentinels {
    private static let opening: Unicode.Scalar = "\u{E000}"
    private static let closing: Unicode.Scalar = "\u{E001}"
    /// After so many mistakes parsing stops: each may have scanned to the end of the text.
    private static let mostMistakes = 100

    private(set) var placeables: [(pattern: Pattern, source: String)] = []
    private(set) var mistakes: [TemplateMistake] = []
    /// The source with sentinels. A placeable over several lines is on one line here.
    private(set) var source = ""
    /// The line in the file of each line of `source`.
    private var lines: [Int] = []

    init(_ markdown: String, file: String, firstLine: Int) {
        var parser = PatternParser(
            scanner: SourceScanner(markdown, file: file, firstLine: firstLine), features: .schoolMessage)
        var output = String.UnicodeScalarView()
        lines.append(firstLine)
        while mistakes.count < Self.mostMistakes, let scalar = parser.scanner.current {
            let place = parser.scanner
            switch scalar {
            case "{":
                do throws(TemplateMistake) {
                    let element = try parser.placeable()
                    output.append(Self.opening)
                    output.append(contentsOf: String(placeables.count).unicodeScalars)
                    output.append(Self.closing)
                    placeables.append((Pattern(file: file, elements: [element]), parser.scanner.text(since: place)))
                } catch {
                    mistakes.append(error)
                    parser.scanner = place
                    Self.skipBraces(&parser.scanner)
                }
            case "}", Self.opening, Self.closing:
                mistakes.append(place.mistake(scalar == "}" ? .strayBrace : .reservedCharacter))
                parser.scanner.advance()
            default:
                output.append(scalar)
                parser.scanner.advance()
                if scalar == "\n" { lines.append(parser.scanner.position.line) }
            }
        }
        source = String(output)
    }

    /// After a mistake: advances past the closing brace, so that the variants are not read as text; without one, past the
    /// opening brace.
    private static func skipBraces(_ scanner: inout SourceScanner) {
        scanner.advance()
        var ahead = scanner
        var open = 1
        while open > 0, let scalar = ahead.advance() {
            if scalar == "{" { open += 1 }
            if scalar == "}" { open -= 1 }
        }
        if open == 0 { scanner = ahead }
    }

    /// Letters to Markdown, different from anything an author can write and from the run of a placeable.
    static func mark(_ number: Int) -> String { "\(opening)m\(number)\(closing)" }

    /// The numbers of the marks in a text.
    static func marks(in text: String) -> [Int] {
        text.unicodeScalars.split(separator: opening).compactMap { piece in
            guard piece.first == "m", let end = piece.firstIndex(of: closing) else { return nil }
            return Int(String(Substring(piece[..<end].dropFirst())))
        }
    }

    /// Whether a text contains an HTML reference to one of the characters that stand for placeholders: `&#xE000;`, `&#57345;`.
    static func areSpelledOut(in text: Substring) -> Bool {
        var rest = text
        while let start = rest.firstIndex(of: "&") {
            rest = rest[start...].dropFirst()
            guard rest.first == "#" else { continue }
            let isHex = rest.dropFirst().first?.lowercased() == "x"
            let digits = rest.dropFirst(isHex ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            let spelled = isHex ? ["e000", "e001"] : ["57344", "57345"]
            if rest[digits.endIndex...].first == ";", spelled.contains(digits.drop { $0 == "0" }.lowercased()) { return true }
            rest = rest[digits.endIndex...]
        }
        return false
    }

    /// The line in the file of a line of `source`, counted from 0.
    func line(at index: Int) -> Int { lines[max(0, min(index, lines.count - 1))] }

    /// Text of the parsed Markdown, with its placeables restored.
    func resolve(_ text: String) -> [PlaceholderText] {
        var pieces: [PlaceholderText] = []
        var literal = String.UnicodeScalarView()
        var number: String?
        func flush() {
            if !literal.isEmpty { pieces.append(.text(String(literal))) }
            literal = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if scalar == Self.opening {
                flush()
                number = ""
            } else if let digits = number {
                if scalar != Self.closing {
                    number = digits + String(scalar)
                } else {
                    if let index = Int(digits), placeables.indices.contains(index) {
                        pieces.append(.placeable(placeables[index].pattern, source: placeables[index].source))
                    }
                    number = nil
                }
            } else {
                literal.append(scalar)
            }
        }
        flush()
        return pieces
    }
}
