/// A text with places for values, in the syntax of Fluent (https://projectfluent.org, syntax 1.0).
public struct Pattern: Sendable, Equatable {
    public enum Element: Sendable, Equatable {
        case text(String)
        /// `{ $name }`.
        case placeholder(String, at: SourcePosition)
        /// `{ $name -> … }`: the first variant with this very number, else the one of its plural category, else the default.
        case select(String, [Variant], at: SourcePosition)
    }

    /// One branch of a select expression.
    public struct Variant: Sendable, Equatable {
        public enum Key: Sendable, Hashable {
            case number(Int)
            case category(PluralCategory)
        }

        public var key: Key
        public var isDefault: Bool
        public var pattern: Pattern
    }

    /// The file it comes from, for mistakes found while filling.
    public let file: String
    public let elements: [Element]

    init(file: String, elements: [Element]) {
        self.file = file
        self.elements = elements
    }

    /// Reads a text whose first character stands in `file` at `firstLine`, `firstColumn`; later lines begin at column 1.
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
        elements.reduce(into: []) { names, element in
            switch element {
            case .text: break
            case .placeholder(let name, _): names.insert(name)
            case .select(let name, let variants, _):
                names.insert(name)
                for variant in variants { names.formUnion(variant.pattern.placeholders) }
            }
        }
    }

    /// The names that `values` lacks or leaves blank: ask before anything is queued.
    public func missing(in values: [String: Value]) -> Set<String> {
        placeholders.filter { values[$0]?.isBlank ?? true }
    }

    /// The text with its values.
    ///
    /// - Throws: `missing-value` where a value is missing or blank, `not-a-number` where a text should choose a variant.
    public func format(_ values: [String: Value], in language: Language) throws(TemplateMistake) -> String {
        try format(values, in: language, blankIsMissing: true)
    }

    func format(_ values: [String: Value], in language: Language, blankIsMissing: Bool) throws(TemplateMistake) -> String {
        func value(_ name: String, _ position: SourcePosition) throws(TemplateMistake) -> Value {
            guard let value = values[name], !(blankIsMissing && value.isBlank) else {
                throw mistake(.missingValue, position, name)
            }
            return value
        }
        var text = ""
        for element in elements {
            switch element {
            case .text(let literal): text += literal
            case .placeholder(let name, let position): text += try value(name, position).text
            case .select(let name, let variants, let position):
                guard case .number(let number) = try value(name, position),
                    let chosen = Self.choose(number, from: variants, in: language)
                else { throw mistake(.notANumber, position, name) }
                text += try chosen.format(values, in: language, blankIsMissing: blankIsMissing)
            }
        }
        return text
    }

    private static func choose(_ number: Int, from variants: [Variant], in language: Language) -> Pattern? {
        let chosen =
            variants.first { $0.key == .number(number) }
            ?? variants.first { $0.key == .category(PluralCategory(of: number, in: language)) }
            ?? variants.first(where: \.isDefault)
        return chosen?.pattern
    }

    private func mistake(_ code: TemplateMistake.Code, _ position: SourcePosition, _ value: String) -> TemplateMistake {
        TemplateMistake(code: code, file: file, line: position.line, column: position.column, value: value)
    }
}
