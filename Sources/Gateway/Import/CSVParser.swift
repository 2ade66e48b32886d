/// The records of well-formed UTF-8, one at a time.
struct CSVParser {
    /// A record; fields beyond `width` are counted and not kept.
    struct Record {
        /// The first `width` of its fields.
        var row: CSVTable.Row
        /// How many fields it has.
        var count = 0
        /// Whether a field that is not kept has content.
        var saysMore = false
    }

    let bytes: [UInt8]
    let separator: UInt8
    /// The rows whose mistakes are not reported.
    let leftOut: Set<Int>
    /// The header's names, for findings; empty until the header is read.
    var header: [String] = []
    /// How many fields of a record are kept: fields beyond the header's columns are not used.
    var width = CSVReader.columnLimit
    private(set) var line: Int
    private var position = 0
    private(set) var findings = ImportFindings()
    private var isSpoiled = false

    init(bytes: [UInt8], separator: UInt8, firstLine: Int, leavingOut leftOut: Set<Int>) {
        self.bytes = bytes
        self.separator = separator
        self.leftOut = leftOut
        line = firstLine
    }

    /// The next record that is not blank, or nil at the end.
    mutating func next() throws(ImportFinding) -> Record? {
        while position < bytes.count {
            var record = Record(row: CSVTable.Row(line: line, fields: []))
            isSpoiled = false
            var ended = false
            while !ended {
                let text = try field(row: record.row.line, index: record.count)
                if record.count < width { record.row.fields.append(text) } else if !Self.isBlank(text) { record.saysMore = true }
                record.count += 1
                ended = endOfRecord()
            }
            record.row.isSpoiled = isSpoiled
            if record.saysMore || isSpoiled || record.row.fields.contains(where: { !Self.isBlank($0) }) { return record }
        }
        return nil
    }

    static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

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
        var quotes = 0
        var isStray = false
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            content = try quoted(row: row, index: index)
            // After a closing quote nothing may follow.
            isStray = !isAtEndOfField
        }
        let start = position
        while !isAtEndOfField {
            if bytes[position] == UInt8(ascii: "\"") { quotes += 1 }
            position += 1
        }
        // An unquoted field may not have a quote either, except the `="0770…"` of spreadsheets.
        let written = bytes[start..<position]
        if quotes > 0, !(quotes == 2 && written.starts(with: Array("=\"".utf8)) && written.last == UInt8(ascii: "\"")) {
            isStray = true
        }
        if isStray { report(.strayQuote, row: row, index: index) }
        guard content.count + written.count <= CSVReader.fieldLimit else {
            report(.fieldTooLong, row: row, index: index)
            return ""
        }
        let text = String(decoding: content + written, as: UTF8.self)
        if let control = text.unicodeScalars.first(where: { Self.isControl($0) }), !isDisguised(control, in: text) {
            report(.controlCharacter, row: row, index: index, value: "U+" + Self.hex(control))
        }
        return text
    }

    /// The content of a quoted field, with CRLF as LF; `position` is behind the closing quote afterwards.
    private mutating func quoted(row: Int, index: Int) throws(ImportFinding) -> [UInt8] {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            let following = position + 1 < bytes.count ? bytes[position + 1] : 0
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard following == byte else { return content }
                position += 1
            }
            if byte == UInt8(ascii: "\r"), following == UInt8(ascii: "\n") { continue }
            if byte == UInt8(ascii: "\n") { line += 1 }
            content.append(byte)
        }
        throw ImportFinding(row: row, column: name(index), code: .unterminatedQuote)
    }

    private mutating func report(_ code: ImportFinding.Code, row: Int, index: Int, value: String = "") {
        isSpoiled = true
        report(ImportFinding(row: row, column: name(index), code: code, value: value))
    }

    mutating func report(_ finding: ImportFinding) {
        if let row = finding.row, leftOut.contains(row) { return }
        findings.append(finding)
    }

    private func name(_ index: Int) -> String { index < header.count ? header[index] : "\(index + 1)" }

    /// C0 (but for the line break of a quoted field), DEL and C1.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
    }

    /// Whether it is half of a letter that was encoded twice, which has a finding of its own.
    private func isDisguised(_ control: Unicode.Scalar, in text: String) -> Bool {
        control.value >= 0x80
            && TwiceEncoded.repaired(text).map { !$0.unicodeScalars.contains(where: Self.isControl) } ?? false
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
