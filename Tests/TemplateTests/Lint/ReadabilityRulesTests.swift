import Testing

struct ReadabilityRulesTests {
    private static func words(_ count: Int) -> String { Array(repeating: "word", count: count).joined(separator: " ") }

    @Test(arguments: [
        (words(25) + ".", []), (words(26) + ".", [4]), (words(20) + ". " + words(20) + ".", []),
        (words(20) + "! W" + words(20), []), ("Mrs. " + words(24), []), ("Call Dr. Puw " + words(23), [4]),
        ("Helo.\n" + words(26), [5]), ("Helo.\n\n- " + words(26), [6]), (words(15) + "\\\n" + words(15), []),
        ("{ $contact } " + words(24), []), ("{ $contact } " + words(25), [4]),
        ("[" + words(24) + "](https://a.example.org/b.c)", []), (words(13) + " 9.30am " + words(13), [4]),
        ("# " + words(26), [4]),
    ])
    func `a sentence has at most 25 words in English`(body: String, lines: [Int]) {
        let found = LintBench().codes("Gair.", body).filter { $0.contains("long-sentence") }
        #expect(found == lines.map { "en:\($0) long-sentence" })
    }

    @Test func `a sentence has at most 28 words in Welsh`() {
        #expect(LintBench().codes(String(repeating: "gair ", count: 28), "Words.").isEmpty)
        #expect(LintBench().codes(String(repeating: "gair ", count: 29), "Words.") == ["cy:4 long-sentence"])
    }

    @Test func `a body has at most 400 words`() {
        let sentence = Self.words(20) + ". "
        let long = String(repeating: sentence.prefix(1).uppercased() + sentence.dropFirst(), count: 20)
        #expect(!LintBench().codes(long, long).contains { $0.contains("too-long") })
        #expect(LintBench().codes(long + "More.", long) == ["cy:4 too-long"])
    }
}
