/// A text with placeables, in the syntax of Fluent (https://projectfluent.org, syntax 1.0).
public struct Pattern: Sendable, Equatable {
    public enum Element: Sendable, Equatable {
        case text(String)
        /// `{ … }`, with the position of its opening brace.
        case placeable(Expression, at: SourcePosition)
    }

    /// The file it comes from, for mistakes found while filling.
    public let file: String
    /// Texts are never adjacent and never empty.
    public let elements: [Element]
    /// Its number of parts for the limit: literal text is free.
    let weight: Int

    init(file: String, elements: [Element]) {
        self.file = file
        self.elements = elements
        weight = elements.count > 1 && !elements.allSatisfy(\.isLiteral) ? elements.count : 0
    }

    /// Parses a text whose first character is at `firstLine`, `firstColumn` of `file`; later lines begin at column 1.
    ///
    /// The whole text is the pattern: its line ends and its indentation are text.
    ///
    /// - Throws: the first mistake with its position; for a brace without an end, the position of the brace.
    public init(
        parsing text: String, file: String, firstLine: Int, firstColumn: Int = 1, allowing features: PatternFeatures
    ) throws(TemplateMistake) {
        let scanner = SourceScanner(text, file: file, firstLine: firstLine, firstColumn: firstColumn)
        try self.init(scanner, allowing: features)
    }

    init(_ scanner: SourceScanner, allowing features: PatternFeatures) throws(TemplateMistake) {
        var parser = PatternParser(scanner: scanner, features: features)
        self = try parser.wholeText()
    }

    /// The names of the values that it needs, in any of its variants.
    public var placeholders: Set<String> {
        var names: Set<String> = []
        visit { expression, _ in if case .variable(let name) = expression { names.insert(name) } }
        return names
    }

    /// The names that `values` lacks or leaves blank; for a check before anything is queued.
    public func missing(in values: [String: Value]) -> Set<String> {
        placeholders.filter { values[$0]?.isBlank ?? true }
    }

    /// The names of `values` that the pattern does not use.
    public func unused(in values: [String: Value]) -> Set<String> {
        Set(values.keys).subtracting(placeholders)
    }

    /// Calls `look` for every expression in it with the position of its braces, outer ones first.
    func visit(_ look: (Expression, SourcePosition) -> Void) {
        for case .placeable(let expression, let position) in elements { expression.visit(at: position, look) }
    }
}

extension Pattern.Element {
    fileprivate var isLiteral: Bool {
        switch self {
        case .text, .placeable(.string, _): true
        case .placeable: false
        }
    }
}

/// The syntax that is allowed where a pattern occurs.
public struct PatternFeatures: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `{ message }`, `{ message.attribute }`, `{ -term }` and `{ -term(case: "…") }`.
    public static let references = PatternFeatures(rawValue: 1)
    /// Lines as in Markdown: a variant's text needs no indent, and variants may follow one another on one line, as in `{ $n ->
    /// [one] lle *[other] lle }`, which is the only form for a subject. Fluent itself (syntax 1.0, SelectExpression) requires
    /// each variant on a line of its own.
    public static let freeLines = PatternFeatures(rawValue: 2)

    /// For a school's messages: every expression of Fluent but references, since they have no entries to refer to.
    public static let schoolMessage: PatternFeatures = [.freeLines]
    /// For `.ftl` files: Fluent syntax 1.0.
    public static let locale: PatternFeatures = [.references]
}

extension Pattern {
    /// The text with its values.
    ///
    /// - Parameter functions: those that it may call, by name.
    /// - Throws: the first mistake, with the position of its placeable: `missing-value` where a value is missing or blank,
    ///   `not-a-number` where a text would choose a plural variant, `unknown-function`, `function-argument`.
    public func format(
        _ values: [String: Value], in language: Language, functions: [String: FluentFunction] = FluentFunctions.standard
    ) throws(TemplateMistake) -> String {
        var resolver = Resolver(values, in: language, functions: functions, options: [.refusesBlanks, .checksSelectors])
        var text = ""
        resolver.write(self, to: &text)
        if let mistake = resolver.errors.first { throw mistake }
        return text
    }

    /// The text for measuring, also with mistakes: what is missing or wrong is written by name, as
    /// ``FluentBundle/format(_:attribute:_:)`` does.
    func outline(_ values: [String: Value], in language: Language) -> String {
        var resolver = Resolver(values, in: language, functions: FluentFunctions.standard, options: .refusesBlanks)
        var text = ""
        resolver.write(self, to: &text)
        return text
    }
}
