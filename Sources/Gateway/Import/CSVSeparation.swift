/// What separates the records and the fields of a CSV file.
struct CSVSeparation {
    /// Each record ended by LF or CRLF.
    private(set) var records: [UInt8]
    private(set) var separator: UInt8
    /// The line of the file on which `records` begins, from 1.
    private(set) var firstLine = 1

    private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// - Throws: `unknown-separator` for a line `sep=` that names none of `separators`.
    init(of text: [UInt8]) throws(ImportFinding) {
        records = text
        if Self.endsLinesWithCR(text) { records = text.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 } }
        separator = Self.mostFrequent(in: records)
        try takeSeparatorLine()
    }

    /// Whether no line ends as it should and one ends with a lone CR, as spreadsheets for the Macintosh still write.
    private static func endsLinesWithCR(_ text: [UInt8]) -> Bool {
        var isQuoted = false
        var hasCR = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n") where !isQuoted: return false
            case UInt8(ascii: "\r") where !isQuoted: hasCR = true
            default: break
            }
        }
        return hasCR
    }

    /// The separator that occurs most often in the header outside quotes; a comma where none does.
    private static func mostFrequent(in records: [UInt8]) -> UInt8 {
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in records {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") { break }
            if let place = separators.firstIndex(of: byte) { counts[place] += 1 }
        }
        // The first of equals: Sequence.max gives the last.
        let best = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
        return separators[best]
    }

    /// Removes `sep=;` from the first line: spreadsheets write and read it to name the separator. It is no row.
    private mutating func takeSeparatorLine() throws(ImportFinding) {
        let end = records.firstIndex(of: UInt8(ascii: "\n")) ?? records.count
        let line = records[..<end].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\r") }
        guard line.count <= CSVReader.fieldLimit, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return
        }
        let named = line.dropFirst(4)
        // A spreadsheet that saves the file again pads this line with separators to the width of the others.
        guard let first = named.first, Self.separators.contains(first), named.allSatisfy(Self.separators.contains) else {
            throw ImportFinding(row: 1, code: .unknownSeparator, value: String(decoding: named.prefix(20), as: UTF8.self))
        }
        separator = first
        records.removeSubrange(..<min(end + 1, records.count))
        firstLine = 2
    }
}
