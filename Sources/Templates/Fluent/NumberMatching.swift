extension Number {
    /// Whether both are the same amount: 1 and 1.0, 0 and -0. A variant's key is compared by amount.
    func isEqualAmount(to other: Number) -> Bool {
        guard integer == other.integer else { return false }
        if fraction.isEmpty, other.fraction.isEmpty { return isNegative == other.isNegative || integer == [0] }
        guard significantFraction == other.significantFraction else { return false }
        return isNegative == other.isNegative || (integer == [0] && significantFraction.isEmpty)
    }

    private var significantFraction: ArraySlice<UInt8> {
        fraction.prefix(fraction.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0)
    }

    /// Writes a whole number below a thousand, which looks alike in every style, as nearly all numbers are.
    ///
    /// - Returns: false, with nothing written, for any other.
    func appendShort(to text: inout String) -> Bool {
        guard fraction.isEmpty, integer.count <= 3 else { return false }
        if isNegative { text += "-" }
        for digit in integer { text.unicodeScalars.append(Unicode.Scalar(48 + digit)) }
        return true
    }
}
