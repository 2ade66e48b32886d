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
