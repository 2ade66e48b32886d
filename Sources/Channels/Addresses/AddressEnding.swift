/// What a postal address ends with: a postcode, a forces' post office with or without one, or another country.
struct AddressEnding {
    private(set) var forcesNumber: Int?
    private(set) var postcode: String?
    private(set) var country: String?

    /// The last lines, as they are written.
    var lines: [String] { (forcesNumber.map { ["BFPO \($0)"] } ?? []) + [postcode, country].compactMap { $0 } }

    /// Takes the ending off clean lines. `hasPostcode` says that the last line was asked for as a postcode.
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
                // Its postcode says it too; without one the line is part of the address.
                guard lines.count > 1, Postcode(lines[lines.count - 2]) != nil else { throw .noPostcode }
                lines.removeLast()
            }
        }
        if let last = lines.last, let code = Postcode(last) {
            // Once more, perhaps, from the other of the two places.
            while let last = lines.last, Postcode(last) == code { lines.removeLast() }
            postcode = code.text
        }
        if postcode != nil || forcesNumber != nil { return }
        guard let last = lines.last else { throw .empty }
        if hasPostcode || Postcode.resembles(last) { throw Postcode.mistake(in: last) }
        throw Postcode.ends(last) ? .postcodeNotAlone : .noPostcode
    }
}
