import Testing

struct ReadabilityRulesTests {
    private static func words(_ count: Int) -> String { Array(repeating: "word", count: count).joined(separator: " ") }

    @Test(arguments: [
        (words(25) + ".", []), (words(26) + ".", ["en:4 long-sentence"]),
        (words(20) + ". " + words(20) + ".", []), (words(20) + "! W" + words(20), []),
        ("Mrs. " + words(24), []), ("Call Dr. Puw " + words(23), ["en:4 long-sentence"]),
        ("Helo.\n" + words(26), ["en:5 long-sentence"]),
        ("Helo.\n\n- " + words(26), ["en:6 long-sentence", "en:6 unequal-lists"]),
        (words(15) + "\\\n" + words(15), []), ("{ $contact } " + words(24), ["en:4 unequal-placeholders"]),
        ("[" + words(24) + "](https://a.example.org/b.c)", ["en:4 unequal-links"]),
        (words(13) + " 9.30am " + words(13), ["en:4 long-sentence"]),
    ])
    func `a sentence has at most 25 words in English`(body: String, expected: [String]) {
        let found = LintBench().codes("Gair.", body)
        #expect(
            found.filter { !["paragraphs", "times", "unequal-lists cy"].contains(where: $0.contains) && $0.hasPrefix("en") }
                .sorted() == expected.filter { !$0.contains("unequal-lists") }.sorted())
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
