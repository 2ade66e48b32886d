import Templates

/// Lints two texts as a school would have them, and shows findings as short lines.
struct LintBench {
    var context = LintContext(
        schoolName: Bilingual(welsh: "Ysgol Enghraifft", english: "Ysgol Enghraifft"), isInvitation: false,
        values: Bilingual(
            welsh: [
                "school": "Ysgol Enghraifft", "contact": "Mrs Elen Puw", "children": "Mabli ac Osian",
                "telephone": "01632 960123",
                "places": .number(2),
            ],
            english: [
                "school": "Ysgol Enghraifft", "contact": "Mrs Elen Puw", "children": "Mabli and Osian",
                "telephone": "01632 960123",
                "places": .number(2),
            ]))

    func findings(welsh: String?, english: String?) -> [LintFinding] {
        MessageLint.findings(
            welsh: welsh.map { MessageFile(name: "cy.md", source: $0) },
            english: english.map { MessageFile(name: "en.md", source: $0) }, context: context)
    }

    /// Two bodies with nothing else in their files; the first line of each is line 4.
    func codes(_ welsh: String, _ english: String) -> [String] {
        Self.codes(findings(welsh: "---\nsubject: Neges\n---\n" + welsh, english: "---\nsubject: Message\n---\n" + english))
    }

    /// Two text messages.
    func codesOfTexts(_ welsh: String, _ english: String) -> [String] {
        Self.codes(
            findings(
                welsh: "---\nsubject: Neges\nsms: \"\(welsh)\"\n---\nHelo.",
                english: "---\nsubject: Message\nsms: \"\(english)\"\n---\nHello."))
    }

    /// "cy:4 long-sentence".
    static func codes(_ findings: [LintFinding]) -> [String] {
        findings.map { "\($0.file.prefix(2)):\($0.line) \($0.code.rawValue)" }
    }
}
