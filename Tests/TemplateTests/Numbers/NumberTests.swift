import Templates
import Testing

struct NumberTests {
    @Test(arguments: [
        ("0", "0"), ("1", "1"), ("-1", "-1"), ("1.0", "1.0"), ("-2.50", "-2.50"), ("007", "7"), ("0.1", "0.1"), ("00.10", "0.10"),
        ("1234", "1,234"), ("1234.5", "1,234.5"), ("-1234.5", "-1,234.5"), ("999", "999"), ("1000", "1,000"),
        ("1234567.891", "1,234,567.891"), ("100000000000000000000", "100,000,000,000,000,000,000"),
        // At most three digits after the point, half to even.
        ("1.0005", "1"), ("1.0015", "1.002"), ("1.2345", "1.234"), ("1.23451", "1.235"), ("0.0005", "0"), ("999.9995", "1,000"),
        ("2.675", "2.675"), ("-0.4", "-0.4"), ("-0", "-0"), ("1.0000", "1.000"),
    ])
    func `a number is written alike in both languages`(written: String, shown: String) throws {
        let number = try #require(Number(written))
        #expect(number.text(in: .welsh) == shown)
        #expect(number.text(in: .english) == shown)
    }

    @Test(arguments: [
        "", "-", "+1", "1.", ".5", "1,000", " 1", "1 ", "1e3", "0x1", "1.2.3", "--1", "١", "½", "NaN", "inf", "1_000",
    ])
    func `what is no number literal is no number`(text: String) {
        #expect(Number(text) == nil)
    }

    @Test(arguments: [
        (0.1, "0.1"), (2.675, "2.675"), (1.0, "1"), (-2.5, "-2.5"), (1e3, "1,000"), (1e21, "1,000,000,000,000,000,000,000"),
        (1.5e-3, "0.002"), (2.5e-3, "0.002"), (0.1 + 0.2, "0.3"), (1e-300, "0"), (123456.789, "123,456.789"), (100, "100"),
    ])
    func `a double is the shortest decimal that reads back as it`(value: Double, shown: String) {
        #expect(Number(value)?.text(in: .welsh) == shown)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `what is not finite is no number`(value: Double) {
        #expect(Number(value) == nil)
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("2.0", 2), ("-3.00", -3), ("1.5", nil), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("99999999999999999999", nil),
    ])
    func `a whole number knows its value`(written: String, whole: Int?) throws {
        #expect(try #require(Number(written)).whole == whole)
    }

    @Test(arguments: [Int.min, -1000, -1, 0, 1, 42, Int.max])
    func `an integer is itself`(value: Int) {
        #expect(Number(value).whole == value)
        #expect(Number(value) == Number("\(value)"))
    }

    @Test func `zeros that are seen make another number`() {
        #expect(Number("1") != Number("1.0"))
        #expect(Number("01") == 1)
        #expect(Number(1.5) == Number("1.5"))
        #expect(Number("1.50")?.fractionDigits == 2)
    }
}
