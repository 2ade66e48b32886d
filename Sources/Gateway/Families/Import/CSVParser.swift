/// The records of well-formed UTF-8, one at a time.
struct CSVParser {
    let bytes: [UInt8]
    let separator: UInt8
    /// Names columns in findings once it is known.
    var header: [String] = []
    private(set) var line = 1
    private var position = 0
    var findings: [ImportFinding] = []

    init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next record that is not blank, or nil at the end.
    mutating func next() throws(ImportFinding) -> CSVTable.Row? {
        while position < bytes.count {
            var row = CSVTable.Row(line: line, fields: [])
            var ended = false
            while !ended {
                row.fields.append(try field(row: row.line, index: row.fields.count))
                ended = endOfRecord()
            }
            if row.fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { return row }
        }
        return nil
    }

    /// Steps over what follows a field: true for a line break or the end of the file, false for a separator.
    private mutating func endOfRecord() -> Bool {
        guard position < bytes.count else { return true }
        if bytes[position] == separator {
            position += 1
            return false
        }
        position += bytes[position] == UInt8(ascii: "\r") ? 2 : 1
        line += 1
        return true
    }

    private var isAtEndOfField: Bool {
        guard position < bytes.count else { return true }
        let byte = bytes[position]
        return byte == separator || byte == UInt8(ascii: "\n")
            || (byte == UInt8(ascii: "\r") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n"))
    }

    private mutating func field(row: Int, index: Int) throws(ImportFinding) -> String {
        var content: [UInt8] = []
        var stray = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            content = try quoted(row: row, index: index)
        }
        while !isAtEndOfField {
            // After a closing quote nothing may follow, and a quote may not stand in an unquoted field.
            stray = stray || bytes[position] == UInt8(ascii: "\"") || isAfterQuoted
            content.append(bytes[position])
            position += 1
        }
        isAfterQuoted = false
        if stray { report(.strayQuote, row: row, index: index) }
        guard content.count <= CSVReader.fieldLimit else {
            report(.fieldTooLong, row: row, index: index)
            return ""
        }
        let text = String(decoding: content, as: UTF8.self)
        if let control = text.unicodeScalars.first(where: { Self.isControl($0) }) {
            report(.controlCharacter, row: row, index: index, value: "U+" + Self.hex(control))
        }
        return text
    }

    private var isAfterQuoted = false

    /// The inside of a quoted field, CRLF in it as LF; stands behind the closing quote afterwards.
    private mutating func quoted(row: Int, index: Int) throws(ImportFinding) -> [UInt8] {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            let following = position + 1 < bytes.count ? bytes[position + 1] : 0
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard following == byte else {
                    isAfterQuoted = true
                    return content
                }
                position += 1
            }
            if byte == UInt8(ascii: "\r"), following == UInt8(ascii: "\n") { continue }
            if byte == UInt8(ascii: "\n") { line += 1 }
            content.append(byte)
        }
        throw ImportFinding(row: row, column: name(index), code: .unterminatedQuote)
    }

    private mutating func report(_ code: ImportFinding.Code, row: Int, index: Int, value: String = "") {
        findings.append(ImportFinding(row: row, column: name(index), code: code, value: value))
    }

    private func name(_ index: Int) -> String { index < header.count ? header[index] : "\(index + 1)" }

    /// C0 (but for the line break of a quoted field), DEL and C1.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
