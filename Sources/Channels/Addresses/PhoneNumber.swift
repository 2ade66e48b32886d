/// A telephone number that can receive a text message, in E.164 (ITU-T): `+` and 8 to 15 digits.
public struct PhoneNumber: Sendable, Hashable, Codable {
    /// `+447700900123`.
    public let e164: String

    /// As people in the United Kingdom write it: `07700 900123`; E.164 for other countries.
    public var written: String {
        guard e164.hasPrefix("+44") else { return e164 }
        let digits = e164.dropFirst(3)
        return "0\(digits.prefix(4)) \(digits.dropFirst(4))"
    }

    /// For logs: `07***123`.
    public var masked: String { "\(written.prefix(2))***\(written.suffix(3))" }

    /// Of the United Kingdom's numbers only mobiles are ever read.
    public var isUKMobile: Bool { e164.hasPrefix("+44") }

    /// Reads a number as people write it. UK mobiles only, unless `otherCountries`.
    public init(_ input: String, otherCountries: Bool = false) throws(AddressError) {
        let text = input.removingInvisibles().trimmingSpaces()
        guard !text.isEmpty else { throw .empty }
        guard !text.hasControlCharacter else { throw .controlCharacter }
        guard text.allSatisfy({ $0.isASCIIDigit || $0.isWhitespace || Self.punctuation.contains($0) }),
            text.lastIndex(of: "+").map({ $0 == text.firstIndex(where: { $0.isASCIIDigit || $0 == "+" }) }) ?? true
        else { throw .notANumber }

        var digits = text.filter(\.isASCIIDigit)
        var international = text.contains("+")
        if !international, digits.hasPrefix("00") {
            digits.removeFirst(2)
            international = true
        }
        if international, !digits.hasPrefix("44") {
            // No country's code begins with 0 (ITU-T E.164).
            guard let first = digits.first else { throw .tooFewDigits }
            guard first != "0" else { throw .notANumber }
            guard otherCountries else { throw .otherCountry }
            guard digits.count >= 8 else { throw .tooFewDigits }
            guard digits.count <= 15 else { throw .tooManyDigits }
            e164 = "+\(digits)"
            return
        }
        // No number inside the United Kingdom begins with 4: a bare 44 is the country's code.
        if digits.hasPrefix("44") { digits.removeFirst(2) }
        // "+44 (0)7700 900123", a common way to write it.
        if digits.hasPrefix("0") { digits.removeFirst() }
        self.e164 = "+44\(try Self.mobile(national: digits))"
    }

    /// What people put between digits: with the dashes that word processors make of a hyphen.
    private static let punctuation: Set<Character> = [
        "+", "(", ")", "-", ".", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self), otherCountries: true)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(e164)
    }

    /// The ten digits after the trunk prefix, if they are a mobile's (Ofcom's National Telephone Numbering Plan, part A).
    private static func mobile(national digits: String) throws(AddressError) -> String {
        switch digits.first {
        // With 03, corporate (05) and freephone (080) numbers: they cost nothing more, and take no text.
        case "1", "2", "3", "5": throw .landline
        case "8" where digits.hasPrefix("80"): throw .landline
        case "8", "9": throw .premiumRate
        case "7": break
        default: throw digits.count < 10 ? .tooFewDigits : .notANumber
        }
        guard digits.count >= 10 else { throw .tooFewDigits }
        guard digits.count <= 10 else { throw .tooManyDigits }
        // 070 are personal numbers at a premium; 076 are pagers, except 07624, the Isle of Man's mobiles.
        if digits.hasPrefix("70") { throw .premiumRate }
        if digits.hasPrefix("76"), !digits.hasPrefix("7624") { throw .pager }
        return digits
    }
}
