/// An amount in pounds and pence, the same in both languages: "£12.50", "£1,234.00", "-£3.00". Never in words, because they
/// mutate with the number.
public struct Money: Sendable, Hashable {
    /// Negative for a debt.
    public var pence: Int

    public init(pence: Int) { self.pence = pence }

    /// Parses pounds: "£12.50", "12.5", "12", "£1,234.00", "-£3", "£-3". Spaces at the ends are ignored.
    ///
    /// - Returns: nil for anything else: fractions of a penny, another currency, misplaced commas.
    public init?(_ text: String) {
        guard let match = text.wholeMatch(of: /\s*(-?)£?(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?\s*/),
            match.1.isEmpty || match.2.isEmpty,
            let pounds = Int(match.3.filter { $0 != "," })
        else { return nil }
        let written = match.4 ?? ""
        guard let fraction = Int((written + "00").prefix(2)) else { return nil }
        let (hundreds, overflowed) = pounds.multipliedReportingOverflow(by: 100)
        let (pence, overflowedAgain) = hundreds.addingReportingOverflow(fraction)
        guard !overflowed, !overflowedAgain else { return nil }
        self.pence = match.1.isEmpty && match.2.isEmpty ? pence : -pence
    }

    public var text: String {
        let pounds = Number(pence).scaled(byPowerOfTen: -2)
        return pounds.text(NumberStyle(style: .currency, currency: "GBP"), in: .english)
    }
}
