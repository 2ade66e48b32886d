extension FluentBundle.Entry {
    /// The patterns of an entry: its text, under nil, and its attributes.
    var patterns: [(attribute: String?, pattern: Pattern)] {
        let named = attributes.sorted { $0.key < $1.key }.map { (attribute: Optional($0.key), pattern: $0.value) }
        return (pattern.map { [(attribute: nil, pattern: $0)] } ?? []) + named
    }
}

extension FluentBundle {
    /// The pattern that a reference names; nil for other expressions and for references to missing entries.
    func pattern(referredToBy expression: Expression) -> Pattern? {
        switch expression {
        case .message(let id, let attribute): pattern(id, attribute)
        case .term(let id, let attribute, _): pattern("-\(id)", attribute)
        default: nil
        }
    }

    private func pattern(_ id: String, _ attribute: String?) -> Pattern? {
        guard let entry = entries[id] else { return nil }
        return attribute.map { entry.attributes[$0] } ?? entry.pattern
    }

    /// The values that a pattern needs, with those of the messages that it refers to. Terms get their values from the reference.
    func placeholders(of pattern: Pattern) -> Set<String> {
        var names: Set<String> = []
        var seen: Set<Expression.Reference> = []
        collect(pattern, &names, &seen)
        return names
    }

    private func collect(_ pattern: Pattern, _ names: inout Set<String>, _ seen: inout Set<Expression.Reference>) {
        names.formUnion(pattern.placeholders)
        var referred: [Pattern] = []
        pattern.visit { expression, _ in
            guard case .message = expression, let reference = expression.reference, seen.insert(reference).inserted else {
                return
            }
            referred += [self.pattern(referredToBy: expression)].compactMap(\.self)
        }
        for pattern in referred { collect(pattern, &names, &seen) }
    }
}

extension Expression {
    /// The target of a reference: terms with their hyphen.
    struct Reference: Hashable {
        var id: String
        var attribute: String?

        var name: String { Resolver.name(id, attribute) }
    }

    var reference: Reference? {
        switch self {
        case .message(let id, let attribute): Reference(id: id, attribute: attribute)
        case .term(let id, let attribute, _): Reference(id: "-\(id)", attribute: attribute)
        default: nil
        }
    }
}
