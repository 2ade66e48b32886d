/// A function that patterns may call: `NAME($value, option: "…")`.
public struct FluentFunction: Sendable {
    /// Why a function has no result.
    public struct Mistake: Error, Sendable, Hashable {
        public var code: TemplateMistake.Code
        /// The argument that is wrong, by name or as it is written.
        public var argument: String

        public init(code: TemplateMistake.Code = .functionArgument, argument: String) {
            self.code = code
            self.argument = argument
        }
    }

    let body: @Sendable (FluentCall) throws(Mistake) -> Value

    /// - Parameter body: makes a value from the arguments, in the language of the call. It is not called when one of its
    ///   arguments is missing.
    public init(_ body: @escaping @Sendable (FluentCall) throws(Mistake) -> Value) { self.body = body }
}

/// The evaluated arguments of one call of a function.
public struct FluentCall: Sendable {
    public let positional: [Value]
    public let named: [String: Value]
    public let language: Language

    public init(positional: [Value], named: [String: Value] = [:], language: Language) {
        self.positional = positional
        self.named = named
        self.language = language
    }

    /// The one positional argument, with no named ones but `options`: an unknown option is a mistake, since a misspelt one would
    /// have no effect.
    public func subject(options: Set<String> = []) throws(FluentFunction.Mistake) -> Value {
        guard let subject = positional.first else { throw .init(argument: "") }
        if positional.count > 1 { throw .init(argument: positional[1].text(in: language)) }
        if let unknown = named.keys.sorted().first(where: { !options.contains($0) }) { throw .init(argument: unknown) }
        return subject
    }

    /// A text; nil where `option` is not given.
    public func text(_ option: String) throws(FluentFunction.Mistake) -> String? {
        guard let value = named[option] else { return nil }
        guard case .text(let text) = value else { throw .init(argument: option) }
        return text
    }

    /// One of the raw values of `type`; nil where `option` is not given.
    public func choice<Choice: RawRepresentable<String>>(
        _ option: String, _ type: Choice.Type = Choice.self
    ) throws(FluentFunction.Mistake) -> Choice? {
        guard let word = try text(option) else { return nil }
        guard let choice = Choice(rawValue: word) else { throw .init(argument: "\(option): \"\(word)\"") }
        return choice
    }

    /// A whole number within `range`, as a number or as its digits; nil where `option` is not given.
    public func count(_ option: String, in range: ClosedRange<Int>) throws(FluentFunction.Mistake) -> Int? {
        guard let value = named[option] else { return nil }
        let count: Int? =
            switch value {
            case .number(let number): number.whole
            case .text(let text): Int(text)
            default: nil
            }
        guard let count, range.contains(count) else { throw .init(argument: option) }
        return count
    }

    /// False for 0 and the empty text, as in JavaScript; nil where `option` is not given.
    public func flag(_ option: String) -> Bool? {
        guard let value = named[option] else { return nil }
        return switch value {
        case .number(let number): number.whole != 0
        case .text(let text): !text.isEmpty
        default: true
        }
    }
}

/// The functions that patterns may call, by name. A new one is a file in `Functions` and a line here.
public enum FluentFunctions {
    public static let standard: [String: FluentFunction] = [
        "A": .article,
        "COUNT": .count,
        "DATE": .date,
        "DATETIME": .dateTime,
        "FROM": .fromPlace,
        "IN": .inPlace,
        "LIST": .list,
        "MONEY": .money,
        "NUMBER": .number,
        "ORDINAL": .ordinal,
        "PHRASE": .phrase,
        "TIME": .time,
        "TIMES": .times,
        "TO": .toPlace,
    ]
}
