/// Rows as CSV (RFC 4180), with formulas disabled for spreadsheets and control characters escaped for terminals
/// (`TerminalText`).
struct CSVRows {
    private(set) var text: String

    init(header: [String]) {
        // Excel takes a file without this mark for Windows-1252, and makes "ŵ" unreadable.
        text = "\u{FEFF}" + Self.row(header)
    }

    mutating func add(_ cells: [String]) { text += Self.row(cells) }

    private static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    private static func cell(_ text: String) -> String {
        let shown = TerminalText.escaped(text.replacing("\r\n", with: "\n"))
        let guarded = isFormula(text) ? "'" + shown : shown
        guard guarded.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return guarded }
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }

    /// Whether a spreadsheet might compute it (OWASP, CSV injection). A telephone number in international form cannot be
    /// computed beyond its sign, and would be useless with a mark before it.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return false }
        let rest = text.dropFirst()
        let isNumber = first == "+" && !rest.isEmpty && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0 == " ") }
        return !isNumber
    }
}
