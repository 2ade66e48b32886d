/// The arguments in round brackets after the name of a function or a term (Fluent syntax 1.0, CallArguments).
extension PatternParser {
    /// `( … )`; nil when there are no brackets.
    mutating func arguments(_ opening: SourceScanner) throws(TemplateMistake) -> Expression.CallArguments? {
        var ahead = scanner
        ahead.skipBlank()
        guard ahead.current == "(" else { return nil }
        let bracket = ahead
        scanner = ahead
        try descend()
        defer { depth -= 1 }
        scanner.advance()
        scanner.skipBlank()
        var arguments = Expression.CallArguments()
        var names: Set<String> = []
        while scanner.current != ")" {
            let start = scanner
            if let name = argumentName() {
                guard names.insert(name).inserted else { throw start.mistake(.repeatedArgument, name) }
                arguments.named.append((name, try literal(name)))
            } else {
                scanner = start
                arguments.positional.append(try positional(opening, bracket, isLate: !names.isEmpty))
            }
            scanner.skipBlank()
            guard scanner.take(",") else { break }
            scanner.skipBlank()
        }
        guard scanner.take(")") else { throw bracket.mistake(.unclosedArguments, bracket.lineFromHere) }
        return arguments
    }

    /// `name:` and the blanks after it; nil, with the scanner advanced, where the argument has no name.
    private mutating func argumentName() -> String? {
        guard let name = scanner.identifier() else { return nil }
        scanner.skipBlank()
        guard scanner.take(":") else { return nil }
        scanner.skipBlank()
        return name
    }

    private mutating func positional(
        _ opening: SourceScanner, _ bracket: SourceScanner, isLate: Bool
    ) throws(TemplateMistake) -> Expression {
        let start = scanner
        guard scanner.current != nil, scanner.current != "}" else {
            throw bracket.mistake(.unclosedArguments, bracket.lineFromHere)
        }
        let expression = try inline(opening)
        if isLate { throw start.mistake(.argumentOrder, scanner.text(since: start)) }
        return expression
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
