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
