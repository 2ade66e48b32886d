/// Where a pattern stands, which decides what it may hold and how its lines are read.
public struct PatternFeatures: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `{ message }`, `{ message.attribute }`, `{ -term }` and `{ -term(case: "…") }`.
    public static let references = PatternFeatures(rawValue: 1)
    /// Lines as an author of Markdown writes them: a variant's text needs no indent, and variants may follow one another on
    /// one line, as in `{ $n -> [one] lle *[other] lle }`, which a subject has no other way to say. Fluent itself
    /// (syntax 1.0, SelectExpression) wants each variant on a line of its own.
    public static let freeLines = PatternFeatures(rawValue: 2)

    /// What a school writes: every expression of Fluent but references, for there is nothing to refer to.
    public static let schoolMessage: PatternFeatures = [.freeLines]
    /// What stands in an `.ftl` file: Fluent syntax 1.0 as it is.
    public static let locale: PatternFeatures = [.references]
}
