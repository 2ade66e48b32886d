/// Parses patterns by Fluent's grammar: text, placeables, and the indentation that is not part of the text.
struct PatternParser {
    var scanner: SourceScanner
    let features: PatternFeatures
    /// The number of open brackets, curly and round.
    var depth = 0

    /// Deeper brackets are a mistake: each uses stack, here and in every recursion over the expression.
    static let deepest = 100

    init(scanner: SourceScanner, features: PatternFeatures) {
        self.scanner = scanner
        self.features = features
    }

    /// Enters one more bracket, at the scanner's position. The caller leaves it by subtracting one from `depth`.
    mutating func descend() throws(TemplateMistake) {
        guard depth < Self.deepest else { throw scanner.mistake(.nestedTooDeep) }
        depth += 1
    }

    /// Everything to the end as one pattern, as in a front-matter value: line ends and indentation are text.
    mutating func wholeText() throws(TemplateMistake) -> Pattern {
        var parts = PatternParts()
        while let scalar = scanner.current {
            if scalar == "\n" {
                scanner.advance()
                parts.append("\n")
            } else {
                try part(into: &parts)
            }
        }
        return Pattern(file: scanner.file, elements: parts.elements(trimmingEnd: false))
    }

    /// A pattern after `=` or a variant's key: the rest of the line and the indented lines after it; nil when there is none.
    mutating func block() throws(TemplateMistake) -> Pattern? {
        var parts = PatternParts()
        _ = scanner.skipSpaces()
        if scanner.atLineEnd {
            guard let continuation = nextContinuation() else { return nil }
            parts.indent(lines: 0, spaces: continuation.spaces)
        }
        while let scalar = scanner.current {
            // A variant's text ends before the brace, which Fluent requires on a line of its own.
            if scalar == "}", depth > 0 { break }
            guard scalar == "\n" else {
                try part(into: &parts)
                continue
            }
            guard let continuation = nextContinuation() else { break }
            parts.indent(lines: continuation.lines, spaces: continuation.spaces)
        }
        return Pattern(file: scanner.file, elements: parts.elements(trimmingEnd: true))
    }

    /// Advances to the next line if it continues the pattern: it is indented and does not begin a variant, an attribute or `}`.
    private mutating func nextContinuation() -> (lines: Int, spaces: Int)? {
        var ahead = scanner
        let lines = ahead.skipBlankLines()
        let spaces = ahead.skipSpaces()
        guard lines > 0, let scalar = ahead.current else { return nil }
        guard scalar == "{" || (spaces > 0 && !"}.[*".unicodeScalars.contains(scalar)) else { return nil }
        scanner = ahead
        return (lines, spaces)
    }

    private mutating func part(into parts: inout PatternParts) throws(TemplateMistake) {
        switch scanner.current {
        case "{": parts.append(try placeable())
        case "}": throw scanner.mistake(.strayBrace)
        default: parts.append(scanner.take { $0 != "{" && $0 != "}" && $0 != "\n" })
        }
    }
}
