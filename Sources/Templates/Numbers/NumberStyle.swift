/// How a number is shown: the options of Fluent's `NUMBER`, which are those of `Intl.NumberFormat` (ECMA-402).
///
/// Counts of digits outside what ECMA-402 allows (1 to 21, after the point 0 to 100) are taken for the nearest that it does.
public struct NumberStyle: Sendable, Hashable {
    public enum Style: String, Sendable, Hashable, CaseIterable {
        case decimal
        /// A hundred times the number, with `%`.
        case percent
        /// With the currency of `currency`; without one it is shown as `decimal`.
        case currency
    }

    public enum CurrencyDisplay: String, Sendable, Hashable, CaseIterable {
        /// £12.50.
        case symbol
        /// GBP 12.50, with a no-break space.
        case code
        /// Shown as `symbol`: money is never spelled out, because CLDR's Welsh names mutate wrongly ("2.00 bunt Prydain").
        case name
    }

    /// Zeros are put before the number until it has as many.
    public var minimumIntegerDigits: Int?
    /// Zeros are put after the number until it has as many.
    public var minimumFractionDigits: Int?
    /// What is beyond is rounded away, half to even. At most 3 in a decimal number when nothing is said.
    public var maximumFractionDigits: Int?
    /// Counted from the first digit that is not 0. When this or the maximum is set, the fraction digits are not looked at.
    public var minimumSignificantDigits: Int?
    public var maximumSignificantDigits: Int?
    /// A comma between thousands.
    public var useGrouping: Bool
    public var style: Style
    /// A code of ISO 4217, as "GBP".
    public var currency: String?
    public var currencyDisplay: CurrencyDisplay
    /// The kind of category that a select expression on the number asks for.
    public var plural: PluralKind

    public init(
        minimumIntegerDigits: Int? = nil, minimumFractionDigits: Int? = nil, maximumFractionDigits: Int? = nil,
        minimumSignificantDigits: Int? = nil, maximumSignificantDigits: Int? = nil, useGrouping: Bool = true,
        style: Style = .decimal, currency: String? = nil, currencyDisplay: CurrencyDisplay = .symbol,
        plural: PluralKind = .cardinal
    ) {
        self.minimumIntegerDigits = minimumIntegerDigits
        self.minimumFractionDigits = minimumFractionDigits
        self.maximumFractionDigits = maximumFractionDigits
        self.minimumSignificantDigits = minimumSignificantDigits
        self.maximumSignificantDigits = maximumSignificantDigits
        self.useGrouping = useGrouping
        self.style = style
        self.currency = currency
        self.currencyDisplay = currencyDisplay
        self.plural = plural
    }
}

extension NumberStyle {
    var hasSignificantDigits: Bool { minimumSignificantDigits != nil || maximumSignificantDigits != nil }

    var integerDigits: Int { (minimumIntegerDigits ?? 1).clamped(to: Self.digits) }

    /// The digits from the first that is not 0, at least and at most.
    var significantDigits: (minimum: Int, maximum: Int) {
        let minimum = (minimumSignificantDigits ?? 1).clamped(to: Self.digits)
        return (minimum, max(minimum, (maximumSignificantDigits ?? Self.digits.upperBound).clamped(to: Self.digits)))
    }

    /// What ECMA-402 allows. An author's slip must not fill the memory with zeros.
    private static let digits = 1...21

    /// The digits after the point, at least and at most.
    ///
    /// - Parameter written: those that the number was written with, when zeros among them are to be seen.
    func fractionDigits(written: Int) -> (minimum: Int, maximum: Int) {
        var standard: (minimum: Int, maximum: Int) =
            switch style {
            case .decimal: (min(written, 3), 3)
            case .percent: (0, 0)
            case .currency:
                if let digits = currency.map({ Currency.fractionDigits(of: $0) }) {
                    (digits, digits)
                } else {
                    (min(written, 3), 3)
                }
            }
        let minimumFractionDigits = minimumFractionDigits.map { $0.clamped(to: 0...100) }
        let maximumFractionDigits = maximumFractionDigits.map { $0.clamped(to: 0...100) }
        if let maximumFractionDigits { standard = (min(standard.minimum, maximumFractionDigits), maximumFractionDigits) }
        guard let minimumFractionDigits else { return standard }
        return (minimumFractionDigits, maximumFractionDigits ?? max(standard.maximum, minimumFractionDigits))
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
