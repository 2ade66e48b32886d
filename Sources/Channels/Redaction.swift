/// Masks personal data in text from a relay, provider or server before it is stored or logged.
///
/// E-mail addresses become `a***@d` and runs of nine or more digits `07***123`, as `EmailAddress.masked` and
/// `PhoneNumber.masked` write them; the recipient's local part is also hidden without its domain, because servers write "user
/// nia.jones unknown". Control characters become spaces.
struct Redaction: Sendable {
    private let hidden: [String]

    /// - Parameter hidden: further words to mask, of at least two characters, compared without regard to case.
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

    /// Whether it contains nothing to mask: a short name of letters and digits, such as the queue ids of servers.
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
        // A full stop may end the sentence rather than be part of the word.
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

    /// The characters of an address (RFC 5322 section 3.2.3, without the quote and apostrophe that surround words).
    private static func inWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetterOrDigit || scalar.value > 0x7F || "@.+-_!#$%&*/=?^`{|}~".unicodeScalars.contains(scalar)
    }
}
