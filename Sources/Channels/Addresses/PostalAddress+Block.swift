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
