extension Number {
    /// The formatted number: "1,234.5", "50%", "£12.50", "-£3.00" (CLDR 47; the same in Welsh and English).
    ///
    /// A decimal number shows at most 3 digits after the point unless `style` changes that, rounded half to even; written zeros
    /// are kept.
    public func text(_ style: NumberStyle = .init(), in language: Language) -> String {
        let shown = shown(in: style)
        let digits = shown.digits(minimumIntegerDigits: style.integerDigits, useGrouping: style.useGrouping)
        let sign = isNegative ? "-" : ""
        switch style.style {
        case .decimal: return sign + digits
        case .percent: return sign + digits + "%"
        case .currency: return sign + (style.currency.map { Currency.prefix($0, style.currencyDisplay) } ?? "") + digits
        }
    }

    private func digits(minimumIntegerDigits: Int, useGrouping: Bool) -> String {
        let whole = Array(repeating: 0, count: max(0, minimumIntegerDigits - integer.count)) + integer
        var text = ""
        for (index, digit) in whole.enumerated() {
            if useGrouping, index > 0, (whole.count - index).isMultiple(of: 3) { text += "," }
            text += String(digit)
        }
        return fraction.isEmpty ? text : text + "." + fraction.map(String.init).joined()
    }
}
