/// The id of a text in `locales/`: `static let reached: Phrase = "status-reached"`.
public struct Phrase: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension Phrase {
    /// The sentence for a mistake in a template or a message; its value is `$value`.
    public init(_ code: TemplateMistake.Code) { self.init(rawValue: "template-\(code.rawValue)") }

    /// The sentence for a mistake in a YAML file; its values are `$key` and `$value`.
    public init(_ code: YAMLMistake.Code) { self.init(rawValue: "yaml-\(code.rawValue)") }
}
