import Templates
import Testing

struct MoneyTests {
    @Test(arguments: [
        ("£12.50", 1250, "£12.50"), ("12.5", 1250, "£12.50"), ("12", 1200, "£12.00"), ("£0.80", 80, "£0.80"), ("0", 0, "£0.00"),
        ("£1,234.00", 123_400, "£1,234.00"), ("1234567.89", 123_456_789, "£1,234,567.89"), ("-£3", -300, "-£3.00"),
        ("£-3.00", -300, "-£3.00"), ("-0.05", -5, "-£0.05"), (" £2 ", 200, "£2.00"), ("£007", 700, "£7.00"),
        ("12.05", 1205, "£12.05"),
    ])
    func `pounds and pence are read and shown`(written: String, pence: Int, shown: String) throws {
        let money = try #require(Money(written))
        #expect(money.pence == pence)
        #expect(money.text == shown)
        #expect(Money(money.text) == money)
    }

    @Test(arguments: [
        "", "£", "-", "twelve", "£12.505", "12.", ".50", "€12", "$12", "12p", "1,23", "12,5", "1,2345", "-£-3", "£ 12", "1e3",
        "££1",
        "99999999999999999999", "92233720368547758.08",
    ])
    func `what is no amount in pounds is refused`(text: String) {
        #expect(Money(text) == nil)
    }
}
