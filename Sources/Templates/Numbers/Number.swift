/// A decimal number exactly as written: `0.1` is a tenth, and `1.0` is not `1`, because the zero is shown and can change the
/// plural ("1 day", "1.0 days").
///
/// Two numbers are equal when they are written alike, except for leading zeros.
public struct Number: Sendable, Hashable {
    /// Whether it has a minus. `-0` keeps it, as CLDR formats it.
    public let isNegative: Bool
    /// The digits before the point, without leading zeros; one `0` when there are none.
    let integer: [UInt8]
    /// The digits after the point as written, with trailing zeros.
    let fraction: [UInt8]

    init(isNegative: Bool, integer: [UInt8], fraction: [UInt8]) {
        self.isNegative = isNegative
        let significant = integer.drop { $0 == 0 }
        self.integer = significant.isEmpty ? [0] : Array(significant)
        self.fraction = fraction
    }

    public init(_ value: Int) {
        self.init(isNegative: value < 0, integer: String(value.magnitude).utf8.map { $0 - 48 }, fraction: [])
    }

    /// The shortest decimal that parses back to `value`: 2.675 is 2.675, and 1.0 is the whole number 1.
    ///
    /// - Returns: nil for infinity and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        let parts = "\(value)".lowercased().split(separator: "e")
        guard let mantissa = parts.first.flatMap({ Number(String($0)) }) else { return nil }
        let exponent = parts.dropFirst().first.flatMap { Int($0) } ?? 0
        let shifted = mantissa.scaled(byPowerOfTen: exponent)
        let kept = shifted.fraction.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
        self.init(isNegative: shifted.isNegative, integer: shifted.integer, fraction: Array(shifted.fraction.prefix(kept)))
    }

    /// Parses `-?[0-9]+(\.[0-9]+)?`, a number literal of Fluent (fluent.ebnf, NumberLiteral).
    ///
    /// - Returns: nil for anything else: spaces, a plus, commas, exponents.
    public init?(_ text: String) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 48...57 ~= $0 } }), let integer = parts.first
        else { return nil }
        let fraction = parts.count == 2 ? parts[1].map { $0 - 48 } : []
        self.init(isNegative: isNegative, integer: integer.map { $0 - 48 }, fraction: fraction)
    }

    /// Its value when that is a whole number that `Int` can hold: 2 for `2.0`.
    public var whole: Int? {
        guard fraction.allSatisfy({ $0 == 0 }) else { return nil }
        return integer.reduce(Int?(0)) { sum, digit in
            guard let sum else { return nil }
            let (tens, overflowed) = sum.multipliedReportingOverflow(by: 10)
            guard !overflowed else { return nil }
            let digit = Int(digit)
            let (next, overflowedAgain) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            return overflowedAgain ? nil : next
        }
    }

    /// Digits after the point, as written.
    public var fractionDigits: Int { fraction.count }

    /// Moves the point: to the right when `exponent` is positive.
    func scaled(byPowerOfTen exponent: Int) -> Number {
        var integer = integer
        var fraction = fraction
        if exponent >= 0 {
            fraction += Array(repeating: 0, count: max(0, exponent - fraction.count))
            integer += fraction.prefix(exponent)
            fraction.removeFirst(exponent)
        } else {
            integer = Array(repeating: 0, count: max(0, -exponent - integer.count)) + integer
            fraction = integer.suffix(-exponent) + fraction
            integer.removeLast(-exponent)
        }
        return Number(isNegative: isNegative, integer: integer, fraction: fraction)
    }
}

extension Number: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
