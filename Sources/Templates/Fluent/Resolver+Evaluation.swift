// Evaluates expressions as arguments, as selectors, and for writing.
extension Resolver {
    mutating func variable(_ name: String) -> Outcome {
        if let value = values[name], !options.contains(.refusesBlanks) || !value.isBlank { return .value(value) }
        if !isInTerm { report(.missingValue, name) }
        return .missing(name)
    }

    /// The value of an argument or a selector.
    mutating func evaluate(_ expression: Expression) -> Outcome {
        switch expression {
        case .string(let literal): return .value(.text(literal))
        case .number(let number): return .value(.number(number))
        case .variable(let name): return variable(name)
        case .function(let name, let arguments): return call(name, arguments)
        case .message, .term, .nested, .select:
            var text = ""
            return write(expression, to: &text) ? .value(.text(text)) : .missing(text)
        }
    }

    mutating func call(_ name: String, _ arguments: Expression.CallArguments) -> Outcome {
        guard descends() else { return .missing("\(name)()") }
        defer { guardrail.ascend() }
        var positional: [Value] = []
        var missing: String?
        for argument in arguments.positional {
            switch evaluate(argument) {
            case .value(let value): positional.append(value)
            case .missing(let name): missing = missing ?? name
            }
        }
        var named: [String: Value] = [:]
        for argument in arguments.named {
            if case .value(let value) = evaluate(argument.value) { named[argument.name] = value }
        }
        if guardrail.gaveUp { return .missing("\(name)()") }
        guard let function = functions[name] else {
            report(.unknownFunction, name)
            return .missing("\(name)()")
        }
        if let missing { return .missing(arguments.positional.count == 1 ? missing : "\(name)()") }
        do throws(FluentFunction.Mistake) {
            return .value(try function.body(FluentCall(positional: positional, named: named, language: language)))
        } catch {
            report(error.code, error.code == .functionArgument ? "\(name)(\(error.argument))" : error.argument)
            return .missing("\(name)()")
        }
    }
}
