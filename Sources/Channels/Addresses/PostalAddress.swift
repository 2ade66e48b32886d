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

extension PostalAddress {
    /// Checks a whole address as on an envelope: 3 to 7 lines in one text with line breaks, the recipient's name first, a United
    /// Kingdom postcode or a country last. Returns the lines in order, the name included.
    ///
    /// Allows other countries by default, because this checks what an envelope can carry and not what a school pays for.
    public static func block(_ text: String, otherCountries: Bool = true) throws(AddressError) -> [String] {
        let lines = try cleaned(text.split(whereSeparator: \.isNewline).map(String.init))
        guard let name = lines.first else { throw .empty }
        if lines.contains(where: AddressLine.isNoFixedAbode) { throw .noFixedAbode }
        // Before any mistake of the postcode: an address in one line has that mistake too, but needs line breaks.
        guard lines.count >= 3 else { throw .tooFewLines }
        guard AddressLine.beginsWell(name) else { throw .badLine }
        guard AddressLine.hasLetterOrDigit(name) else { throw .noLetterOrDigit }
        return [name] + (try PostalAddress(lines: Array(lines.dropFirst()), otherCountries: otherCountries).lines)
    }
}

/// The end of a postal address: a postcode, a forces' post office with or without one, or another country.
struct AddressEnding {
    private(set) var forcesNumber: Int?
    private(set) var postcode: String?
    private(set) var country: String?

    /// The last lines, as they are printed.
    var lines: [String] { (forcesNumber.map { ["BFPO \($0)"] } ?? []) + [postcode, country].compactMap { $0 } }

    /// Removes the ending from clean lines.
    ///
    /// - Parameter hasPostcode: whether the last line was given as the postcode.
    init(_ lines: inout [String], hasPostcode: Bool) throws(AddressError) {
        if let forces = lines.lastIndex(where: { AddressLine.forcesNumber($0) != nil }) {
            forcesNumber = AddressLine.forcesNumber(lines.remove(at: forces))
        }
        while let last = lines.last, let found = PostalCountry(last) {
            switch found {
            case .unitedKingdom: lines.removeLast()
            case .abroad(let name):
                guard forcesNumber == nil else { throw .forcesAbroad }
                lines.removeLast()
                country = name
                return
            case .island:
                // Its postcode says so too; without one the line is part of the address.
                guard lines.count > 1, Postcode(lines[lines.count - 2]) != nil else { throw .noPostcode }
                lines.removeLast()
            }
        }
        if let last = lines.last, let code = Postcode(last) {
            // The postcode may be given twice: in the lines and in its own field.
            while let last = lines.last, Postcode(last) == code { lines.removeLast() }
            postcode = code.text
        }
        if postcode != nil || forcesNumber != nil { return }
        guard let last = lines.last else { throw .empty }
        if hasPostcode || Postcode.resembles(last) { throw Postcode.mistake(in: last) }
        throw Postcode.ends(last) ? .postcodeNotAlone : .noPostcode
    }
}
