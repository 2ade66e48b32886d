/// Carries placeholders through the Markdown parser: each becomes a run of private-use characters, which Markdown takes
/// for letters, so that a value enters only where the structure is already fixed.
struct Sentinels {
    private static let opening: Unicode.Scalar = "\u{E000}"
    private static let closing: Unicode.Scalar = "\u{E001}"

    private(set) var placeholders: [(name: String, position: SourcePosition)] = []
    private(set) var mistakes: [TemplateMistake] = []
    /// The source with sentinels, line for line the same.
    private(set) var source = ""

    init(_ markdown: String, file: String, firstLine: Int) {
        var parser = PatternParser(
            scanner: SourceScanner(markdown, file: file, firstLine: firstLine), features: .schoolMessage)
        var output = String.UnicodeScalarView()
        while let scalar = parser.scanner.current {
            let place = parser.scanner
            switch scalar {
            case "{":
                do throws(TemplateMistake) {
                    if case .placeholder(let name, let position) = try parser.placeable() {
                        output.append(Self.opening)
                        output.append(contentsOf: String(placeholders.count).unicodeScalars)
                        output.append(Self.closing)
                        placeholders.append((name, position))
                    }
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
            }
        }
        source = String(output)
    }

    /// After a mistake: past the closing brace, or what looks like one placeholder's worth of text.
    private static func skipBraces(_ scanner: inout SourceScanner) {
        scanner.advance()
        var ahead = scanner
        ahead.take { $0 != "}" && $0 != "{" && $0 != "\n" }
        if ahead.take("}") { scanner = ahead }
    }

    /// Text of the parsed Markdown, with the placeholders found in it again.
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
                    if let index = Int(digits), placeholders.indices.contains(index) {
                        pieces.append(.placeholder(placeholders[index].name, at: placeholders[index].position))
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
