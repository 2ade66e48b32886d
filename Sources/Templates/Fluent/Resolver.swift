/// One formatting of a pattern: writes text, and collects mistakes. There is always a text.
struct Resolver {
    struct Options: OptionSet {
        let rawValue: Int

        /// Puts U+2068 and U+2069 around values.
        static let isolating = Options(rawValue: 1)
        /// A blank value counts as missing.
        static let refusesBlanks = Options(rawValue: 2)
        /// A text as the selector of plural variants is a mistake, instead of choosing the default.
        static let checksSelectors = Options(rawValue: 4)
        /// Numbers have no thousands separators, for use in addresses.
        static let plainNumbers = Options(rawValue: 8)
    }

    /// The result of an expression: a value, or the text written for a missing one.
    enum Outcome {
        case value(Value)
        case missing(String)
    }

    let language: Language
    let functions: [String: FluentFunction]
    var options: Options
    var bundle: FluentBundle?
    /// In a term, the arguments of the reference.
    var values: [String: Value]
    /// In a term a missing value is no mistake.
    var isInTerm = false
    /// The file of the placeable that is being written.
    var file = ""
    var position = SourcePosition(line: 1, column: 1)
    var guardrail = ExpansionGuard()
    var errors: [TemplateMistake] = []

    init(
        _ values: [String: Value], in language: Language, functions: [String: FluentFunction], options: Options
    ) {
        self.values = values
        self.language = language
        self.functions = functions
        self.options = options
    }

    mutating func report(_ code: TemplateMistake.Code, _ name: String) {
        errors.append(
            TemplateMistake(code: code, file: file, line: position.line, column: position.column, value: name))
    }

    mutating func write(_ pattern: Pattern, to text: inout String) {
        if guardrail.gaveUp { return }
        guard guardrail.enters(pattern.weight) else { return report(.tooLong, "") }
        let (outerFile, outerPosition) = (file, position)
        file = pattern.file
        for element in pattern.elements {
            switch element {
            case .text(let literal):
                text += literal
                if bundle != nil, pattern.weight > 0, !guardrail.allows(literal) { report(.tooLong, "") }
            case .placeable(let expression, let place):
                position = place
                writePlaceable(expression, isolated: pattern.weight > 0, to: &text)
            }
            if guardrail.gaveUp { break }
        }
        guardrail.leaves(pattern.weight)
        (file, position) = (outerFile, outerPosition)
    }

    private mutating func writePlaceable(_ expression: Expression, isolated: Bool, to text: inout String) {
        if case .string(let literal) = expression {
            text += literal
            return
        }
        let isolates = isolated && options.contains(.isolating)
        if isolates { text += "\u{2068}" }
        let start = text.utf8.count
        write(expression, to: &text)
        if bundle != nil, !guardrail.allows(text, from: start) { report(.tooLong, "") }
        if isolates { text += "\u{2069}" }
    }

    /// - Returns: whether the expression has a value; the text for a missing one is written all the same.
    @discardableResult
    mutating func write(_ expression: Expression, to text: inout String) -> Bool {
        switch expression {
        case .string(let literal):
            text += literal
            return true
        case .number(let number):
            append(.number(number), to: &text)
            return true
        case .variable(let name): return write(variable(name), to: &text)
        case .function(let name, let arguments): return write(call(name, arguments), to: &text)
        case .message, .term, .nested, .select:
            guard descends() else { return false }
            defer { guardrail.ascend() }
            return writeWithin(expression, to: &text)
        }
    }

    /// Writes an expression that contains or refers to other patterns.
    private mutating func writeWithin(_ expression: Expression, to text: inout String) -> Bool {
        switch expression {
        case .message(let id, let attribute): return writeReference(id, attribute, to: &text)
        case .term(let id, let attribute, let arguments): return writeTerm(id, attribute, arguments, to: &text)
        case .nested(let inner, let place):
            position = place
            writePlaceable(inner, isolated: true, to: &text)
        case .select(let selector, let variants):
            if let pattern = choose(selector, variants) { write(pattern, to: &text) }
        case .string, .number, .variable, .function: return write(expression, to: &text)
        }
        return true
    }

    /// Enters one more level. Exceeding the limit is reported once.
    mutating func descends() -> Bool {
        let gaveUp = guardrail.gaveUp
        guard !guardrail.descends() else { return true }
        if !gaveUp { report(.tooLong, "") }
        return false
    }

    private mutating func write(_ outcome: Outcome, to text: inout String) -> Bool {
        switch outcome {
        case .value(let value):
            append(value, to: &text)
            return true
        case .missing(let name):
            text += name
            return false
        }
    }

    private func append(_ value: Value, to text: inout String) {
        switch value {
        case .text(let literal): text += literal
        case .number(let number):
            if !number.appendShort(to: &text) {
                text += number.text(NumberStyle(useGrouping: !options.contains(.plainNumbers)), in: language)
            }
        default: text += value.text(in: language)
        }
    }
}
