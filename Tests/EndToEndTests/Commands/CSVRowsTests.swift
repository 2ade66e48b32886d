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
    ])
    func `a spreadsheet reads a cell as text`(name: String, cell: String, written: String) {
        var rows = CSVRows(header: ["x"])
        rows.add([cell])
        #expect(rows.text == "\u{FEFF}x\r\n\(written)\r\n", "\(name)")
    }
}
