import Channels
import Testing

/// Texts put together at random from what means something to a reader of addresses; the seed is fixed.
@Suite struct ArbitraryAddressTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64 = 20_260_901

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "0", "7", "77", "00", "44", "+44", "+", "900123", "7700", "(0)", "-", " ", "x12", "#", "٣", "a", "sian", "@", "@", ".",
        "example",
        ".org", ".cymru", "ŷ", "ty\u{302}", "xn--", "--", "\"", "<", ">", ",", ";", "\n", "\n", "\r\n", "\t", "\u{0}", "\u{2028}",
        "1 Stryd Fawr",
        "LL57 1AA", "BFPO 58", "Cymru", "France", "Jersey", "NFA", "=", "\u{338}", "\u{301}", "\u{200B}", "\u{202E}", "😀", "例",
        "ſ", "\u{212A}",
    ]

    private static func texts(_ count: Int) -> [String] {
        var generator = Generator()
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...14, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
    }

    @Test func `what is read is safe, and reading it again changes nothing`() throws {
        for text in Self.texts(6000) {
            if let email = try? EmailAddress(text) {
                #expect(
                    email.text.unicodeScalars.allSatisfy {
                        (0x21...0x7E).contains($0.value) && !"\"<>,;()[]\\".unicodeScalars.contains($0)
                    })
                #expect(try EmailAddress(email.text) == email)
            }
            if let number = try? PhoneNumber(text, otherCountries: true) {
                #expect(number.e164.hasPrefix("+") && (8...15).contains(number.e164.count - 1))
                #expect(try PhoneNumber(number.written, otherCountries: true) == number)
            }
            if let lines = try? PostalAddress.block(text) {
                #expect((3...7).contains(lines.count))
                #expect(!lines.contains { $0.isEmpty || $0.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" } })
                #expect(try PostalAddress.block(lines.joined(separator: "\n")) == lines)
            }
        }
    }
}
