/// Checks that every reference of one language has a target, and that none is circular.
struct ReferenceCheck {
    private let bundle: FluentBundle
    private(set) var mistakes: [TemplateMistake] = []

    init(_ bundle: FluentBundle) {
        self.bundle = bundle
        for (id, entry) in bundle.entries {
            for (attribute, pattern) in entry.patterns {
                pattern.visit { check($0, at: $1, in: pattern.file) }
                let own = Expression.Reference(id: id, attribute: attribute)
                if leads(pattern, to: own) {
                    report(.cyclicReference, SourcePosition(line: entry.line, column: 1), pattern.file, own.name)
                }
            }
        }
    }

    private mutating func check(_ expression: Expression, at position: SourcePosition, in file: String) {
        if case .function(let name, _) = expression, bundle.functions[name] == nil {
            report(.unknownFunction, position, file, name)
        }
        guard let reference = expression.reference, bundle.pattern(referredToBy: expression) == nil else { return }
        let code: TemplateMistake.Code
        if bundle.entries[reference.id] == nil {
            code = reference.id.hasPrefix("-") ? .unknownTerm : .unknownMessage
        } else {
            code = reference.attribute == nil ? .messageWithoutText : .unknownAttribute
        }
        report(code, position, file, reference.name)
    }

    private func leads(_ pattern: Pattern, to goal: Expression.Reference) -> Bool {
        var seen: Set<Expression.Reference> = []
        var next = [pattern]
        while let pattern = next.popLast() {
            pattern.visit { expression, _ in
                guard let reference = expression.reference, seen.insert(reference).inserted else { return }
                next += [bundle.pattern(referredToBy: expression)].compactMap(\.self)
            }
        }
        return seen.contains(goal)
    }

    private mutating func report(
        _ code: TemplateMistake.Code, _ position: SourcePosition, _ file: String, _ value: String
    ) {
        mistakes.append(
            TemplateMistake(code: code, file: file, line: position.line, column: position.column, value: value))
    }
}
