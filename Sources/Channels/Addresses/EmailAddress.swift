/// An e-mail address that is safe in an SMTP command and in a header: it contains no CR, LF, NUL, space, comma or angle bracket
/// (RFC 5321 section 4.1.2, dot-string and domain only: no quoted local parts, no address literals).
public struct EmailAddress: Sendable, Hashable, Codable {
    public let local: String
    /// Lower case; ASCII: `tŷ.cymru` is stored as its A-labels (RFC 5891), which every mail server accepts.
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
        try Self.refuseMoreThanOne(text)
        guard let at = text.lastIndex(of: "@") else { throw .noAtSign }
        let local = text[..<at]
        let domain = text[text.index(after: at)...]
        guard Self.isLocalPart(local) else { throw Self.fault(ofLocalPart: local) }
        guard let name = DomainName.ascii(domain) else {
            if domain.contains(where: \.isWhitespace) { throw .spaceInside }
            throw domain.contains(",") ? .commaForDot : .badDomain
        }
        // An A-label is longer than its Unicode form.
        guard local.utf8.count + 1 + name.utf8.count <= 254 else { throw .tooLong }
        self.local = String(local)
        self.domain = name
    }

    /// For the `text` of an address that was stored after `init(_:)` had validated it; nil where it cannot be one.
    public init?(stored text: String) {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        local = String(text[..<at])
        domain = String(text[text.utf8.index(after: at)...])
    }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Lists, names and links are common mistakes; each has an error of its own.
    private static func refuseMoreThanOne(_ text: String) throws(AddressError) {
        let addresses = text.split { $0.isWhitespace || ",;/|".contains($0) }.count { $0.contains("@") }
        if addresses > 1 { throw .severalAddresses }
        guard text.contains("@") else { throw .noAtSign }
        if text.lowercased().hasPrefix("mailto:") || text.contains("<") || text.contains(">") { throw .moreThanAddress }
    }

    private static func fault(ofLocalPart local: Substring) -> AddressError {
        if local.hasPrefix("\""), local.hasSuffix("\"") { return .quotedLocalPart }
        if local.contains("@") { return .twoAtSigns }
        if local.contains(where: \.isWhitespace) { return .spaceInside }
        if local.contains(where: { $0.isLetter && !$0.isASCII }) { return .accentedLocalPart }
        return .badLocalPart
    }

    private static func isLocalPart(_ local: Substring) -> Bool {
        // RFC 5321 section 4.5.3.1.1.
        guard (1...64).contains(local.utf8.count), !local.hasPrefix("."), !local.hasSuffix("."), !local.contains("..")
        else { return false }
        return local.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || "!#$%&'*+-/=?^_`{|}~.".unicodeScalars.contains($0) }
    }
}
