/// An e-mail address that can stand in an SMTP command and in a header as it is: no CR, LF, NUL, space, comma or angle bracket
/// can be in it (RFC 5321 section 4.1.2, dot-string and domain only: no quoted local parts, no address literals).
public struct EmailAddress: Sendable, Hashable, Codable {
    public let local: String
    /// Lower case.
    public let domain: String

    /// `local@domain`.
    public var text: String { "\(local)@\(domain)" }
    /// For logs: `a***@d`.
    public var masked: String { "\(local.prefix(1))***@\(domain.prefix(1))" }

    public init(_ input: String) throws(AddressError) {
        let text = input.removingInvisibles().trimmingSpaces()
        guard !text.isEmpty else { throw .empty }
        guard !text.hasControlCharacter else { throw .controlCharacter }
        // RFC 5321 section 4.5.3.1.3: a path has at most 256 octets with its angle brackets.
        guard text.utf8.count <= 254 else { throw .tooLong }
        guard let at = text.lastIndex(of: "@") else { throw .noAtSign }
        let local = text[..<at]
        let domain = text[text.index(after: at)...]
        guard Self.isLocalPart(local) else { throw .badLocalPart }
        // Checked before its case is folded: the Kelvin sign's lower case is a plain "k".
        guard Self.isDomain(domain) else { throw .badDomain }
        self.local = String(local)
        self.domain = domain.lowercased()
    }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func isLocalPart(_ local: Substring) -> Bool {
        guard (1...64).contains(local.utf8.count), !local.hasPrefix("."), !local.hasSuffix("."), !local.contains("..")
        else { return false }
        return local.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains($0) }
    }

    private static func isDomain(_ domain: Substring) -> Bool {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, domain.utf8.count <= 253 else { return false }
        guard let top = labels.last, top.utf8.count >= 2, !top.allSatisfy(\.isNumber) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || $0 == "-" }
        }
    }
}
