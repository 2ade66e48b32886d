/// What a pattern may hold beyond text and `{ $name }`.
public struct PatternFeatures: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `{ "…" }`: characters that cannot stand as they are, such as a brace.
    public static let stringLiterals = PatternFeatures(rawValue: 1)
    /// `{ $n -> … }` with a variant a line.
    public static let selectors = PatternFeatures(rawValue: 2)

    /// What a school writes: text and `{ $name }`, each placeholder on one line.
    public static let schoolMessage: PatternFeatures = []
    /// What the program's own locales use.
    public static let locale: PatternFeatures = [.stringLiterals, .selectors]
}
