extension PostalAddress {
    /// Checks a whole address as it stands on an envelope: 3 to 7 lines in one text with line breaks, the recipient's name first,
    /// a United Kingdom postcode or a country last. Gives the lines put in order, the name among them.
    ///
    /// A country is allowed here, because this asks what an envelope can carry and not what a school pays for; say
    /// `otherCountries: false` for the latter.
    public static func block(_ text: String, otherCountries: Bool = true) throws(AddressError) -> [String] {
        let lines = try cleaned(text.split(whereSeparator: \.isNewline).map(String.init))
        guard let name = lines.first else { throw .empty }
        if lines.contains(where: AddressLine.isNoFixedAbode) { throw .noFixedAbode }
        // Said before anything of the postcode: a whole address in one line has it too, and wants to be broken up.
        guard lines.count >= 3 else { throw .tooFewLines }
        guard AddressLine.beginsWell(name) else { throw .badLine }
        guard AddressLine.hasLetterOrDigit(name) else { throw .noLetterOrDigit }
        return [name] + (try PostalAddress(lines: Array(lines.dropFirst()), otherCountries: otherCountries).lines)
    }
}
