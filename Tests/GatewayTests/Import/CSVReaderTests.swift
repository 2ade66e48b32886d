import Gateway
import Testing

@Suite struct `Reading CSV` {
    static let shapes: [(String, String, [[String]])] = [
        ("CRLF", "a,b\r\n1,2\r\n", [["1", "2"]]),
        ("no line break at the end", "a,b\n1,2", [["1", "2"]]),
        ("semicolons", "a;b\n1,5;2\n", [["1,5", "2"]]),
        ("tabs", "a\tb\n1\t2\n", [["1", "2"]]),
        ("quoted separators", "a,b\n\"1,5\",2\n", [["1,5", "2"]]),
        ("doubled quotes", "a,b\n\"say \"\"ie\"\"\",2\n", [["say \"ie\"", "2"]]),
        ("a quoted line break", "a,b\r\n\"1\r\n2\",3\r\n", [["1\n2", "3"]]),
        ("empty cells", "a,b\n,\"\"\n1,\n", [["1", ""]]),
        ("blank lines", "a,b\n\n1,2\n  ,\n", [["1", "2"]]),
        ("a byte order mark", "\u{FEFF}a,b\nŵ,ŷ\n", [["ŵ", "ŷ"]]),
        ("decomposed letters", "a,b\nw\u{302},2\n", [["ŵ", "2"]]),
        ("a separator in a quoted name of the header", "\"a,x\";b\n1;2\n", [["1", "2"]]),
        ("two byte order marks before a quote", "\u{FEFF}\u{FEFF}\"a\",b\n1,2\n", [["1", "2"]]),
        ("lines that end in CR", "a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
        ("lines that end in CR, and a quoted one", "a,b\r\"1\rx\",2\r", [["1\nx", "2"]]),
        ("a separator named by the file", "sep=;\na;b\n1,5;2\n", [["1,5", "2"]]),
        ("one that stands less often in the header", "sep=,\r\na;x,b\r\n1,2\r\n", [["1", "2"]]),
        ("a tab named", "SEP=\t\na\tb\n1\t2\n", [["1", "2"]]),
        ("one named in quotes", "\"sep=;\"\na;b\n1;2\n", [["1", "2"]]),
        ("one named in a line that was saved again", "sep=;;;\na;b\n1;2\n", [["1", "2"]]),
        ("a text of a spreadsheet", "a,b\n=\"0770\",2\n", [["=\"0770\"", "2"]]),
        (
            "empty names at the end of the header, and cells under them", "a,b,,\n1,2,,\n3,4,\n5,6\n",
            [["1", "2"], ["3", "4"], ["5", "6"]]
        ),
    ]

    @Test(arguments: shapes) func `What RFC 4180 and its cousins allow is read`(name: String, text: String, rows: [[String]])
        throws
    {
        let table = try CSVReader.read(Array(text.utf8))
        #expect(table.rows.map(\.fields) == rows)
        #expect(table.findings.isEmpty)
    }

    @Test func `A byte order mark is no part of the first column's name`() throws {
        #expect(try CSVReader.read(Array("\u{FEFF}teulu,enw\n1,2\n".utf8)).header == ["teulu", "enw"])
    }

    @Test func `A row is named by the line on which it begins`() throws {
        let table = try CSVReader.read(Array("a,b\r\n\"1\r\n\r\n\",2\r\n\r\n3,4\r\n".utf8))
        #expect(table.rows.map(\.line) == [2, 6])
    }

    static let lines: [(name: String, text: String, header: Int, rows: [Int])] = [
        ("a header", "a,b\n1,2\n", 1, [2]), ("a separator", "sep=,\na,b\n1,2\n", 2, [3]),
        ("a separator and lines that end in CR", "sep=,\ra,b\r1,2\r3,4", 2, [3, 4]), ("blank lines", "\n\na,b\n1,2\n", 3, [4]),
    ]

    @Test(arguments: lines) func `Lines are counted from the first of the file`(
        name: String, text: String, header: Int, rows: [Int]
    ) throws {
        let table = try CSVReader.read(Array(text.utf8))
        #expect(table.headerLine == header)
        #expect(table.rows.map(\.line) == rows)
    }

    @Test(arguments: ["|", ":", "||", "x", ""]) func `A separator that is none of ours is named`(named: String) {
        let error = #expect(throws: ImportFinding.self) { try CSVReader.read(Array("sep=\(named)\na\(named)b\n".utf8)) }
        #expect(error == ImportFinding(row: 1, code: .unknownSeparator, value: named))
    }

    static let columns: [(count: Int, isRead: Bool)] = [
        (CSVReader.columnLimit - 1, true), (CSVReader.columnLimit, true), (CSVReader.columnLimit + 1, false), (100_000, false),
    ]

    @Test(arguments: columns) func `So many columns are read, and no more`(count: Int, isRead: Bool) throws {
        let names = (1...count).map { "c\($0)" }.joined(separator: ",")
        let text = Array("\(names)\n\(names)\n".utf8)
        if isRead {
            #expect(try CSVReader.read(text).rows.map(\.fields.count) == [count])
        } else {
            let error = #expect(throws: ImportFinding.self) { try CSVReader.read(text) }
            #expect(error == ImportFinding(row: 1, code: .tooManyColumns, value: "250"))
        }
    }

    @Test func `Empty names behind the columns are none`() throws {
        let commas = String(repeating: ",", count: 2_000)
        let table = try CSVReader.read(Array("a,b\(commas)\n1,2\(commas)\n".utf8))
        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.fields) == [["1", "2"]])
        #expect(table.findings.isEmpty)
    }

    @Test(arguments: [-1, 0, 1]) func `So many rows are read, and no more`(over: Int) throws {
        let text = [UInt8]("a\n".utf8) + [UInt8](String(repeating: "1\n", count: CSVReader.rowLimit + over).utf8)
        if over <= 0 {
            #expect(try CSVReader.read(text).rows.count == CSVReader.rowLimit + over)
        } else {
            let error = #expect(throws: ImportFinding.self) { try CSVReader.read(text) }
            #expect(error == ImportFinding(code: .tooManyRows, value: "100000"))
        }
    }

    @Test func `Windows-1252 is read and said`() throws {
        let table = try CSVReader.read(Array("enw,b\nSi".utf8) + [0xE2] + Array("n,".utf8) + [0x92, 0x80] + Array("\n".utf8))
        #expect(table.rows.map(\.fields) == [["Siân", "’€"]])
        #expect(table.findings.map(\.code) == [.windows1252])
        #expect(table.findings.map(\.severity) == [.note])
    }

    static let refused: [(String, [UInt8], ImportFinding.Code)] = [
        ("nothing", [], .emptyFile),
        ("only blank lines", Array("\n\r\n,\n".utf8), .emptyFile),
        ("UTF-16 with its mark", [0xFF, 0xFE, 0x61, 0, 0x2C, 0], .utf16),
        ("big-endian UTF-16", [0xFE, 0xFF, 0, 0x61], .utf16),
        ("UTF-16 without its mark", Array("teulu,enw\n".utf8).flatMap { [$0, 0] }, .utf16),
        ("an Excel workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], .spreadsheet),
        ("an old Excel workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], .spreadsheet),
        ("a PDF", Array("%PDF-1.7\n".utf8), .binary),
        ("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D], .binary),
        ("bytes that are neither encoding", Array("a,b\n".utf8) + [0x81, 0x2C, 0x32, 0x0A], .binary),
        ("two encodings in one file", Array("a,b\nŵ,".utf8) + [0xE2, 0x0A], .brokenUTF8),
        ("a quote that never closes", Array("a,b\n1,\"2\n3,4\n".utf8), .unterminatedQuote),
        ("a control character in the header", Array("a\u{1},bcdefghijklmnopqrstuvwxyz\n1,2\n".utf8), .controlCharacter),
    ]

    @Test(arguments: refused) func `What is no CSV is refused by name`(name: String, bytes: [UInt8], code: ImportFinding.Code) {
        let error = #expect(throws: ImportFinding.self) { try CSVReader.read(bytes) }
        #expect(error?.code == code)
        #expect(error?.severity == .mistake)
    }

    @Test func `A file of more than twenty megabytes is refused unread`() {
        let error = #expect(throws: ImportFinding.self) { try CSVReader.read([UInt8](repeating: 0x61, count: 21_000_000)) }
        #expect(error == ImportFinding(code: .tooLarge, value: "21"))
    }

    @Test func `An unterminated quote is named by the row and column where it opens`() {
        let error = #expect(throws: ImportFinding.self) { try CSVReader.read(Array("a,enw\n1,2\n3,\"4\n5,6\n".utf8)) }
        #expect(error?.row == 3)
        #expect(error?.column == "enw")
    }

    @Test func `Damaged UTF-8 is named by its row`() {
        let error = #expect(throws: ImportFinding.self) { try CSVReader.read(Array("a,b\nŵ,2\n".utf8) + [0xC5, 0x2C, 0x0A]) }
        #expect(error?.row == 3)
    }

    static let spoiled: [(String, String, [ImportFinding])] = [
        ("a quote inside", "a,b\n1\"2,3\n", [ImportFinding(row: 2, column: "a", code: .strayQuote)]),
        ("text after a closing quote", "a,b\n1,\"2\"3\n", [ImportFinding(row: 2, column: "b", code: .strayQuote)]),
        (
            "NUL", "a,b\n1,2\u{0}xxxxxxxxxxxxxxxxxxxxx\n",
            [ImportFinding(row: 2, column: "b", code: .controlCharacter, value: "U+0000")]
        ),
        ("a tab in a cell", "a,b\n1,2\t\n", [ImportFinding(row: 2, column: "b", code: .controlCharacter, value: "U+0009")]),
        (
            "a lone carriage return", "a,b\n1\rx,2\n",
            [ImportFinding(row: 2, column: "a", code: .controlCharacter, value: "U+000D")]
        ),
        ("C1", "a,b\n1,\u{85}\n", [ImportFinding(row: 2, column: "b", code: .controlCharacter, value: "U+0085")]),
        ("too few", "a,b\n1\n", [ImportFinding(row: 2, severity: .note, code: .shortRow, value: "1/2")]),
        ("empty ones too many", "a,b\n1,2,, \n", [ImportFinding(row: 2, severity: .note, code: .longRow, value: "4/2")]),
        (
            "more empty ones than the header has", "a,b,\n1,2,\n3,4,,\n",
            [ImportFinding(row: 3, severity: .note, code: .longRow, value: "4/2")]
        ),
        ("a cell under no name", "a,b,\n1,2,3\n", [ImportFinding(row: 2, code: .fieldCount, value: "3/2")]),
        ("one far behind", "a,b\n1,2,,,,,x\n", [ImportFinding(row: 2, code: .fieldCount, value: "7/2")]),
        ("a text of a spreadsheet that goes on", "a,b\n=\"1\"2,3\n", [ImportFinding(row: 2, column: "a", code: .strayQuote)]),
        ("too many", "a,b\n1,2\n1,2,3\n", [ImportFinding(row: 3, code: .fieldCount, value: "3/2")]),
        (
            "a long cell", "a,b\n\(String(repeating: "x", count: 10_001)),2\n",
            [ImportFinding(row: 2, column: "a", code: .fieldTooLong)]
        ),
        (
            "all of them at once", "a,b\n1\n\"2\"2,3\n",
            [
                ImportFinding(row: 2, severity: .note, code: .shortRow, value: "1/2"),
                ImportFinding(row: 3, column: "a", code: .strayQuote),
            ]
        ),
    ]

    @Test(arguments: spoiled) func `What is wrong in single rows is said of each`(
        name: String, text: String, findings: [ImportFinding]
    ) throws {
        #expect(try CSVReader.read(Array(text.utf8)).findings == findings)
    }

    @Test func `A row that ends early has empty cells`() throws {
        let table = try CSVReader.read(Array("a,b,c\n1\n1,2\n1,2,3\n".utf8))
        #expect(table.rows.map(\.fields) == [["1", "", ""], ["1", "2", ""], ["1", "2", "3"]])
        #expect(table.rows.allSatisfy { $0.isWhole && !$0.isSpoiled })
    }

    @Test func `Of a row that is left out nothing is said`() throws {
        let table = try CSVReader.read(Array("a,b\n1\n1,2,3\n\"2\"2,3\n".utf8), leavingOut: [2, 3])
        #expect(table.findings.map(\.row) == [4])
        #expect(table.rows.map(\.isSpoiled) == [false, true, true])
    }

    /// A parser of untrusted bytes may refuse them, never trap.
    @Test func `No prefix and no single changed byte of a file stops the reader`() {
        let bytes = Array(FamiliesCSV(["name": "a \"b\"\nŵ"], ["contact": "C2"]).text(newline: "\r\n").utf8)
        for end in bytes.indices { _ = FamilyRows(csv: Array(bytes[..<end])) }
        for index in bytes.indices {
            for byte: UInt8 in [0x00, 0x0A, 0x0D, 0x22, 0x2C, 0x80, 0xC5, 0xFF] {
                var changed = bytes
                changed[index] = byte
                _ = FamilyRows(csv: changed)
            }
        }
    }
}
