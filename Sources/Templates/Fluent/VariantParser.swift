/// Parses the variants of a select expression, from `->` to the closing brace.
extension PatternParser {
    /// - Parameter selector: its source, for mistakes.
    mutating func variants(of selector: String, _ opening: SourceScanner) throws(TemplateMistake) -> [Expression.Variant] {
        let isFree = features.contains(.freeLines)
        let start = scanner
        _ = scanner.skipSpaces()
        let isInline = !scanner.atLineEnd
        guard isFree || !isInline else { throw scanner.mistake(.variantNotOnOwnLine, selector) }
        scanner.skipBlank()
        var variants: [Expression.Variant] = []
        var keys: Set<Expression.Variant.Key> = []
        var hasDefault = false
        while startsVariant(scanner, strictly: false) {
            let place = scanner
            let variant = try variant(isInline: isInline)
            if variant.isDefault, hasDefault { throw place.mistake(.noDefaultVariant, selector) }
            if !keys.insert(variant.key).inserted, isFree { throw place.mistake(.repeatedVariant, selector) }
            hasDefault = hasDefault || variant.isDefault
            variants.append(variant)
            guard isFree || scanner.atLineEnd else { throw scanner.mistake(.variantNotOnOwnLine, selector) }
            scanner.skipBlank()
        }
        guard scanner.current != nil else { throw opening.mistake(.unclosedPlaceholder, selector) }
        guard hasDefault else { throw start.mistake(.noDefaultVariant, selector) }
        return variants
    }

    private mutating func variant(isInline: Bool) throws(TemplateMistake) -> Expression.Variant {
        let isDefault = scanner.take("*")
        let start = scanner
        guard let key = scanner.variantKey() else {
            var line = start
            throw start.mistake(.unknownVariant, line.take { $0 != "]" && $0 != "\n" && $0 != "}" })
        }
        let name = scanner.text(since: start)
        let pattern = features.contains(.freeLines) ? try freeText(isInline: isInline) : try block()
        guard let pattern else { throw start.mistake(.emptyVariant, name) }
        return Expression.Variant(key: key, isDefault: isDefault, pattern: pattern)
    }

    /// A variant's text where lines need no indent: to the closing brace, or to the next variant at the start of a line or,
    /// where the first is on the arrow's line, anywhere.
    private mutating func freeText(isInline: Bool) throws(TemplateMistake) -> Pattern? {
        var parts = PatternParts()
        _ = scanner.skipSpaces()
        text: while let scalar = scanner.current {
            switch scalar {
            case "}": break text
            case "{": parts.append(try placeable())
            case "\n":
                var ahead = scanner
                let lines = ahead.skipBlankLines()
                let spaces = ahead.skipSpaces()
                guard let first = ahead.current, first != "}", !startsVariant(ahead, strictly: false) else {
                    scanner.skipBlank()
                    break text
                }
                scanner = ahead
                parts.indent(lines: parts.isEmpty ? 0 : lines, spaces: spaces)
            case "[", "*":
                if isInline, startsVariant(scanner, strictly: true) { break text }
                scanner.advance()
                parts.append(String(scalar))
            default: parts.append(scanner.take { !"{}\n[*".unicodeScalars.contains($0) })
            }
        }
        let elements = parts.elements(trimmingEnd: true)
        return elements.isEmpty ? nil : Pattern(file: scanner.file, elements: elements)
    }

    /// Whether a variant begins here: `[` or `*[` at the start of a line; elsewhere only with a complete key.
    private func startsVariant(_ place: SourceScanner, strictly: Bool) -> Bool {
        var ahead = place
        let isDefault = ahead.take("*")
        guard ahead.current == "[" else { return false }
        return !strictly || isDefault || ahead.variantKey() != nil
    }
}

extension SourceScanner {
    /// `[key]`, with the scanner on the bracket; nil when it is none.
    fileprivate mutating func variantKey() -> Expression.Variant.Key? {
        guard take("[") else { return nil }
        skipBlank()
        var key: Expression.Variant.Key?
        if let text = number() {
            key = Number(text).map { .number($0) }
        } else {
            key = identifier().map { .name($0) }
        }
        skipBlank()
        return take("]") ? key : nil
    }
}
