/// A text with places for values, in the syntax of Fluent (https://projectfluent.org, syntax 1.0).
public struct Pattern: Sendable, Equatable {
    public enum Element: Sendable, Equatable {
        case text(String)
        /// `{ … }`, with the place of its opening brace.
        case placeable(Expression, at: SourcePosition)
    }

    /// The file it comes from, for mistakes found while filling.
    public let file: String
    /// Text never stands beside text, and is never empty.
    public let elements: [Element]
    /// What it counts for against the limit of parts: literal text is free.
    let weight: Int

    init(file: String, elements: [Element]) {
        self.file = file
        self.elements = elements
        weight = elements.count > 1 && !elements.allSatisfy(\.isLiteral) ? elements.count : 0
    }

    /// Reads a text whose first character stands in `file` at `firstLine`, `firstColumn`; later lines begin at column 1.
    ///
    /// The whole text is the pattern: its line ends and its indentation are text.
    ///
    /// - Throws: the first mistake, with the place where it was found; for a brace that is never closed, where it was opened.
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

    /// The names that `values` lacks or leaves blank: ask before anything is queued.
    public func missing(in values: [String: Value]) -> Set<String> {
        placeholders.filter { values[$0]?.isBlank ?? true }
    }

    /// The names of `values` that nothing in it uses.
    public func unused(in values: [String: Value]) -> Set<String> {
        Set(values.keys).subtracting(placeholders)
    }

    /// Calls `look` for every expression in it with the place of its braces, those inside others after them.
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
