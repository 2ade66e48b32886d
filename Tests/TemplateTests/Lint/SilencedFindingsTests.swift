import Templates
import Testing

struct SilencedFindingsTests {
    private static let long = String(repeating: "gair ", count: 30) + "olaf."

    private func codes(_ body: String) -> [String] {
        LintBench().codes(body, "Words.").filter { $0.hasPrefix("cy") }
    }

    @Test(arguments: [
        ("\(long)", ["cy:4 long-sentence"]),
        ("\(long) <!-- allow long-sentence: dyfyniad yw hwn -->", []),
        ("<!-- allow long-sentence: dyfyniad yw hwn -->\n\(long)", []),
        ("<!--allow long-sentence:x-->\n\(long)", []),
        ("Helo.\n<!-- allow long-sentence: dyfyniad -->\n\(long)\nDiwedd.", []),
        ("- \(long) <!-- allow long-sentence: dyfyniad -->\n- b", []),
        ("\(long) <!-- allow long-sentence -->", ["cy:4 long-sentence", "cy:4 silenced-without-reason"]),
        ("\(long) <!-- allow long-sentence: -->", ["cy:4 long-sentence", "cy:4 silenced-without-reason"]),
        ("Byr. <!-- allow long-sentence: dim -->", ["cy:4 silences-nothing"]),
        ("<!-- allow long-sentence: dim -->\n\nByr.", ["cy:4 silences-nothing"]),
        ("Byr. <!-- allow long-sentance: dim -->", ["cy:4 unknown-code"]),
        ("\(long) <!-- allow too-long: dim -->", ["cy:4 long-sentence", "cy:4 silences-nothing"]),
        ("\(long)\n\n\(long) <!-- allow long-sentence: yr ail yn unig -->", ["cy:4 long-sentence"]),
        ("A & B <!-- allow ampersand: enw --> <!-- allow long-sentence: dim -->", ["cy:4 silences-nothing"]),
    ])
    func `a comment in Markdown silences its line and says why`(body: String, expected: [String]) {
        #expect(codes(body).filter { !$0.contains("paragraphs") } == expected)
    }

    @Test(arguments: [
        ("sms: 'Sŵ' # allow costly-letters: enw", []),
        ("# allow costly-letters: enw\nsms: 'Sŵ'", []),
        ("# allow costly-letters: enw\n\nsms: |\n  Ewch\n  i'r sŵ", []),
        ("sms: | # allow costly-letters: enw\n  Ewch i'r sŵ", []),
        ("sms: Sŵ # allow costly-letters: enw", []),
        ("sms: 'Sŵ' # allow costly-letters", ["cy:3 costly-letters", "cy:3 silenced-without-reason"]),
        ("sms: 'Sw' # allow costly-letters: enw", ["cy:3 silences-nothing"]),
        ("sms: 'Sw' # sylw arall", []),
        ("sms: 'Sŵ # allow costly-letters: enw'", ["cy:3 costly-letters"]),
    ])
    func `a comment in front matter silences its entry`(entry: String, expected: [String]) {
        let findings = LintBench().findings(
            welsh: "---\nsubject: Neges\n\(entry)\n---\nHelo.", english: "---\nsubject: Message\nsms: Zoo\n---\nHello.")
        #expect(LintBench.codes(findings) == expected)
    }

    @Test func `a comment in message yaml silences a value that nothing uses`() {
        var bench = LintBench()
        bench.context.givenValues = [GivenValue(name: "price", line: 3)]
        bench.context.facts = MessageFile(
            name: "message.yaml", source: "name: a\n# allow unused-value: at gyfer y tro nesaf\nprice: 5")
        #expect(bench.findings(welsh: "---\nsubject: a\n---\na", english: "---\nsubject: a\n---\na") == [])
    }

    @Test(arguments: [
        "Helo <!-- sylw -->", "<!-- allow -->", "<b>a</b>", "a <!-- allow long-sentence: b --> c", "<!-- allow a: b\n-->",
    ])
    func `every other HTML stays refused`(body: String) {
        #expect(throws: TemplateMistakes.self) { try MessageText.parse("---\nsubject: a\n---\n\(body)", file: "cy.md") }
    }

    @Test(arguments: [
        ("a <!-- allow ampersand: b -->\nc", "a\nc"),
        ("a\n<!-- allow ampersand: b -->\nc\nd\n\ne", "a\nc\nd\n\ne"),
        ("- a\n<!-- allow ampersand: b -->\n- c", "- a\n- c"),
        ("<!-- allow ampersand: b -->\na", "a"),
        ("a\n\n<!-- allow ampersand: b -->", "a"),
        ("# a <!-- allow ampersand: b -->\n\nc", "# a\n\nc"),
    ])
    func `a comment changes nothing of what families read`(with: String, without: String) throws {
        func document(_ body: String) throws -> Document {
            try MessageText.parse("---\nsubject: a\n---\n\(body)", file: "cy.md").body.fill([:], in: .welsh)
        }
        #expect(try document(with) == document(without))
    }
}
