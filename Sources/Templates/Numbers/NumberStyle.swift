/// The format of a number: the options of Fluent's `NUMBER`, which are those of `Intl.NumberFormat` (ECMA-402).
///
/// Counts of digits outside ECMA-402's limits (1 to 21, after the point 0 to 100) are replaced by the nearest limit.
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
        /// Shown as `symbol`: money is never in words, because CLDR's Welsh names have wrong mutations ("2.00 bunt Prydain").
        case name
    }

    /// Padded with zeros before the number.
    public var minimumIntegerDigits: Int?
    /// Padded with zeros after the number.
    public var minimumFractionDigits: Int?
    /// Further digits are rounded half to even. At most 3 in a decimal number by default.
    public var maximumFractionDigits: Int?
    /// Counted from the first digit that is not 0. When this or the maximum is set, the fraction digits are ignored.
    public var minimumSignificantDigits: Int?
    public var maximumSignificantDigits: Int?
    /// A comma between thousands.
    public var useGrouping: Bool
    public var style: Style
    /// A code of ISO 4217, as "GBP".
    public var currency: String?
    public var currencyDisplay: CurrencyDisplay
    /// The kind of plural category for a select expression on the number.
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

    /// The fewest and most digits from the first that is not 0.
    var significantDigits: (minimum: Int, maximum: Int) {
        let minimum = (minimumSignificantDigits ?? 1).clamped(to: Self.digits)
        return (minimum, max(minimum, (maximumSignificantDigits ?? Self.digits.upperBound).clamped(to: Self.digits)))
    }

    /// ECMA-402's limits, so that a mistaken option cannot fill the memory with zeros.
    private static let digits = 1...21

    /// The fewest and most digits after the point.
    ///
    /// - Parameter written: the digits with which the number was written, when zeros among them are to be shown.
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
