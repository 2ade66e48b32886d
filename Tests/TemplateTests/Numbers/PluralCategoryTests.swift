import Templates
import Testing

/// CLDR 47; agrees with Babel 2.18 for every number from 0 to 130.
struct PluralCategoryTests {
    @Test(arguments: [
        ("0", PluralCategory.zero, PluralCategory.other), ("1", .one, .one), ("2", .two, .other), ("3", .few, .other),
        ("4", .other, .other), ("5", .other, .other), ("6", .many, .other), ("7", .other, .other), ("8", .other, .other),
        ("10", .other, .other), ("11", .other, .other), ("21", .other, .other), ("101", .other, .other), ("-1", .one, .one),
        ("-2", .two, .other), ("-0", .zero, .other), ("1000000", .other, .other), ("99999999999999999999", .other, .other),
        // Zeros after the point are seen in English only.
        ("0.0", .zero, .other), ("1.0", .one, .other), ("1.00", .one, .other), ("2.0", .two, .other), ("3.0", .few, .other),
        ("6.0", .many, .other), ("0.5", .other, .other), ("1.5", .other, .other), ("2.50", .other, .other),
        ("1.1", .other, .other),
    ])
    func `a number that counts has the category of its language`(
        written: String, welsh: PluralCategory, english: PluralCategory
    ) throws {
        let number = try #require(Number(written))
        #expect(PluralCategory(of: number, in: .welsh) == welsh)
        #expect(PluralCategory(of: number, in: .english) == english)
        guard number.fractionDigits == 0, let whole = number.whole else { return }
        #expect(PluralCategory(of: whole, in: .welsh) == welsh)
        #expect(PluralCategory(of: whole, in: .english) == english)
    }

    @Test(arguments: [
        ("0", PluralCategory.zero, PluralCategory.other), ("1", .one, .one), ("2", .two, .two), ("3", .few, .few),
        ("4", .few, .other),
        ("5", .many, .other), ("6", .many, .other), ("7", .zero, .other), ("8", .zero, .other), ("9", .zero, .other),
        ("10", .other, .other), ("11", .other, .other), ("12", .other, .other), ("13", .other, .other), ("14", .other, .other),
        ("20", .other, .other), ("21", .other, .one), ("22", .other, .two), ("23", .other, .few), ("24", .other, .other),
        ("31", .other, .one), ("101", .other, .one), ("102", .other, .two), ("103", .other, .few), ("111", .other, .other),
        ("112", .other, .other), ("113", .other, .other), ("121", .other, .one), ("1001", .other, .one), ("1011", .other, .other),
        ("-1", .one, .one), ("1.0", .one, .one), ("1.5", .other, .other), ("21.5", .other, .other),
        ("100000000000000000021", .other, .one),
    ])
    func `a number that ranks has the category of its language`(
        written: String, welsh: PluralCategory, english: PluralCategory
    ) throws {
        let number = try #require(Number(written))
        #expect(PluralCategory(of: number, .ordinal, in: .welsh) == welsh)
        #expect(PluralCategory(of: number, .ordinal, in: .english) == english)
    }

    @Test(arguments: [
        (NumberStyle(minimumFractionDigits: 1), "1", PluralCategory.one, PluralCategory.other),
        (.init(), "1.0004", .one, .one), (.init(maximumFractionDigits: 100), "1.0004", .other, .other),
        (.init(), "5.9999", .many, .other), (.init(maximumFractionDigits: 100), "5.9999", .other, .other),
        (.init(maximumFractionDigits: 100), "1.00000", .one, .other),
        (.init(maximumFractionDigits: 0), "1.4", .one, .one), (.init(maximumFractionDigits: 0), "1.0", .one, .one),
        (.init(maximumFractionDigits: 0), "2.5", .two, .other), (.init(minimumSignificantDigits: 2), "1", .one, .other),
        (.init(maximumSignificantDigits: 1), "6.2", .many, .other), (.init(minimumIntegerDigits: 2), "3", .few, .other),
        (.init(style: .percent), "0.01", .one, .one), (.init(style: .currency, currency: "GBP"), "1", .one, .other),
    ])
    func `the category is that of the number as it is shown`(
        style: NumberStyle, written: String, welsh: PluralCategory, english: PluralCategory
    ) throws {
        let number = try #require(Number(written))
        #expect(PluralCategory(of: number, style: style, in: .welsh) == welsh)
        #expect(PluralCategory(of: number, style: style, in: .english) == english)
    }
}
