/// What stands between braces.
extension PatternParser {
    /// A whole placeable, with the scanner on its opening brace.
    mutating func placeable() throws(TemplateMistake) -> Pattern.Element {
        let (expression, position) = try braces()
        return .placeable(expression, at: position)
    }

    private mutating func braces() throws(TemplateMistake) -> (Expression, SourcePosition) {
        let opening = scanner
        guard depth < Self.deepest else { throw opening.mistake(.nestedTooDeep) }
        depth += 1
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

    private mutating func inline(_ opening: SourceScanner) throws(TemplateMistake) -> Expression {
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
    private mutating func string() throws(TemplateMistake) -> String {
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

    /// `\\`, `\"`, `\uHHHH` or `\UHHHHHH`. What is no character becomes U+FFFD, as the specification wants for surrogates.
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

    /// Says what stands in the braces, or that they were never closed.
    func notAPlaceholder(_ opening: SourceScanner) -> TemplateMistake {
        var inside = opening
        inside.advance()
        let found = inside.take { $0 != "}" && $0 != "\n" }
        guard inside.current == "}" else { return opening.mistake(.unclosedPlaceholder, found) }
        return opening.mistake(.notAPlaceholder, "{\(found)}")
    }
}

extension PatternParser {
    /// `( … )`; nil when there are no brackets.
    private mutating func arguments(_ opening: SourceScanner) throws(TemplateMistake) -> Expression.CallArguments? {
        var ahead = scanner
        ahead.skipBlank()
        guard ahead.current == "(" else { return nil }
        let bracket = ahead
        guard depth < Self.deepest else { throw bracket.mistake(.nestedTooDeep) }
        depth += 1
        defer { depth -= 1 }
        scanner = ahead
        scanner.advance()
        scanner.skipBlank()
        var arguments = Expression.CallArguments()
        while scanner.current != ")" {
            try argument(into: &arguments, opening, bracket)
            scanner.skipBlank()
            guard scanner.take(",") else { break }
            scanner.skipBlank()
        }
        guard scanner.take(")") else { throw bracket.mistake(.unclosedArguments, bracket.lineFromHere) }
        return arguments
    }

    private mutating func argument(
        into arguments: inout Expression.CallArguments, _ opening: SourceScanner, _ bracket: SourceScanner
    ) throws(TemplateMistake) {
        let start = scanner
        if let name = scanner.identifier() {
            scanner.skipBlank()
            if scanner.take(":") {
                scanner.skipBlank()
                guard !arguments.named.contains(where: { $0.name == name }) else {
                    throw start.mistake(.repeatedArgument, name)
                }
                arguments.named.append((name, try literal(name)))
                return
            }
        }
        scanner = start
        guard scanner.current != nil, scanner.current != "}" else {
            throw bracket.mistake(.unclosedArguments, bracket.lineFromHere)
        }
        let expression = try inline(opening)
        guard arguments.named.isEmpty else { throw start.mistake(.argumentOrder, scanner.text(since: start)) }
        arguments.positional.append(expression)
    }

    private mutating func literal(_ name: String) throws(TemplateMistake) -> Expression {
        let start = scanner
        if scanner.current == "\"" { return .string(try string()) }
        guard let number = scanner.number().flatMap(Number.init) else { throw start.mistake(.notALiteral, name) }
        return .number(number)
    }
}

extension SourceScanner {
    fileprivate var lineFromHere: String {
        var line = self
        return line.restOfLine()
    }
}

extension Expression {
    /// Fluent's `spec/valid.md`: not a message, not a term's text, not braces.
    fileprivate var maySelect: Bool {
        switch self {
        case .string, .number, .variable, .function, .term(_, .some, _): true
        case .message, .term, .nested, .select: false
        }
    }
}
