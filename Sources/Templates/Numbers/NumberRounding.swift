extension Number {
    /// Without its sign.
    var magnitude: Number { Number(isNegative: false, integer: integer, fraction: fraction) }

    /// The number with the digits that `style` shows: scaled, rounded half to even, and padded with zeros.
    func shown(in style: NumberStyle) -> Number {
        let number = style.style == .percent ? scaled(byPowerOfTen: 2) : self
        return style.hasSignificantDigits ? number.significant(in: style) : number.fractional(in: style)
    }

    private func fractional(in style: NumberStyle) -> Number {
        // A zero at the end was written to be shown; other digits are shown in any case.
        let (minimum, maximum) = style.fractionDigits(written: fraction.last == 0 ? fraction.count : 0)
        return rounded(toFractionDigits: maximum).trimmed(toFractionDigits: minimum)
    }

    private func significant(in style: NumberStyle) -> Number {
        let (minimum, maximum) = style.significantDigits
        let rounded = rounded(toFractionDigits: maximum - magnitudeInDigits)
        return rounded.trimmed(toFractionDigits: max(0, minimum - rounded.magnitudeInDigits))
    }

    /// The digits before the point; for 0.05 it is -1. Zero counts as one digit.
    private var magnitudeInDigits: Int {
        if integer != [0] { return integer.count }
        return fraction.firstIndex { $0 != 0 }.map { -$0 } ?? 1
    }

    /// - Parameter count: negative to round tens, hundreds.
    private func rounded(toFractionDigits count: Int) -> Number {
        guard fraction.count > count else { return self }
        let digits = integer + fraction
        let kept = integer.count + count
        guard kept >= 0 else { return Number(isNegative: isNegative, integer: [], fraction: []) }
        var result = Array(digits.prefix(kept))
        if Self.roundsUp(digits.dropFirst(kept), afterOdd: result.last.map { $0 % 2 == 1 } ?? false) { Self.increment(&result) }
        let width = result.count - kept + integer.count
        return count >= 0
            ? Number(isNegative: isNegative, integer: Array(result.prefix(width)), fraction: Array(result.dropFirst(width)))
            : Number(isNegative: isNegative, integer: result + Array(repeating: 0, count: -count), fraction: [])
    }

    private static func roundsUp(_ rest: ArraySlice<UInt8>, afterOdd: Bool) -> Bool {
        guard let first = rest.first, first >= 5 else { return false }
        return first > 5 || rest.dropFirst().contains { $0 != 0 } || afterOdd
    }

    private static func increment(_ digits: inout [UInt8]) {
        guard let index = digits.lastIndex(where: { $0 != 9 }) else {
            digits = [1] + Array(repeating: 0, count: digits.count)
            return
        }
        digits[index] += 1
        for nine in digits.indices.suffix(from: index + 1) { digits[nine] = 0 }
    }

    /// Removes zeros at the end, or adds them, to at least `minimum` digits after the point.
    private func trimmed(toFractionDigits minimum: Int) -> Number {
        let needed = max(minimum, fraction.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0)
        let zeros = Array(repeating: UInt8(0), count: max(0, needed - fraction.count))
        return Number(isNegative: isNegative, integer: integer, fraction: fraction.prefix(needed) + zeros)
    }
}
