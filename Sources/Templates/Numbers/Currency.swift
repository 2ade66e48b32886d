/// Signs and decimal places of currencies. Schools use the pound; the others are here so that no amount is shown wrongly.
enum Currency {
    /// CLDR 47's symbols, the same in Welsh and British English: a bare `$` would not name the country. Any other currency is
    /// shown by its code.
    private static let symbols = [
        "AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹",
        "JPY": "JP¥", "MXN": "MX$", "NZD": "NZ$", "TWD": "NT$", "USD": "US$", "VND": "₫", "XCD": "EC$",
    ]

    /// Decimal places other than 2 (ISO 4217, list one).
    private static let decimalPlaces = [
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "VND": 0,
        "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0, "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
    ]

    static func fractionDigits(of code: String) -> Int { decimalPlaces[code.uppercased()] ?? 2 }

    /// The text before the digits. A no-break space separates letters from them (UTS #35, Currency Spacing).
    static func prefix(_ code: String, _ display: NumberStyle.CurrencyDisplay) -> String {
        let code = code.uppercased()
        switch display {
        case .symbol, .name: return symbols[code] ?? code + "\u{A0}"
        case .code: return code + "\u{A0}"
        }
    }
}
