/// Parses the content of placeables.
extension PatternParser {
    /// A whole placeable, with the scanner on its opening brace.
    mutating func placeable() throws(TemplateMistake) -> Pattern.Element {
        let (expression, position) = try braces()
        return .placeable(expression, at: position)
    }

    private mutating func braces() throws(TemplateMistake) -> (Expression, SourcePosition) {
        let opening = scanner
        try descend()
        defer { depth -= 1 }
        scanner.advance()
        scanner.skipBlank()
        let expression = try expression(opening)
        scanner.skipBlank()
        guard scanner.take("}") else { throw notAPlaceholder(opening) }
        return (expression, opening.position)
    }

    private mutating func expression(_ opening: SourceScanner) throws(TemplateMistake) -> Expression {
        let start = scanner
        let expression = try inline(opening)
        var arrow = scanner
        arrow.skipBlank()
        if arrow.take("->") {
            let written = scanner.text(since: start)
            guard expression.maySelect else { throw start.mistake(.badSelector, written) }
            scanner = arrow
            return .select(expression, try variants(of: written, opening))
        }
        if case .term(_, .some, _) = expression { throw start.mistake(.termAttribute, scanner.text(since: start)) }
        return expression
    }

    /// One value: as a placeable, before an arrow, or as an argument.
    mutating func inline(_ opening: SourceScanner) throws(TemplateMistake) -> Expression {
        let start = scanner
        switch scanner.current {
        case "{":
            let (expression, position) = try braces()
            return .nested(expression, at: position)
        case "\"": return .string(try string())
        case "$":
            scanner.advance()
            guard let name = scanner.identifier() else { throw notAPlaceholder(opening) }
            return .variable(name)
        case "-" where scanner.next?.isASCIILetter == true:
            scanner.advance()
            guard features.contains(.references), let name = scanner.identifier() else { throw notAPlaceholder(opening) }
            let attribute = try attribute(opening)
            return .term(name, attribute: attribute, try arguments(opening) ?? Expression.CallArguments())
        default:
            if let number = scanner.number() {
                guard let number = Number(number) else { throw notAPlaceholder(opening) }
                return .number(number)
            }
            guard let name = scanner.identifier() else { throw notAPlaceholder(opening) }
            if let arguments = try arguments(opening) {
                guard name.unicodeScalars.allSatisfy({ !("a"..."z").contains($0) }) else {
                    throw start.mistake(.functionName, name)
                }
                guard features.contains(.references) || FluentFunctions.standard[name] != nil else {
                    throw start.mistake(.unknownFunction, name)
                }
                return .function(name, arguments)
            }
            guard features.contains(.references) else { throw notAPlaceholder(opening) }
            return .message(name, attribute: try attribute(opening))
        }
    }

    private mutating func attribute(_ opening: SourceScanner) throws(TemplateMistake) -> String? {
        guard scanner.take(".") else { return nil }
        guard let name = scanner.identifier() else { throw notAPlaceholder(opening) }
        return name
    }

    /// `"…"`, with the scanner on its first quotation mark.
    mutating func string() throws(TemplateMistake) -> String {
        let start = scanner
        scanner.advance()
        var text = String.UnicodeScalarView()
        while let scalar = scanner.current, scalar != "\n" {
            if scanner.take("\"") { return String(text) }
            text.append(scalar == "\\" ? try escape() : scalar)
            if scalar != "\\" { scanner.advance() }
        }
        throw start.mistake(.unclosedString, scanner.text(since: start))
    }

    /// `\\`, `\"`, `\uHHHH` or `\UHHHHHH`. Surrogates become U+FFFD, as the specification requires.
    private mutating func escape() throws(TemplateMistake) -> Unicode.Scalar {
        let start = scanner
        scanner.advance()
        let kind = scanner.advance()
        if let kind, kind == "\\" || kind == "\"" { return kind }
        let count = kind == "u" ? 4 : kind == "U" ? 6 : 0
        var digits = ""
        while digits.count < count, let digit = scanner.current, digit.isASCII, digit.properties.isASCIIHexDigit {
            digits.unicodeScalars.append(digit)
            scanner.advance()
        }
        guard count > 0, digits.count == count, let code = UInt32(digits, radix: 16) else {
            throw start.mistake(.unknownEscape, scanner.text(since: start))
        }
        return Unicode.Scalar(code) ?? "\u{FFFD}"
    }

    /// The mistake for other content of braces, or for braces without an end.
    func notAPlaceholder(_ opening: SourceScanner) -> TemplateMistake {
        var inside = opening
        inside.advance()
        let found = inside.take { $0 != "}" && $0 != "\n" }
        guard inside.current == "}" else { return opening.mistake(.unclosedPlaceholder, found) }
        return opening.mistake(.notAPlaceholder, "{\(found)}")
    }
}

extension Expression {
    /// Fluent's `spec/valid.md`: not a message, not a term's text, not a nested placeable.
    fileprivate var maySelect: Bool {
        switch self {
        case .string, .number, .variable, .function, .term(_, .some, _): true
        case .message, .term, .nested, .select: false
        }
    }
}
