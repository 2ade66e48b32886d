import Templates
import Testing

/// What is wrong with a whole file, and where.
@Suite struct YAMLReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        /// `line:column code key value`
        var expected: [String]

        init(_ name: String, _ text: String, _ expected: String...) {
            testDescription = name
            self.text = text
            self.expected = expected
        }
    }

    @Test(arguments: [
        Case("a plain file is fine", "name: x"),
        Case("CRLF line ends are fine", "name: x\r\nport: 25\r\n"),
        Case("a byte order mark is fine", "\u{FEFF}name: x"),
        Case("an empty file lacks its required key", "", "1:1 missing-key name "),
        Case("a file of comments lacks its required key", "# nothing\n---\n", "1:1 missing-key name "),
        Case("a list is no mapping", "- a\n- b", "1:1 not-mapping  "),
        Case("a single word is no mapping", "\nname", "2:1 not-mapping  "),
        Case(
            "an unclosed bracket is a syntax error with its place", "name: x\nlist: [a, b\nport: 1",
            "3:5 syntax  did not find expected ',' or ']'"),
        Case(
            "a tab as indentation is a syntax error", "name:\n\tx: y",
            "2:1 syntax  found character that cannot start any token"),
        Case("a second document is refused", "name: x\n---\nname: y", "2:1 syntax  but found another document"),
        Case("a control character is refused", "name: a\u{7}b", "1:8 syntax  control characters are not allowed"),
        Case(
            "a key written twice is named at its second place", "name: x\nport: 25\n\n# more\nname: y", "5:1 duplicate-key name "),
        Case("keys that differ only in quotes are the same", "name: x\n'name' : y", "2:1 duplicate-key name "),
        Case("a key twice in an inner mapping", "name: x\ninner:\n  a: 1\n  b: 2\n  a: 3", "5:3 duplicate-key a "),
        Case("a key twice in a flow mapping", "name: x\ninner: {a: 1, a: 2}", "2:9 duplicate-key a "),
        Case("the same key in two mappings is fine", "name: x\ninner: {a: 1}\nother: {a: 1}"),
        Case("an anchor is refused, once", "name: &n x\ninner: {a: *n, b: *n}", "1:7 alias  n"),
        Case("an alias without an anchor is a syntax error", "name: *n", "1:7 syntax  found undefined alias"),
        Case("a mapping as a key is refused", "name: x\n? {a: b}\n: c", "2:3 not-text  "),
        Case("an unknown key is reported", "name: x\ncolour: red", "2:1 unknown-key colour "),
        Case("an unknown key with a known one close by suggests it", "nmae: x\nname: y", "1:1 unknown-key nmae name"),
        Case("an unknown key inside", "name: x\ninner:\n  a: 1\n  c: 1", "4:3 unknown-key inner.c "),
        Case(
            "mistakes come in the order of the file", "port: x\nzzzzz: 1\ninner: 3", "1:1 missing-key name ",
            "1:7 not-whole-number port x", "2:1 unknown-key zzzzz ", "3:8 not-mapping inner "),
    ])
    func `each mistake has its line and column`(_ example: Case) {
        let reader = YAMLReader(text: example.text, file: "test.yaml")
        read(reader)
        #expect(reader.mistakes.map(Self.line) == example.expected)
    }

    @Test func `lines are counted from where the text was cut out`() {
        let reader = YAMLReader(text: "name: x\nprot: 25\ntext: |\n  one", file: "cy.md", firstLine: 2)
        let root = reader.mapping()
        #expect(root?.line(of: "name") == 2)
        #expect(root?.line(of: "text") == 5)
        #expect(root?.line(of: "absent") == nil)
        #expect(root?.keys == ["name", "prot", "text"])
        root?.invalid("prot", "not-a-port")
        root?.missing("port")
        #expect(reader.mistakes.map(Self.line) == ["2:1 missing-key port ", "3:7 invalid prot not-a-port"])
        #expect(reader.mistakes.allSatisfy { $0.file == "cy.md" })
    }

    @Test func `copies of copies of an alias are refused before they grow`() {
        let bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        let levels = zip("bcdefghij", "abcdefghi").map { "\($0): &\($0) [*\($1), *\($1), *\($1), *\($1), *\($1), *\($1)]\n" }
        let reader = YAMLReader(text: bomb + levels.joined(), file: "bomb.yaml")
        #expect(reader.mapping() == nil)
        #expect(reader.mistakes.allSatisfy { $0.code == .alias })
        #expect(reader.mistakes.count == 10)
    }

    private func read(_ reader: YAMLReader) {
        guard let root = reader.mapping() else { return }
        _ = root.requiredText("name")
        _ = root.whole("port", in: 1...65_535)
        for key in ["inner", "other"] {
            let inner = root.mapping(key)
            _ = inner?.text("a")
            _ = inner?.text("b")
        }
        root.finish()
    }

    static func line(_ mistake: YAMLMistake) -> String {
        "\(mistake.line):\(mistake.column) \(mistake.code.rawValue) \(mistake.key) \(mistake.value)"
    }

    @Test(arguments: [
        ("a", 2), ("b", 3), ("b.c", 4), ("b.d", 5), ("b.e", 3), ("x", 1), ("a.x", 2), ("f.g", 6), ("", 1),
    ])
    func `says on which line the value of a path stands, or what it would stand in`(path: String, line: Int) {
        let text = "# first\na: 1\nb:\n  c: 2\n  d: 3\nf: {g: 4}\n"
        #expect(YAMLReader(text: text, file: "x.yaml").line(of: path) == line)
    }
}
