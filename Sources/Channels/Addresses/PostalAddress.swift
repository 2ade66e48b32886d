/// A United Kingdom postal address that fits the window of an envelope: without the recipient's name, one to five lines and
/// the postcode last. The rules are those of GOV.UK Notify's letters, so that what fits here could be printed there.
public struct PostalAddress: Sendable, Hashable, Codable {
    /// The lines, postcode last: 2 to 6 of them, none empty. One more line, the name, stands above.
    public let lines: [String]

    public var postcode: String { lines[lines.count - 1] }

    /// `lines` may hold empty lines, trailing commas, a country of the United Kingdom at the end; `postcode` may stand
    /// in them, or beside them, or both.
    public init(lines input: [String], postcode: String? = nil) throws(AddressError) {
        var lines: [String] = []
        for line in input + (postcode.map { [$0] } ?? []) {
            guard !line.hasControlCharacter else { throw .controlCharacter }
            let clean = Self.cleaned(line)
            if !clean.isEmpty { lines.append(clean) }
        }
        Self.dropCountries(&lines)
        guard let last = lines.popLast() else { throw .empty }
        for line in lines + [last] where Self.noAbode.contains(line.lowercased()) { throw .noFixedAbode }
        guard let code = Self.normalisedPostcode(last) else {
            let meant = postcode?.trimmingSpaces().isEmpty == false || Self.resemblesPostcode(last)
            throw meant ? .badPostcode : .noPostcode
        }
        // The same postcode once more, from the other of the two places, and a country before it.
        while let repeated = lines.last, Self.normalisedPostcode(repeated) == code { lines.removeLast() }
        Self.dropCountries(&lines)
        lines.append(code)
        guard lines.count >= 2 else { throw .tooFewLines }
        guard lines.count <= 6 else { throw .tooManyLines }
        for line in lines {
            guard let first = line.unicodeScalars.first, !Self.badStarts.contains(first) else { throw .badLine }
        }
        guard lines[0].contains(where: { $0.isLetter || $0.isNumber }) else { throw .badLine }
        self.lines = lines
    }

    public init(from decoder: any Decoder) throws {
        try self.init(lines: decoder.singleValueContainer().decode([String].self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(lines)
    }

    private static let countries: Set<String> = [
        "cymru", "wales", "lloegr", "england", "yr alban", "scotland", "gogledd iwerddon", "northern ireland",
        "y deyrnas unedig", "united kingdom", "uk", "great britain", "prydain fawr",
    ]

    private static let noAbode: Set<String> = [
        "no fixed abode", "no fixed address", "nfa", "n.f.a.", "dim cartref sefydlog", "dim cyfeiriad sefydlog",
    ]

    private static let badStarts = Set("@()=[]\"\\/,<>~".unicodeScalars)

    private static func dropCountries(_ lines: inout [String]) {
        while let last = lines.last, countries.contains(last.lowercased()) { lines.removeLast() }
    }

    private static func cleaned(_ line: String) -> String {
        var words = line.removingInvisibles().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while words.hasSuffix(",") || words.hasSuffix(" ") { words.removeLast() }
        return words
    }

    /// `[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2}`, spaced and in capitals, or nil.
    static func normalisedPostcode(_ text: String) -> String? {
        // ASCII before capitals: the capital of "ſ" is a plain "S".
        guard text.allSatisfy({ $0.isASCII || $0.isWhitespace }) else { return nil }
        let code = text.uppercased().filter { !$0.isWhitespace }
        guard (5...7).contains(code.count) else { return nil }
        let inward = code.suffix(3)
        let outward = code.dropLast(3)
        guard let digit = inward.first, digit.isASCIIDigit,
            inward.dropFirst().allSatisfy({ "ABDEFGHJLNPQRSTUWXYZ".contains($0) })
        else { return nil }
        let area = outward.prefix(while: \.isASCIICapital)
        let district = outward.dropFirst(area.count)
        guard areas.contains(String(area)), let first = district.first, first.isASCIIDigit else { return nil }
        guard district.dropFirst().allSatisfy({ $0.isASCIIDigit || $0.isASCIICapital }), district.count <= 2 else {
            return nil
        }
        return "\(outward) \(inward)"
    }

    /// Whether it was meant as a postcode: a short line that begins as one does.
    private static func resemblesPostcode(_ text: String) -> Bool {
        let code = text.uppercased().filter { !$0.isWhitespace }
        guard (4...8).contains(code.count) else { return false }
        let area = code.prefix(while: \.isASCIICapital)
        return (1...2).contains(area.count) && code.dropFirst(area.count).first?.isASCIIDigit == true
    }

    /// The postcode areas of Royal Mail's Postcode Address File: 121 of the United Kingdom, BF for the forces, and GY, IM and
    /// JE, where a letter goes at the same price.
    private static let areas: Set<String> = Set(
        """
        AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY \
        HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO \
        PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
        """.split(separator: " ").map(String.init))
}
