internal import Foundation

/// The character encodings of providers and browsers.
public enum WrittenEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// The web reads ISO-8859-1 as this too (Encoding Standard, section 4.2): the control characters from 0x80 are never meant.
    case windows1252 = "windows-1252"

    /// By the label that a `charset` parameter or a provider's file gives (Encoding Standard, section 4.2); nil for any other.
    public init?(label: some StringProtocol) {
        switch label.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "iso-8859-15": self = .windows1252
        default: return nil
        }
    }

    /// By the `charset` parameter of a `Content-Type` (RFC 9110, section 8.3.1); nil where there is none that is known.
    public init?(contentType: String) {
        let parameters = contentType.split(separator: ";").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
        guard let charset = parameters.first(where: { $0.lowercased().hasPrefix("charset=") }) else { return nil }
        self.init(label: charset.dropFirst("charset=".count).trimmingCharacters(in: ["\"", " ", "'"]))
    }

    /// The text of any bytes: what is not valid UTF-8 is read as Windows-1252, and undefined bytes become U+FFFD. A byte order
    /// mark at the beginning is removed.
    ///
    /// - Parameter declared: the encoding that the sender declares; nil for UTF-8 where it is valid.
    public static func text(_ bytes: some Collection<UInt8>, declared: WrittenEncoding? = nil) -> String {
        withoutNUL(decoded(bytes, declared: declared))
    }

    /// Replaces U+0000 by U+FFFD. SQLite reads a text only to its first NUL, so that words would be lost and two ids could be
    /// equal; some providers write one for "@", which is 0 in the alphabet of text messages (3GPP TS 23.038, section 6.2.1).
    static func withoutNUL(_ text: String) -> String {
        guard text.utf8.contains(0) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
    }

    private static func decoded(_ bytes: some Collection<UInt8>, declared: WrittenEncoding?) -> String {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : Array(bytes)
        // A sender that declares UTF-8 may send Windows-1252, whose text is almost never valid UTF-8 by chance; a declared
        // Windows-1252 is believed.
        if declared != .windows1252, let text = String(validating: body, as: UTF8.self) { return text }
        // One malformed sequence in text that is otherwise UTF-8 is replaced in place.
        let repaired = String(decoding: body, as: UTF8.self)
        if declared == .utf8 || (declared == nil && holdsMultibyte(repaired)) { return repaired }
        return String(String.UnicodeScalarView(body.map { windows1252($0) ?? "\u{FFFD}" }))
    }

    private static func holdsMultibyte(_ repaired: String) -> Bool {
        repaired.unicodeScalars.contains { $0.value > 0x7F && $0.value != 0xFFFD }
    }

    /// Nil where Windows-1252 has no character.
    public static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let code = upperControls[Int(byte) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    /// 0x80 to 0x9F (Unicode's CP1252.TXT); 0 where there is no character.
    private static let upperControls: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
