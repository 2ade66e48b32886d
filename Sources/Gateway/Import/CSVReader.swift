/// Reads CSV strictly by RFC 4180: anything else is reported with row and column, never guessed.
///
/// Beyond the RFC: LF and, where there is nothing else, CR as well as CRLF; `;` or a tab as separator where the header has them, or where
/// a line `sep=;` above it says so; empty cells at the end of a row may be missing, or too many.
public enum CSVReader {
    /// 10 kB: more in one cell is a quote that was never closed.
    public static let fieldLimit = 10_000
    /// Ten times as many as the columns that gatewayd knows.
    public static let columnLimit = 250
    /// More contacts than the largest authority has.
    public static let rowLimit = 100_000

    /// Returns the table with the mistakes of single rows; those of rows in `leftOut` are not reported. Throws what makes the whole file unreadable:
    /// not text, too large, empty, a quote that is never closed, a broken header.
    public static func read(_ bytes: [UInt8], leavingOut leftOut: Set<Int> = []) throws(ImportFinding) -> CSVTable {
        let (text, note) = try CSVText.decode(bytes)
        let separation = try CSVSeparation(of: text)
        var parser = CSVParser(
            bytes: separation.records, separator: separation.separator, firstLine: separation.firstLine, leavingOut: leftOut)
        guard let first = try parser.next() else { throw ImportFinding(code: .emptyFile) }
        if let finding = parser.findings.kept.first { throw finding }
        guard !first.saysMore else {
            throw ImportFinding(row: first.row.line, code: .tooManyColumns, value: "\(columnLimit)")
        }
        var header = first.row.fields
        while let last = header.last, CSVParser.isBlank(last) { header.removeLast() }
        parser.header = header
        parser.width = header.count

        var rows: [CSVTable.Row] = []
        while var record = try parser.next() {
            guard rows.count < rowLimit else { throw ImportFinding(code: .tooManyRows, value: "\(rowLimit)") }
            if record.saysMore {
                record.row.isWhole = false
                record.row.isSpoiled = true
                parser.report(cells(.fieldCount, record, header, .mistake))
            } else if record.count < header.count {
                record.row.fields += Array(repeating: "", count: header.count - record.count)
                parser.report(cells(.shortRow, record, header, .note))
            } else if record.count > max(header.count, first.count) {
                parser.report(cells(.longRow, record, header, .note))
            }
            rows.append(record.row)
        }
        var findings = ImportFindings(note.map { [$0] } ?? [])
        findings.append(contentsOf: parser.findings)
        return CSVTable(
            header: header, headerLine: first.row.line, rows: rows,
            separator: Character(Unicode.Scalar(separation.separator)), collected: findings)
    }

    private static func cells(
        _ code: ImportFinding.Code, _ record: CSVParser.Record, _ header: [String], _ severity: ImportFinding.Severity
    ) -> ImportFinding {
        ImportFinding(row: record.row.line, severity: severity, code: code, value: "\(record.count)/\(header.count)")
    }
}
