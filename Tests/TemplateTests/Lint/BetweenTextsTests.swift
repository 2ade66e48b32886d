import Templates
import Testing

struct BetweenTextsTests {
    @Test func `a language that is missing is said at the other`() {
        let text = "---\nsubject: OK\n---\nOK."
        #expect(LintBench.codes(LintBench().findings(welsh: text, english: nil)) == ["cy:1 language-missing"])
        #expect(LintBench.codes(LintBench().findings(welsh: nil, english: text)) == ["en:1 language-missing"])
        #expect(LintBench().findings(welsh: nil, english: nil) == [])
    }

    @Test func `a text that cannot be read gives no findings`() {
        #expect(
            LintBench().findings(welsh: "Helo", english: "---\nsubject: a\n---\nCome to the neuadd.").map(\.code) == [
                .welshInEnglish
            ])
    }

    @Test(arguments: [
        ("---\nsubject: a\nsms: Helo.\n---\na", "---\nsubject: a\n---\na", ["en:1 part-missing"]),
        ("---\nsubject: a\n---\na", "---\nsubject: a\nsms: Hello.\n---\na", ["cy:1 part-missing"]),
        ("---\nsubject: a\n---\n# Un\n\na\n\n# Dau\n\nb", "---\nsubject: a\n---\n# One\n\na\n\nb", ["en:4 unequal-headings"]),
        ("---\nsubject: a\n---\n- a\n- b", "---\nsubject: a\n---\n- a\n- b\n- c", ["cy:5 unequal-lists"]),
        ("---\nsubject: a\n---\na\n\nb\n\nc", "---\nsubject: a\n---\na", ["en:4 unequal-paragraphs"]),
        (
            "---\nsubject: a\n---\nMae croeso i bawb ddod i'r neuadd.\n\nBydd te a choffi ar gael i bawb sydd yno.",
            "---\nsubject: a\n---\nEverybody is welcome to come to the hall.", ["en:4 unequal-paragraphs"]
        ),
        (
            "---\nsubject: a\n---\nMae croeso i bawb. Bydd te ar gael.",
            "---\nsubject: a\n---\nEverybody is welcome.\n\nThere will be tea.", []
        ),
    ])
    func `a part of one text that the other lacks is found`(welsh: String, english: String, expected: [String]) {
        #expect(LintBench.codes(LintBench().findings(welsh: welsh, english: english)) == expected)
    }

    @Test(arguments: [
        ("Annwyl { $contact }", "Dear { $contact }", []),
        ("Annwyl { $contact }", "Dear family", ["cy:4 unequal-placeholders"]),
        ("Helo bawb", "Dear { $contact }", ["en:4 unequal-placeholders"]),
        ("Annwyl { $contact }", "Dear { $children }", ["cy:4 unequal-placeholders", "en:4 unequal-placeholders"]),
        (
            "[Atebwch](https://a.example/{ $id }) { $contact }", "[Reply](https://a.example/) { $contact }",
            ["cy:4 unequal-placeholders"]
        ),
    ])
    func `a value that one text uses and the other does not is found`(welsh: String, english: String, expected: [String]) {
        #expect(LintBench().codes(welsh, english) == expected)
    }

    @Test(arguments: [
        ("[Cymraeg](https://ysgol.example.org/cy)", "[English](https://ysgol.example.org/en)", []),
        ("[Gwefan](https://ysgol.example.org/?lang=cy)", "[Website](https://www.ysgol.example.org/?lang=en)", []),
        ("[Gwefan](https://cy.ysgol.example.org/)", "[Website](https://en.ysgol.example.org/)", []),
        ("[Gwefan](https://llyw.cymru/ysgolion)", "[Website](https://www.gov.wales/schools)", []),
        ("[Gwefan](https://hwb.llyw.cymru)", "[Website](https://hwb.gov.wales)", []),
        ("[Gwefan](https://amgueddfa.cymru)", "[Website](https://amgueddfa.wales)", []),
        ("<https://ysgol.example.org/digwyddiadau>", "<https://ysgol.example.org/events>", []),
        ("Gweler https://ysgol.example.org.", "See https://ysgol.example.org.", []),
        ("[Ffôn](tel:+441632960123)", "[Call](tel:01632960123)", []),
        ("[E-bost](mailto:swyddfa@ysgol.example.org)", "[E-mail](mailto:office@ysgol.example.org)", []),
        ("[Gwefan](https://ysgol.example.org)", "The website", ["cy:4 unequal-links"]),
        ("Y wefan", "[Website](https://ysgol.example.org)", ["en:4 unequal-links"]),
        (
            "[Gwefan](https://ysgol.example.org)", "[Website](https://school.example.com)",
            ["cy:4 unequal-links", "en:4 unequal-links"]
        ),
        (
            "[a](https://a.example.org/1) [b](https://a.example.org/2)", "[a](https://a.example.org/1)",
            ["cy:4 unequal-links"]
        ),
    ])
    func `links that lead elsewhere are found`(welsh: String, english: String, expected: [String]) {
        #expect(LintBench().codes(welsh, english).filter { $0.contains("links") } == expected)
    }

    @Test(arguments: [
        ("Nos Fawrth 10 Mawrth 2026", "Tuesday 10 March 2026", []),
        ("Nos Fercher 10 Mawrth 2026", "Wed 10 March 2026", ["cy:4 wrong-weekday", "en:4 wrong-weekday"]),
        ("Dydd Gwener, 6 Mawrth", "Friday 6 March", []),
        ("Dydd Iau 6 Mawrth", "Thursday, 6 March", ["cy:4 wrong-weekday", "en:4 wrong-weekday"]),
        ("Dydd Sadwrn 3 Ionawr", "Sat 3 Jan", []),
        ("Llun 9 a Mawrth 10 Mawrth", "Mon 9 and Tue 10 March", []),
        ("Llun 9 a Mercher 10 Mawrth", "Mon 9 and Wed 10 March", ["cy:4 wrong-weekday", "en:4 wrong-weekday"]),
        ("Dydd Mawrth 10/03/2026", "Tuesday 10/03/2026", []),
        ("Dydd Llun 10/03/2026", "Monday 10/03/2026", ["cy:4 wrong-weekday", "en:4 wrong-weekday"]),
        ("Dydd Mercher y 10fed o Fawrth", "Wednesday the 10th of March", ["cy:4 wrong-weekday", "en:4 wrong-weekday"]),
    ])
    func `a weekday must be that of its date`(welsh: String, english: String, expected: [String]) {
        var bench = LintBench()
        bench.context.event = LintEvent(starts: LocalDateTime(year: 2026, month: 3, day: 10))
        #expect(bench.codes(welsh, english) == expected)
    }

    static let december = LocalDateTime(year: 2026, month: 12, day: 14)
    static let january = LocalDateTime(year: 2027, month: 1, day: 4)
    static let june = LocalDateTime(year: 2026, month: 6, day: 15)

    /// A day near which a message speaks of another one, and whether the weekday is that day's.
    static let nearest: [(near: LocalDateTime?, welsh: String, english: String, isRight: Bool)] = [
        (december, "Dydd Llun 4 Ionawr", "Monday 4 January", true), (december, "Dydd Sul 4 Ionawr", "Sunday 4 January", false),
        (december, "Dydd Sul 4 Ionawr 2026", "Sunday 4 January 2026", true),
        (december, "Dydd Llun 28 Rhagfyr", "Monday 28 December", true),
        (january, "Dydd Llun 28 Rhagfyr", "Monday 28 December", true),
        (january, "Dydd Mawrth 28 Rhagfyr", "Tuesday 28 December", false),
        (january, "Dydd Mawrth 28 Rhagfyr 2027", "Tuesday 28 December 2027", true),
        (june, "Dydd Llun 28 Medi", "Monday 28 September", true), (june, "Dydd Llun 4 Mai", "Monday 4 May", true),
    ]

    @Test(arguments: nearest, [false, true])
    func `a weekday must be that of its date also where another year begins between it and the message`(
        row: (near: LocalDateTime?, welsh: String, english: String, isRight: Bool), isEvent: Bool
    ) throws {
        let near = try #require(row.near)
        var bench = LintBench()
        if isEvent { bench.context.event = LintEvent(starts: near) } else { bench.context.today = near }
        #expect(bench.codes(row.welsh, row.english) == (row.isRight ? [] : ["cy:4 wrong-weekday", "en:4 wrong-weekday"]))
    }

    /// Without an event: what lies ahead is meant, up to the same day of the next year but for 60 days.
    static let ahead: [(today: LocalDateTime?, welsh: String, english: String, isRight: Bool)] = [
        (LocalDateTime(year: 2026, month: 11, day: 30), "Dydd Llun 7 Mehefin", "Monday 7 June", true),
        (LocalDateTime(year: 2026, month: 11, day: 30), "Dydd Sul 7 Mehefin", "Sunday 7 June", false),
        (june, "Dydd Llun 7 Rhagfyr", "Monday 7 December", true),
        // 60 days past, and 61.
        (june, "Dydd Iau 16 Ebrill", "Thursday 16 April", true), (june, "Dydd Iau 15 Ebrill", "Thursday 15 April", true),
        (june, "Dydd Mercher 15 Ebrill", "Wednesday 15 April", false),
    ]

    @Test(arguments: ahead) func `a weekday must be that of the date ahead where the message has no event`(
        row: (today: LocalDateTime?, welsh: String, english: String, isRight: Bool)
    ) {
        var bench = LintBench()
        bench.context.today = row.today
        #expect(bench.codes(row.welsh, row.english) == (row.isRight ? [] : ["cy:4 wrong-weekday", "en:4 wrong-weekday"]))
    }

    @Test func `a value that neither text uses is found in message yaml`() {
        var bench = LintBench()
        bench.context.givenValues = [GivenValue(name: "contact", line: 9), GivenValue(name: "price", line: 10)]
        bench.context.facts = MessageFile(name: "message.yaml", source: "name: a")
        let findings = bench.findings(
            welsh: "---\nsubject: a\n---\nAnnwyl { $contact }", english: "---\nsubject: a\n---\nDear { $contact }")
        #expect(findings.map { "\($0.file):\($0.line) \($0.code.rawValue)" } == ["message.yaml:10 unused-value"])
    }
}
