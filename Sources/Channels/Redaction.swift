/// Masks what identifies a person in text from the far side, before it is kept or logged.
///
/// E-mail addresses become `a***@d` and runs of nine or more digits `07***123`, as `EmailAddress.masked` and
/// `PhoneNumber.masked` would have them; the recipient's local part is hidden wherever it stands alone, because servers like
/// to say "user nia.jones unknown". Control characters become spaces.
struct Redaction: Sendable {
    private let hidden: [String]

    /// `hiding` are words to mask besides: at least two characters, compared without regard to case.
    init(hiding hidden: [String] = []) {
        self.hidden = hidden.map { $0.lowercased() }.filter { $0.utf8.count >= 2 }
    }

    init(recipient: EmailAddress) { self.init(hiding: [recipient.local]) }

    func apply(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        var masked = ""
        var word = ""
        for scalar in text.unicodeScalars {
            if Self.inWord(scalar) {
                word.unicodeScalars.append(scalar)
            } else {
                masked += mask(word)
                word = ""
                masked.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
            }
        }
        return masked + mask(word)
    }

    /// Whether nothing in it could be masked: a short name of letters and digits, such as the ones that servers give what they take.
    private func isPlain(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: break
            default: return false
            }
        }
        return digits < 9 && !hidden.contains { $0.utf8.count == text.utf8.count && $0 == text.lowercased() }
    }

    private func mask(_ word: String) -> String {
        // A full stop may end the sentence and not the word.
        let core = word.hasSuffix(".") ? String(word.dropLast()) : word
        let rest = word.dropFirst(core.count)
        if let at = core.lastIndex(of: "@") {
            return "\(core[..<at].prefix(1))***@\(core[core.index(after: at)...].prefix(1))\(rest)"
        }
        if hidden.contains(core.lowercased()) { return "\(core.prefix(1))***\(rest)" }
        let digits = core.drop { $0 == "+" }
        if digits.count >= 9, digits.allSatisfy(\.isASCIIDigit) { return "\(core.prefix(2))***\(core.suffix(3))\(rest)" }
        return word
    }

    /// What an address is written with (RFC 5322 section 3.2.3, without the quote and apostrophe that surround words).
    private static func inWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetterOrDigit || scalar.value > 0x7F || "@.+-_!#$%&*/=?^`{|}~".unicodeScalars.contains(scalar)
    }
}
