/// Reads CSV as RFC 4180 has it, strictly: what it does not say is reported with row and column, never guessed.
///
/// Beyond the RFC: LF as well as CRLF, and `;` or a tab as separator where the header has them.
public enum CSVReader {
    /// 10 kB: more in one cell is a quote that was never closed.
    public static let fieldLimit = 10_000

    /// The table, with what is wrong in single rows. Throws what makes the whole file unreadable: not text, too large,
    /// empty, a quote that is never closed, a broken header.
    public static func read(_ bytes: [UInt8]) throws(ImportFinding) -> CSVTable {
        let (utf8, note) = try CSVText.decode(bytes)
        let separator = separator(of: utf8)
        var parser = CSVParser(bytes: utf8, separator: separator)
        guard let header = try parser.next() else { throw ImportFinding(code: .emptyFile) }
        if let finding = parser.findings.first { throw finding }
        parser.header = header.fields

        var table = CSVTable(
            header: header.fields, rows: [], separator: Character(Unicode.Scalar(separator)),
            findings: note.map { [$0] } ?? [])
        while var row = try parser.next() {
            if row.fields.count != header.fields.count {
                row.isWhole = false
                parser.findings.append(
                    ImportFinding(row: row.line, code: .fieldCount, value: "\(row.fields.count)/\(header.fields.count)"))
            }
            table.rows.append(row)
        }
        table.findings += parser.findings
        return table
    }

    /// The one of the three that stands most often in the header outside quotes; a comma where none does.
    private static func separator(of utf8: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in utf8 {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if byte == UInt8(ascii: "\n"), !quoted { break }
            if !quoted { counts[byte, default: 0] += 1 }
        }
        var best = UInt8(ascii: ",")
        for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")] where counts[candidate, default: 0] > counts[best, default: 0] {
            best = candidate
        }
        return best
    }
}
