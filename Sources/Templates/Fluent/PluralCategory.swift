/// The CLDR cardinal categories, as Fluent names them in the variants of a select expression.
///
/// In Welsh they follow the mutation that the number causes, not a plural: the noun stays singular. They cannot
/// tell 4 from 5, so Welsh variants often use exact numbers, which win over categories.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other

    /// The category of a whole number (CLDR 47, cardinal rules of `cy` and `en`); the sign does not matter.
    public init(of number: Int, in language: Language) {
        switch (language, number.magnitude) {
        case (.welsh, 0): self = .zero
        case (_, 1): self = .one
        case (.welsh, 2): self = .two
        case (.welsh, 3): self = .few
        case (.welsh, 6): self = .many
        default: self = .other
        }
    }
}
