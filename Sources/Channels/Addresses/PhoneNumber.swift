/// A telephone number that can receive a text message, in E.164 (ITU-T): `+` and 8 to 15 digits.
public struct PhoneNumber: Sendable, Hashable, Codable {
    /// The countries to which a school sends texts. Jersey, Guernsey and the Isle of Man are in the United Kingdom's numbering
    /// plan.
    public enum Reach: Sendable, Hashable {
        case unitedKingdom
        /// The United Kingdom and these countries.
        case countries(Set<CallingCode>)
        case everyCountry

        func includes(_ code: CallingCode) -> Bool {
            switch self {
            case .unitedKingdom: code == .unitedKingdom
            case .countries(let codes): code == .unitedKingdom || codes.contains(code)
            case .everyCountry: true
            }
        }
    }

    /// `+447700900123`.
    public let e164: String

    /// The United Kingdom's national form: `07700 900123`; E.164 for other countries.
    public var written: String {
        guard e164.hasPrefix("+44") else { return e164 }
        let digits = e164.dropFirst(3)
        return "0\(digits.prefix(4)) \(digits.dropFirst(4))"
    }

    /// For logs: `07***123`.
    public var masked: String { "\(written.prefix(2))***\(written.suffix(3))" }

    /// Parsing accepts no other number of +44 than a mobile.
    public var isUKMobile: Bool { e164.hasPrefix("+44") }

    /// Parses a number in any usual form. UK mobiles only, unless `otherCountries`.
    public init(_ input: String, otherCountries: Bool = false) throws(AddressError) {
        try self.init(input, reach: otherCountries ? .everyCountry : .unitedKingdom)
    }

    /// Parses a number in any usual form, of the countries that `reach` allows.
    public init(_ input: String, reach: Reach) throws(AddressError) {
        let written = try WrittenNumber(input)
        if written.isInternational, !written.digits.hasPrefix("44") {
            e164 = "+\(try Self.abroad(written.digits, reach: reach))"
            return
        }
        var digits = written.digits
        // No national number begins with 4: a bare 44 is the country's code.
        if digits.hasPrefix("44") { digits.removeFirst(2) }
        // "+44 (0)7700 900123", a common form.
        if digits.hasPrefix("0") { digits.removeFirst() }
        let hasPrefix = digits.count < written.digits.count
        e164 = "+44\(try UKNumberPlan.mobile(national: digits, hasPrefix: hasPrefix))"
    }

    /// For an `e164` that was stored after parsing; nil where it cannot be one.
    public init?(stored e164: String) {
        guard e164.utf8.first == UInt8(ascii: "+") else { return nil }
        self.e164 = e164
    }

    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self), otherCountries: true)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(e164)
    }

    /// The digits of another country's number, if they can be one (ITU-T E.164 section 6).
    private static func abroad(_ digits: String, reach: Reach) throws(AddressError) -> String {
        guard let first = digits.first else { throw .tooFewDigits }
        // No calling code begins with 0.
        guard first != "0" else { throw .notANumber }
        guard let code = CallingCode(leading: digits) else {
            // Too short to tell its country.
            guard digits.count >= 3 else { throw .tooFewDigits }
            throw CallingCode.service(leading: digits) ?? .unknownCountry
        }
        guard reach.includes(code) else { throw .otherCountry }
        guard digits.count >= 8 else { throw .tooFewDigits }
        guard digits.count <= 15 else { throw .tooManyDigits }
        if code.digits == "1" { try checkNorthAmerican(Array(digits)) }
        return digits
    }

    /// North American numbers have ten digits after the 1, and neither area nor exchange code begins with 0 or 1 (NANP).
    private static func checkNorthAmerican(_ digits: [Character]) throws(AddressError) {
        guard digits.count >= 11 else { throw .tooFewDigits }
        guard digits.count <= 11 else { throw .tooManyDigits }
        guard digits[1] >= "2", digits[4] >= "2" else { throw .notInUse }
        switch String(digits[1...3]) {
        case "900": throw .premiumRate
        case "800", "833", "844", "855", "866", "877", "888": throw .freephone
        default: break
        }
    }
}

/// The digits of a telephone number in any usual form, without its separators.
struct WrittenNumber {
    /// ASCII, without a plus or an international prefix.
    var digits: String
    /// Whether they follow a plus or 00.
    var isInternational: Bool

    init(_ input: String) throws(AddressError) {
        let text = input.removingInvisibles().trimmingSpaces()
        guard !text.isEmpty else { throw .empty }
        guard !text.hasControlCharacter else { throw .controlCharacter }
        let digits = text.filter(\.isASCIIDigit)
        // Two numbers of ten digits each.
        guard digits.count < 20 else { throw .severalNumbers }
        guard !Self.endsInExtension(text) else { throw .phoneExtension }
        guard text.allSatisfy({ $0.isASCIIDigit || $0.isWhitespace || Self.punctuation.contains($0) }),
            text.lastIndex(of: "+").map({ $0 == text.firstIndex(where: { $0.isASCIIDigit || $0 == "+" }) }) ?? true
        else { throw .notANumber }
        self.digits = digits
        isInternational = text.contains("+")
        if !isInternational, digits.hasPrefix("00") {
            self.digits.removeFirst(2)
            isInternational = true
        }
    }

    /// The usual separators, with the dashes that word processors make of a hyphen.
    private static let punctuation: Set<Character> = [
        "+", "(", ")", "-", ".", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    /// `07700 900123 x12`, `ext. 12`, `est 12`, `#12`: a switchboard, which takes no texts.
    private static func endsInExtension(_ text: String) -> Bool {
        guard let start = text.firstIndex(where: { $0.isLetter || $0 == "#" }),
            text[..<start].count(where: \.isASCIIDigit) >= 9
        else { return false }
        let word = text[start...].prefix { $0.isLetter || $0 == "#" }
        let rest = text[start...].dropFirst(word.count).drop { $0.isWhitespace || ".:".contains($0) }
        return ["x", "ext", "extn", "extension", "est", "estyniad", "#"].contains(word.lowercased())
            && !rest.isEmpty && rest.allSatisfy(\.isASCIIDigit)
    }
}

/// The telephone numbers of the United Kingdom, Jersey, Guernsey and the Isle of Man (Ofcom, National Telephone Numbering Plan,
/// part A).
enum UKNumberPlan {
    /// The ten digits after the trunk prefix, if they are a mobile's; else throws why the number takes no text. Without the
    /// prefix or the country's code it may be another country's number: only the length tells.
    static func mobile(national digits: String, hasPrefix: Bool) throws(AddressError) -> String {
        // A short code, or the start of a number: too short to tell its kind.
        guard digits.count >= 6 else { throw .tooFewDigits }
        if !digits.hasPrefix("7") {
            guard hasPrefix || digits.count <= 10 else { throw .notInUse }
            throw kind(of: digits)
        }
        guard digits.count >= 10 else { throw .tooFewDigits }
        guard digits.count <= 10 else { throw .tooManyDigits }
        if digits.hasPrefix("70") { throw .personalNumber }
        // Pagers, except 07624, the Isle of Man's mobiles.
        if digits.hasPrefix("76"), !digits.hasPrefix("7624") { throw .pager }
        return digits
    }

    /// The kind of a number that does not begin with 07.
    private static func kind(of digits: String) -> AddressError {
        switch (digits.first, digits.prefix(2)) {
        // Directory enquiries, and help lines such as the Samaritans': six digits without a 0.
        case _ where digits.count == 6 && digits.hasPrefix("118"): .premiumRate
        case _ where digits.count == 6 && digits.hasPrefix("116"): .freephone
        case ("1", _), ("2", _): .landline
        case ("3", _), (_, "55"): .nonGeographic
        case (_, "50") where digits.hasPrefix("500"): .freephone
        case (_, "56"): .internetNumber
        case (_, "80"): .freephone
        case (_, "84"), (_, "87"), ("9", _): .premiumRate
        default: digits.count < 10 ? .tooFewDigits : .notInUse
        }
    }
}
