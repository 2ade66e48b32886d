extension FluentFunction {
    /// `NUMBER($n, minimumFractionDigits: 2)`: the number with options of `Intl.NumberFormat`, which stay with it, so that
    /// `NUMBER($n, type: "ordinal")` as a selector asks for ordinal categories.
    static let number = FluentFunction { call throws(Mistake) in
        let options: Set<String> = [
            "type", "style", "currency", "currencyDisplay", "useGrouping", "minimumIntegerDigits", "minimumFractionDigits",
            "maximumFractionDigits", "minimumSignificantDigits", "maximumSignificantDigits",
        ]
        let number: Number
        var style: NumberStyle
        switch try call.subject(options: options) {
        case .number(let plain): (number, style) = (plain, NumberStyle())
        case .styled(let styled, let before): (number, style) = (styled, before)
        case let other: throw Mistake(argument: other.text(in: call.language))
        }
        if let plural = try call.choice("type", PluralKind.self) { style.plural = plural }
        if let kind = try call.choice("style", NumberStyle.Style.self) { style.style = kind }
        if let currency = try call.text("currency") { style.currency = currency }
        if let display = try call.choice("currencyDisplay", NumberStyle.CurrencyDisplay.self) {
            style.currencyDisplay = display
        }
        if style.style == .currency, style.currency == nil { throw Mistake(argument: "currency") }
        if let grouping = call.flag("useGrouping") { style.useGrouping = grouping }
        // The ranges of ECMA-402, SetNumberFormatDigitOptions.
        if let digits = try call.count("minimumIntegerDigits", in: 1...21) { style.minimumIntegerDigits = digits }
        if let digits = try call.count("minimumFractionDigits", in: 0...100) { style.minimumFractionDigits = digits }
        if let digits = try call.count("maximumFractionDigits", in: 0...100) { style.maximumFractionDigits = digits }
        if let digits = try call.count("minimumSignificantDigits", in: 1...21) { style.minimumSignificantDigits = digits }
        if let digits = try call.count("maximumSignificantDigits", in: 1...21) { style.maximumSignificantDigits = digits }
        return .styled(number, style)
    }
}
