import Testing

@testable import gatewayd

@Suite struct CSVRowsTests {
    @Test(arguments: [
        ("a plain word", "Teulu", "Teulu"),
        ("a comma", "e-bost, llythyr", "\"e-bost, llythyr\""),
        ("a quotation mark", "\"Bydd\" hi", "\"\"\"Bydd\"\" hi\""),
        ("a line end", "un\ndau", "\"un\ndau\""),
        ("a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("a formula by its sign", "+cmd|calc", "'+cmd|calc"),
        ("a formula by minus", "-1+1", "'-1+1"),
        ("a formula by at", "@SUM(A1)", "'@SUM(A1)"),
        ("a tab in front", "\t=1", "'\t=1"),
        ("a number in its international form", "+44 7700 900123", "+44 7700 900123"),
        ("a number without spaces", "+447700900123", "+447700900123"),
        ("a sign alone", "+", "'+"),
        ("a line end of two characters", "un\r\ndau", "\"un\ndau\""),
        ("a carriage return alone", "un\rdau", "un\\u000ddau"),
        ("a formula behind a carriage return", "\r=1", "'\\u000d=1"),
        ("a command of a terminal", "\u{1B}[2J", "\\u001b[2J"),
        ("a command of eight bits", "\u{9B}2J", "\\u009b2J"),
        ("the first, the last and a next line of C1", "\u{80}\u{9F}\u{85}", "\\u0080\\u009f\\u0085"),
        ("a delete, and a letter beyond C1", "\u{7F}\u{A0}â", "\\u007f\u{A0}â"),
        ("a formula with a command", "=\u{9B}2J", "'=\\u009b2J"),
    ])
    func `a spreadsheet reads a cell as text`(name: String, cell: String, written: String) {
        var rows = CSVRows(header: ["x"])
        rows.add([cell])
        // The header is a cell like any other.
        #expect(CSVRows(header: [cell]).text == "\u{FEFF}\(written)\r\n", "\(name)")
        #expect(rows.text == "\u{FEFF}x\r\n\(written)\r\n", "\(name)")
    }
}
