internal import Foundation

/// Header fields, in ASCII and folded at 76 columns (RFC 5322 section 2.2.3, RFC 2047).
enum EmailHeader {
    /// A field of free text: unencoded where it is short and plain, else in encoded words.
    static func text(_ name: String, _ value: String) -> String {
        let value = oneLine(value)
        if isPlain(value), name.utf8.count + 2 + value.utf8.count <= 76 { return "\(name): \(value)\r\n" }
        return field(name, encodedWords(value, firstColumn: name.utf8.count + 2))
    }

    /// An address with a display name; nil or an empty name gives the address alone.
    static func mailbox(_ name: String, display: String?, _ address: EmailAddress) -> String {
        let display = oneLine(display ?? "")
        guard !display.isEmpty else { return field(name, [address.text]) }
        let column = name.utf8.count + 2
        let escaped =
            display.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
            ? display.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") : display
        let quoted = "\"\(escaped)\""
        let words = isPlain(display) && column + quoted.utf8.count <= 76 ? [quoted] : encodedWords(display, firstColumn: column)
        return field(name, words + ["<\(address.text)>"])
    }

    /// ASCII, without anything that could be read as an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        var last: UInt8 = 0
        return text.utf8.allSatisfy { byte in
            defer { last = byte }
            return (0x20...0x7E).contains(byte) && !(byte == UInt8(ascii: "?") && last == UInt8(ascii: "="))
        }
    }

    /// A field of parts that must not be split when it is folded.
    static func field(_ name: String, _ parts: [String]) -> String {
        var result = "\(name):"
        var column = result.utf8.count
        for (index, part) in parts.enumerated() {
            // The first part stays on the field name's line: a line of white space alone is not allowed.
            if index > 0, column + 1 + part.utf8.count > 76 {
                result += "\r\n"
                column = 0
            }
            result += " \(part)"
            column += 1 + part.utf8.count
        }
        return result + "\r\n"
    }

    /// Replaces line ends, tabs and other controls by single spaces: a value cannot start another field.
    private static func oneLine(_ text: String) -> String {
        // Most values need no change.
        var last: UInt8 = 0x20
        let isOneLine = text.utf8.allSatisfy { byte in
            defer { last = byte }
            // These bytes begin the controls above 0x7F, and the separators of lines and paragraphs.
            return byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && !(byte == 0x20 && last == 0x20)
        }
        if isOneLine, last != 0x20 || text.isEmpty { return text }
        let scalars = text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0x2028, 0x2029].contains(scalar.value)
                ? " " : Character(scalar)
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// `=?utf-8?Q?…?=`, none longer than 75 characters, no character split (RFC 2047 section 5). In a phrase only letters,
    /// digits and `!*+-/` may be unencoded; the same rule serves for text.
    private static func encodedWords(_ text: String, firstColumn: Int) -> [String] {
        let opening = "=?utf-8?Q?"
        let closing = "?="
        var words: [String] = []
        var word = ""
        var room = min(75, 76 - firstColumn) - opening.utf8.count - closing.utf8.count
        for scalar in text.unicodeScalars {
            let encoded = encoded(scalar)
            if word.utf8.count + encoded.utf8.count > room {
                words.append(opening + word + closing)
                word = ""
                room = 75 - opening.utf8.count - closing.utf8.count
            }
            word += encoded
        }
        if !word.isEmpty { words.append(opening + word + closing) }
        return words
    }

    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        if scalar.isASCIILetterOrDigit || "!*+-/".unicodeScalars.contains(scalar) { return String(scalar) }
        return String(scalar).utf8.map { byte in
            let digits = [QuotedPrintable.digit(byte >> 4), QuotedPrintable.digit(byte & 15)]
            return "=" + String(decoding: digits, as: UTF8.self)
        }.joined()
    }
}

/// The value of the `Date:` field (RFC 5322 section 3.3), in UTC: `Tue, 24 Nov 2026 09:00:00 +0000`. The names are the
/// protocol's, not a language's.
enum EmailDate {
    static func text(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let second = seconds - day * 86_400
        let (year, month, dayOfMonth) = civil(day)
        // 1 January 1970 was a Thursday.
        let weekday = days[((day + 4) % 7 + 7) % 7]
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(weekday), \(padded(dayOfMonth, 2)) \(months[month - 1]) \(padded(year, 4)) \(time) +0000"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// The date of the Gregorian calendar for a number of days since 1970, computed in eras of 400 years from 1 March of the
    /// year 0.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
