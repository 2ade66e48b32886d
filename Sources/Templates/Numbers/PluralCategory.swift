/// The CLDR plural categories, with their names in the variants of a select expression.
///
/// In Welsh they follow the mutation after the number, not a plural: the noun stays singular. 4 and 5 have the same category, so
/// Welsh variants often use exact numbers, which take precedence over categories.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other

    /// The cardinal category of a whole number; the sign is ignored.
    public init(of number: Int, in language: Language) { self.init(of: Number(number), in: language) }

    /// The category of a number as shown (CLDR 47, `plurals.xml` and `ordinals.xml`, `cy` and `en`); the sign is ignored.
    ///
    /// - Parameter style: may add digits after the point and so change the category: "1 day", "1.0 days".
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

    /// The rules of `cy` use n alone: 2.0 is two.
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

/// The use of a number: cardinal ("3 children") or ordinal ("3rd").
public enum PluralKind: String, Sendable, Hashable, CaseIterable {
    case cardinal, ordinal
}

/// The operands of a number that the plural rules of Welsh and English use (UTS #35, Language Plural Rules, Operands).
struct PluralOperands {
    /// `n`, when it is a whole number; nil for fractions and beyond `Int`, which no rule mentions.
    let value: Int?
    /// `v`, with trailing zeros.
    let visibleFractionDigits: Int
    /// `n % 10` and `n % 100`, when n is a whole number.
    let lastDigit: Int?
    let lastTwoDigits: Int?

    init(of number: Number) {
        let isWhole = number.fraction.allSatisfy { $0 == 0 }
        value = number.magnitude.whole
        visibleFractionDigits = number.fraction.count
        lastDigit = isWhole ? number.integer.suffix(1).reduce(0) { $0 * 10 + Int($1) } : nil
        lastTwoDigits = isWhole ? number.integer.suffix(2).reduce(0) { $0 * 10 + Int($1) } : nil
    }
}
