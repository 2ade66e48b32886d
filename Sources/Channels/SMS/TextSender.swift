/// The sender of a text, as the school's configuration gives it.
public enum TextSender: Sendable, Hashable {
    /// 3 to 11 letters, digits and spaces; it takes no replies.
    case name(String)
    /// A telephone number in E.164: `+447700900123`.
    case number(String)
    /// A short code, or another number that only the provider's own network knows.
    case digits(String)

    /// Nil where it is neither a name that networks in the United Kingdom pass nor a number. Spaces in a number are ignored.
    public init?(_ text: String) {
        if let number = Self.telephone(text) {
            self = number
        } else if Self.isName(text) {
            self = .name(text)
        } else {
            return nil
        }
    }

    /// The form in a provider's request.
    func written(_ form: TextRequest.NumberForm) -> String {
        switch self {
        case .name(let text), .digits(let text): text
        case .number(let e164): form.write(e164: e164)
        }
    }

    /// An alphanumeric address of 3GPP TS 23.040 section 9.1.2.5 has up to 11 characters; networks in the United Kingdom pass
    /// letters, digits and spaces.
    private static func isName(_ text: String) -> Bool {
        (3...11).contains(text.count) && text.first != " " && text.last != " "
            && text.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || $0 == " " }
            && text.contains { $0.isASCII && $0.isLetter }
    }

    /// Unlike `PhoneNumber`, also a landline: the number is only sent from, and the provider decides whether it may be. Only a
    /// number with a plus, 00, or the 0 of a United Kingdom number becomes an international one.
    private static func telephone(_ text: String) -> TextSender? {
        let bare = text.filter { $0 != " " }
        let digits = bare.hasPrefix("+") ? bare.dropFirst() : bare[...]
        guard (5...17).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        if let number = try? PhoneNumber(bare, otherCountries: true) { return .number(number.e164) }
        var world: String?
        if bare.hasPrefix("+") {
            world = String(digits)
        } else if digits.hasPrefix("00") {
            world = String(digits.dropFirst(2))
        } else if digits.hasPrefix("0") {
            world = "44\(digits.dropFirst())"
        }
        // "+44 029 …", a form in use.
        if let written = world, written.hasPrefix("440") { world = "44\(written.dropFirst(3))" }
        guard let world, world.count >= 9, !world.hasPrefix("0") else { return digits.count <= 15 ? .digits(bare) : nil }
        return world.count <= 15 ? .number("+\(world)") : nil
    }
}

extension TextSender: CustomStringConvertible {
    /// For people: a mobile number in the United Kingdom's form, `07700 900123`.
    public var description: String {
        switch self {
        case .name(let text), .digits(let text): text
        case .number(let e164): (try? PhoneNumber(e164, otherCountries: true))?.written ?? e164
        }
    }
}
