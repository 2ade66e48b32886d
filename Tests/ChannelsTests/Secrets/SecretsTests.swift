import Channels
import Testing

@Suite struct SecretsTests {
    static let comparisons: [(String, String, Bool)] = [
        ("", "", true), ("a", "a", true), ("ŵ", "ŵ", true), ("a", "b", false), ("a", "", false), ("", "a", false),
        ("secret", "secret ", false), ("secret", "Secret", false), ("a\u{0}b", "a\u{0}c", false),
        // One character to a reader, different bytes as sent.
        ("\u{E2}", "a\u{302}", false),
    ]

    @Test(arguments: comparisons) func `secrets are the same when their bytes are`(
        _ first: String, _ second: String, _ same: Bool
    ) {
        #expect(ConstantTime.equal(first, second) == same)
    }

    static let rotation: [(String, [String], Bool)] = [
        ("new", ["new"], true), ("old", ["new", "old"], true), ("new", ["new", "old"], true), ("other", ["new", "old"], false),
        ("", [], false), ("", [""], false), ("", ["new", ""], false), ("new", [], false),
    ]

    @Test(arguments: rotation) func `two secrets may hold at once, an empty one never`(
        _ presented: String, _ secrets: [String], _ holds: Bool
    ) {
        #expect(ConstantTime.isOne(presented, of: secrets) == holds)
    }

    /// RFC 4231, section 4.
    static let vectors: [(key: [UInt8], data: [UInt8], code: String)] = [
        (
            [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]

    @Test(arguments: vectors) func `codes are those of RFC 4231`(_ row: (key: [UInt8], data: [UInt8], code: String)) {
        let code = HMAC256.sign(row.data, key: row.key)
        #expect(code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == row.code)
        #expect(HMAC256.verify(code, of: row.data, keys: [row.key]))
        #expect(HMAC256.verify(code, of: row.data, keys: [[1, 2, 3], row.key]))
        #expect(!HMAC256.verify(code, of: row.data + [0], keys: [row.key]))
        #expect(!HMAC256.verify(code.dropLast(), of: row.data, keys: [row.key]))
        #expect(!HMAC256.verify(code, of: row.data, keys: []))
    }

    @Test func `an empty key and empty data have a code too`() {
        #expect(HMAC256.sign([], key: []).prefix(4) == [0xB6, 0x13, 0x67, 0x9A])
    }
}
