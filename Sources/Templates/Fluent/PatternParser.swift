/// Reads patterns by the grammar of Fluent: text, placeables, and the indentation that is not part of the text.
struct PatternParser {
    var scanner: SourceScanner
    let features: PatternFeatures

    /// Everything to the end is the pattern, as in a front-matter value: line ends and indentation are text.
    mutating func wholeText() throws(TemplateMistake) -> Pattern {
        var parts: [Part] = []
        while let scalar = scanner.current {
            if scalar == "\n" {
                scanner.advance()
                parts.append(.text("\n"))
            } else {
                parts.append(try part())
            }
        }
        return Pattern(file: scanner.file, elements: Self.elements(of: parts, trimmingEnd: false))
    }

    /// A pattern after `=` or a variant's key: the rest of the line and the indented lines after it; nil when there is none.
    mutating func block() throws(TemplateMistake) -> Pattern? {
        var parts: [Part] = []
        _ = scanner.skipSpaces()
        if scanner.atLineEnd {
            guard let continuation = nextContinuation() else { return nil }
            parts.append(.indent(lines: 0, spaces: continuation.spaces))
        }
        while let scalar = scanner.current {
            if scalar == "\n" {
                guard let continuation = nextContinuation() else { break }
                parts.append(.indent(lines: continuation.lines, spaces: continuation.spaces))
            } else {
                parts.append(try part())
            }
        }
        return Pattern(file: scanner.file, elements: Self.elements(of: parts, trimmingEnd: true))
    }

    /// Goes to the next line if it continues the pattern: it is indented and does not begin a variant, an attribute or `}`.
    private mutating func nextContinuation() -> (lines: Int, spaces: Int)? {
        var ahead = scanner
        let lines = ahead.skipBlankLines()
        let spaces = ahead.skipSpaces()
        guard lines > 0, let scalar = ahead.current, scalar != "\n" else { return nil }
        guard scalar == "{" || (spaces > 0 && !"}.[*".unicodeScalars.contains(scalar)) else { return nil }
        scanner = ahead
        return (lines, spaces)
    }

    private mutating func part() throws(TemplateMistake) -> Part {
        switch scanner.current {
        case "{": return .element(try placeable())
        case "}": throw scanner.mistake(.strayBrace)
        default: return .text(scanner.take { $0 != "{" && $0 != "}" && $0 != "\n" })
        }
    }
}

extension PatternParser {
    /// What stands between braces, with the scanner on the opening one.
    mutating func placeable() throws(TemplateMistake) -> Pattern.Element {
        let start = scanner
        scanner.advance()
        skipInside()
        if features.contains(.stringLiterals), scanner.take("\"") {
            let text = scanner.take { $0 != "\"" && $0 != "\n" && $0 != "\\" }
            guard scanner.take("\"") else { throw notAPlaceholder(start) }
            return try close(.text(text), start)
        }
        guard scanner.take("$"), let name = scanner.identifier() else { throw notAPlaceholder(start) }
        skipInside()
        if features.contains(.selectors), scanner.take("->") {
            return try close(.select(name, try variants(of: name), at: start.position), start)
        }
        return try close(.placeholder(name, at: start.position), start)
    }

    private mutating func close(_ element: Pattern.Element, _ start: SourceScanner) throws(TemplateMistake) -> Pattern.Element {
        skipInside()
        guard scanner.take("}") else { throw notAPlaceholder(start) }
        return element
    }

    /// A school's placeholder stays on its line: a brace forgotten on one line must not swallow the next.
    private mutating func skipInside() {
        if features.contains(.selectors) { scanner.skipBlank() } else { _ = scanner.skipSpaces() }
    }

    /// Says what stands in the braces, or that they were never closed.
    private func notAPlaceholder(_ start: SourceScanner) -> TemplateMistake {
        var inside = start
        inside.advance()
        let found = inside.take { $0 != "}" && $0 != "\n" }
        guard inside.current == "}" else { return start.mistake(.unclosedPlaceholder, found) }
        return start.mistake(.notAPlaceholder, "{\(found)}")
    }

    private mutating func variants(of name: String) throws(TemplateMistake) -> [Pattern.Variant] {
        let start = scanner
        _ = scanner.skipSpaces()
        guard scanner.atLineEnd else { throw scanner.mistake(.variantNotOnOwnLine, name) }
        var variants: [Pattern.Variant] = []
        scanner.skipBlank()
        while scanner.current == "[" || scanner.current == "*" {
            let place = scanner
            let variant = try variant()
            guard !variants.contains(where: { $0.key == variant.key }) else { throw place.mistake(.repeatedVariant, name) }
            variants.append(variant)
            scanner.skipBlank()
        }
        guard variants.filter(\.isDefault).count == 1 else { throw start.mistake(.noDefaultVariant, name) }
        return variants
    }

    private mutating func variant() throws(TemplateMistake) -> Pattern.Variant {
        let isDefault = scanner.take("*")
        let start = scanner
        guard scanner.take("[") else { throw start.mistake(.unknownVariant) }
        scanner.skipBlank()
        let name = scanner.take { $0 != "]" && $0 != "\n" && $0 != " " }
        scanner.skipBlank()
        guard scanner.take("]"), let key = Pattern.Variant.Key(name) else { throw start.mistake(.unknownVariant, name) }
        guard let pattern = try block() else { throw start.mistake(.emptyVariant, name) }
        return Pattern.Variant(key: key, isDefault: isDefault, pattern: pattern)
    }
}

extension Pattern.Variant.Key {
    fileprivate init?(_ name: String) {
        if let number = Int(name) {
            self = .number(number)
        } else if let category = PluralCategory(rawValue: name) {
            self = .category(category)
        } else {
            return nil
        }
    }
}

extension PatternParser {
    private enum Part {
        case text(String)
        case element(Pattern.Element)
        /// Line ends passed and the spaces before what follows, of which the common ones are not text.
        case indent(lines: Int, spaces: Int)
    }

    private static func elements(of parts: [Part], trimmingEnd: Bool) -> [Pattern.Element] {
        var common = Int.max
        for case .indent(_, let spaces) in parts { common = min(common, spaces) }
        var elements: [Pattern.Element] = []
        func append(_ text: String) {
            if case .text(let before) = elements.last {
                elements[elements.count - 1] = .text(before + text)
            } else if !text.isEmpty {
                elements.append(.text(text))
            }
        }
        for part in parts {
            switch part {
            case .text(let text), .element(.text(let text)): append(text)
            case .element(let element): elements.append(element)
            case .indent(let lines, let spaces):
                append(String(repeating: "\n", count: lines) + String(repeating: " ", count: spaces - common))
            }
        }
        // Trailing spaces are not seen in a file, so they are not meant; inside { "…" } they are.
        if trimmingEnd, case .text = parts.last, case .text(let last) = elements.last {
            elements[elements.count - 1] = .text(String(last.reversed().drop { $0 == " " }.reversed()))
        }
        return elements
    }
}
