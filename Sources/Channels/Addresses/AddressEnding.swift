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
