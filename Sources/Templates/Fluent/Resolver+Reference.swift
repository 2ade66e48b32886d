extension Resolver {
    /// The text of a message by its id.
    mutating func text(of id: String, attribute: String?, in bundle: FluentBundle) -> String {
        self.bundle = bundle
        var text = ""
        let entry = bundle.entries[id]
        file = entry?.file ?? ""
        position = SourcePosition(line: entry?.line ?? 1, column: 1)
        if let pattern = id.hasPrefix("-") ? refused(id, attribute) : find(id, attribute) {
            guardrail.active.append(Self.name(id, attribute))
            write(pattern, to: &text)
        } else {
            text = Self.name(id, attribute)
        }
        return guardrail.gaveUp ? "{???}" : text
    }

    /// Terms can only be referred to from patterns, not formatted on their own (Fluent syntax 1.0, Term).
    private mutating func refused(_ id: String, _ attribute: String?) -> Pattern? {
        report(.unknownMessage, Self.name(id, attribute))
        return nil
    }

    mutating func writeTerm(
        _ id: String, _ attribute: String?, _ arguments: Expression.CallArguments, to text: inout String
    ) -> Bool {
        if !arguments.positional.isEmpty { report(.termArguments, "-\(id)") }
        var own: [String: Value] = [:]
        for argument in arguments.named {
            if case .value(let value) = evaluate(argument.value) { own[argument.name] = value }
        }
        let (outerValues, wasInTerm) = (values, isInTerm)
        (values, isInTerm) = (own, true)
        defer { (values, isInTerm) = (outerValues, wasInTerm) }
        return writeReference("-\(id)", attribute, to: &text)
    }

    mutating func writeReference(_ id: String, _ attribute: String?, to text: inout String) -> Bool {
        let name = Self.name(id, attribute)
        let before = errors.count
        guard let pattern = find(id, attribute) else {
            text += errors[before...].last?.code == .messageWithoutText ? name : "{\(name)}"
            return false
        }
        guard !guardrail.active.contains(name) else {
            report(.cyclicReference, name)
            text += "???"
            return false
        }
        guard guardrail.refers() else {
            report(.tooLong, name)
            return false
        }
        guardrail.active.append(name)
        write(pattern, to: &text)
        guardrail.active.removeLast()
        return true
    }

    private mutating func find(_ id: String, _ attribute: String?) -> Pattern? {
        let name = Self.name(id, attribute)
        guard let entry = bundle?.entries[id] else {
            report(attribute != nil ? .unknownAttribute : id.hasPrefix("-") ? .unknownTerm : .unknownMessage, name)
            return nil
        }
        if let attribute {
            guard let pattern = entry.attributes[attribute] else {
                report(.unknownAttribute, name)
                return nil
            }
            return pattern
        }
        guard let pattern = entry.pattern else {
            report(.messageWithoutText, name)
            return nil
        }
        return pattern
    }

    static func name(_ id: String, _ attribute: String?) -> String { attribute.map { "\(id).\($0)" } ?? id }
}
