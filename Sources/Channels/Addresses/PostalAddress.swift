/// A postal address that fits the window of an envelope: without the recipient's name, one to five lines and a United Kingdom
/// postcode last, or a country. The rules are those of GOV.UK Notify's letters, so that every valid address could be printed
/// there.
public struct PostalAddress: Sendable, Hashable, Codable {
    /// The lines, postcode or country last: 2 to 6 of them, none empty. The name is one more line above.
    public let lines: [String]
    /// `CF10 1AA`; nil for post abroad, and for a forces' post office (`BFPO 58`) that has none.
    public let postcode: String?
    /// The English name of another country, as post abroad needs it; nil inside the United Kingdom.
    public let country: String?

    /// `lines` may contain empty lines, trailing commas, a country of the United Kingdom at the end; `postcode` may be in them,
    /// beside them, or both. Other countries, in English or in Welsh, only where `otherCountries` allows them.
    public init(lines input: [String], postcode: String? = nil, otherCountries: Bool = false) throws(AddressError) {
        let beside = try postcode.map { text throws(AddressError) in try AddressLine.cleaned(text) } ?? ""
        var lines = try Self.cleaned(input)
        if !beside.isEmpty { Self.place(beside, in: &lines) }
        guard !lines.isEmpty else { throw .empty }
        if lines.contains(where: AddressLine.isNoFixedAbode) { throw .noFixedAbode }
        let ending = try AddressEnding(&lines, hasPostcode: !beside.isEmpty)
        if ending.country != nil, !otherCountries { throw .abroad }
        lines += ending.lines
        guard lines.count >= 2 else { throw .tooFewLines }
        guard lines.count <= 6 else { throw .tooManyLines }
        guard lines.allSatisfy(AddressLine.beginsWell) else { throw .badLine }
        guard AddressLine.hasLetterOrDigit(lines[0]) else { throw .noLetterOrDigit }
        self.lines = lines
        self.postcode = ending.postcode
        country = ending.country
    }

    /// For an address that was stored in its parts after parsing.
    public init(storedLines lines: [String], postcode: String?, country: String?) {
        self.lines = lines
        self.postcode = postcode
        self.country = country
    }

    public init(from decoder: any Decoder) throws {
        try self.init(lines: decoder.singleValueContainer().decode([String].self), otherCountries: true)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(lines)
    }

    /// Without empty lines, and without the United Kingdom or its nations at the end.
    static func cleaned(_ input: [String]) throws(AddressError) -> [String] {
        var lines: [String] = []
        for line in input {
            let clean = try AddressLine.cleaned(line)
            if !clean.isEmpty { lines.append(clean) }
        }
        while let last = lines.last, PostalCountry(last) == .unitedKingdom { lines.removeLast() }
        return lines
    }

    /// Puts a postcode from a field of its own last, but before a country that has postcodes of another kind.
    private static func place(_ postcode: String, in lines: inout [String]) {
        if let last = lines.last, case .abroad = PostalCountry(last), Postcode(postcode) == nil {
            lines.insert(postcode, at: lines.count - 1)
        } else {
            lines.append(postcode)
        }
    }
}
