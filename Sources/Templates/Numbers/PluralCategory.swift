/// The CLDR plural categories, as Fluent names them in the variants of a select expression.
///
/// In Welsh they follow the mutation that the number causes, not a plural: the noun stays singular. They cannot
/// tell 4 from 5, so Welsh variants often use exact numbers, which win over categories.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other

    /// The cardinal category of a whole number; the sign does not matter.
    public init(of number: Int, in language: Language) { self.init(of: Number(number), in: language) }

    /// The category of a number as it is shown (CLDR 47, `plurals.xml` and `ordinals.xml`, `cy` and `en`); the sign does not
    /// matter.
    ///
    /// - Parameter style: it can put digits after the point and so change the category: "1 day", "1.0 days".
    public init(of number: Number, _ kind: PluralKind = .cardinal, style: NumberStyle = .init(), in language: Language) {
        let operands = PluralOperands(of: number.shown(in: style))
        self =
            switch (language, kind) {
            case (.welsh, .cardinal): Self.welshCardinal(operands)
            case (.welsh, .ordinal): Self.welshOrdinal(operands)
            case (.english, .cardinal): operands.value == 1 && operands.visibleFractionDigits == 0 ? .one : .other
            case (.english, .ordinal): Self.englishOrdinal(operands)
            }
    }

    /// The rules of `cy` look at n alone: 2.0 is two.
    private static func welshCardinal(_ operands: PluralOperands) -> Self {
        switch operands.value {
        case 0: .zero
        case 1: .one
        case 2: .two
        case 3: .few
        case 6: .many
        default: .other
        }
    }

    private static func welshOrdinal(_ operands: PluralOperands) -> Self {
        switch operands.value {
        case 0, 7, 8, 9: .zero
        case 1: .one
        case 2: .two
        case 3, 4: .few
        case 5, 6: .many
        default: .other
        }
    }

    private static func englishOrdinal(_ operands: PluralOperands) -> Self {
        switch (operands.lastDigit, operands.lastTwoDigits) {
        case (1, let last) where last != 11: .one
        case (2, let last) where last != 12: .two
        case (3, let last) where last != 13: .few
        default: .other
        }
    }
}
