internal import Channels

/// A mobile number as a spreadsheet may have left it.
enum MobileCell {
    /// What became of a cell.
    enum Reading: Equatable {
        case number(PhoneNumber)
        /// Its leading zero was gone; the number is whole again.
        case zeroPutBack(PhoneNumber)
        /// `4.4770E+11`: digits are lost for good.
        case spreadsheetNotation
        case refused(AddressError)
    }

    static func read(_ cell: String, reach: PhoneNumber.Reach = .unitedKingdom) -> Reading {
        let text = whole(cell)
        if isScientific(text) { return .spreadsheetNotation }
        do throws(AddressError) {
            let number = try PhoneNumber(text, reach: reach)
            let digits = text.filter { $0.isASCII && $0.isNumber }
            let lostZero = digits.count == 10 && digits.hasPrefix("7") && !text.contains("+")
            return lostZero ? .zeroPutBack(number) : .number(number)
        } catch {
            return .refused(error)
        }
    }

    /// A cell that an earlier program wrote as a number, as the whole number that it is: `447700900101.0`, and `4.47700900101E+11`, which has all of
    /// its digits.
    private static func whole(_ text: String) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return text }
        if !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }), parts[0].count >= 10 { return String(parts[0]) }
        let power = parts[1].uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard isScientific(text), parts[0].count == 1, power.count == 2, let exponent = Int(power[1]),
            exponent == power[0].count
        else { return text }
        return "\(parts[0])\(power[0])"
    }

    /// `4.4770E+11`, `7,7E9`: a mantissa, an E and an exponent.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, first.isNumber, let last = parts[1].last, last.isNumber else {
            return false
        }
        return parts[0].allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
            && parts[1].allSatisfy { $0.isNumber || $0 == "+" || $0 == "-" }
    }
}
