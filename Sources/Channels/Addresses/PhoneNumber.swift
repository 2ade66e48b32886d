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
