import Templates
import Testing

/// Rows of digit options agree with Babel 2.18 (CLDR 47), except where a comment says otherwise.
struct NumberStyleTests {
    @Test(arguments: [
        (NumberStyle(minimumFractionDigits: 2), "1234.5", "1,234.50"), (.init(minimumFractionDigits: 2), "2.675", "2.675"),
        (.init(minimumFractionDigits: 1), "1", "1.0"), (.init(maximumFractionDigits: 2), "2.675", "2.68"),
        (.init(maximumFractionDigits: 2), "2.665", "2.66"), (.init(maximumFractionDigits: 2), "1.0015", "1"),
        (.init(maximumFractionDigits: 2), "99.995", "100"), (.init(maximumFractionDigits: 1), "0.05", "0"),
        (.init(maximumFractionDigits: 0), "0.5", "0"), (.init(maximumFractionDigits: 0), "1.5", "2"),
        (.init(maximumFractionDigits: 0), "2.5", "2"), (.init(maximumFractionDigits: 0), "-0.4", "-0"),
        (.init(maximumFractionDigits: 0), "1.0", "1"), (.init(maximumFractionDigits: 4), "1.23456", "1.2346"),
        (.init(minimumFractionDigits: 1, maximumFractionDigits: 2), "2", "2.0"),
        // Intl.NumberFormat; Babel rounds to three digits and then adds zeros.
        (.init(minimumFractionDigits: 5), "1.23456", "1.23456"),
        (.init(useGrouping: false), "1234567.891", "1234567.891"),
        (.init(minimumIntegerDigits: 2), "5", "05"), (.init(minimumIntegerDigits: 5), "12", "00,012"),
        (.init(minimumIntegerDigits: 2), "0.5", "00.5"),
        (.init(maximumFractionDigits: -1), "15.5", "16"), (.init(minimumIntegerDigits: -1), "15", "15"),
        (.init(minimumIntegerDigits: .max, useGrouping: false), "15", "000000000000000000015"),
        (.init(minimumSignificantDigits: .max), "1", "1.00000000000000000000"), (.init(maximumSignificantDigits: 0), "15", "20"),
    ])
    func `digits are as many as the style says`(style: NumberStyle, written: String, shown: String) throws {
        let number = try #require(Number(written))
        for language in Language.allCases { #expect(number.text(style, in: language) == shown) }
    }

    @Test(arguments: [
        (NumberStyle(maximumSignificantDigits: 2), "1234.5", "1,200"), (.init(maximumSignificantDigits: 2), "0.0125", "0.012"),
        (.init(maximumSignificantDigits: 2), "999", "1,000"), (.init(maximumSignificantDigits: 3), "1234567.891", "1,230,000"),
        (.init(maximumSignificantDigits: 1), "0.05", "0.05"), (.init(maximumSignificantDigits: 3), "99.995", "100"),
        (.init(minimumSignificantDigits: 2, maximumSignificantDigits: 4), "1", "1.0"),
        (.init(minimumSignificantDigits: 6, maximumSignificantDigits: 6), "1234.5", "1,234.50"),
        (.init(minimumSignificantDigits: 6, maximumSignificantDigits: 6), "999.9995", "1,000.00"),
        (.init(minimumSignificantDigits: 6, maximumSignificantDigits: 6), "0.05", "0.0500000"),
        // Intl.NumberFormat; Babel shows 0 as "0.0" and takes the minimum for the maximum too.
        (.init(maximumSignificantDigits: 2), "0", "0"), (.init(minimumSignificantDigits: 3), "0", "0.00"),
        (.init(minimumSignificantDigits: 2), "123.456", "123.456"),
        (.init(minimumFractionDigits: 3, maximumSignificantDigits: 2), "12.5", "12"),
    ])
    func `significant digits win over digits after the point`(style: NumberStyle, written: String, shown: String) throws {
        #expect(try #require(Number(written)).text(style, in: .welsh) == shown)
    }

    @Test(arguments: [
        (NumberStyle(style: .percent), "0.5", "50%"), (.init(style: .percent), "1", "100%"),
        (.init(style: .percent), "-0.125", "-12%"),
        (.init(style: .percent), "12.345", "1,234%"), (.init(style: .percent), "0.005", "0%"),
        (.init(maximumFractionDigits: 1, style: .percent), "0.1234", "12.3%"),
        (.init(minimumFractionDigits: 1, style: .percent), "0.5", "50.0%"),
    ])
    func `a percentage is a hundred times the number`(style: NumberStyle, written: String, shown: String) throws {
        #expect(try #require(Number(written)).text(style, in: .english) == shown)
    }

    @Test(arguments: [
        (NumberStyle(style: .currency, currency: "GBP"), "12.5", "£12.50"),
        (.init(style: .currency, currency: "gbp"), "1234", "£1,234.00"),
        (.init(style: .currency, currency: "GBP"), "-3", "-£3.00"), (.init(style: .currency, currency: "GBP"), "2.675", "£2.68"),
        (.init(style: .currency, currency: "EUR"), "8", "€8.00"), (.init(style: .currency, currency: "USD"), "8", "US$8.00"),
        (.init(style: .currency, currency: "JPY"), "1234.5", "JP¥1,234"),
        (.init(style: .currency, currency: "PLN"), "8", "PLN\u{A0}8.00"),
        (.init(style: .currency, currency: "KWD"), "1.5", "KWD\u{A0}1.500"),
        (.init(maximumFractionDigits: 0, style: .currency, currency: "GBP"), "12.00", "£12"),
        (.init(style: .currency, currency: "GBP", currencyDisplay: .code), "12.5", "GBP\u{A0}12.50"),
        (.init(style: .currency, currency: "GBP", currencyDisplay: .name), "2", "£2.00"),
        (.init(style: .currency), "12.5", "12.5"),
    ])
    func `money has the decimal places of its currency`(style: NumberStyle, written: String, shown: String) throws {
        let number = try #require(Number(written))
        for language in Language.allCases { #expect(number.text(style, in: language) == shown) }
    }
}
