import Templates
import Testing

struct DoubledWordsTests {
    private static let bench = {
        var bench = LintBench()
        let day = ClockTime(hour: 18).flatMap { LocalDateTime(year: 2026, month: 3, day: 10, time: $0) }
        let given: [String: Value] = [
            "day": day.map { .date($0) } ?? .text(""), "place": "Caerdydd", "what": "gweithdy", "those": "rhieni",
            "group": "Year 2",
            "toAll": "i bawb", "thing": "hour", "head": "Mrs Puw", "list": .list(["te", "coffi"]),
        ]
        bench.context.values.welsh.merge(given) { $1 }
        bench.context.values.english.merge(given) { $1 }
        bench.context.values.english["place"] = "Cardiff"
        return bench
    }()

    private func found(_ findings: [LintFinding]) -> [String] {
        findings.filter { $0.code == .doubledWord }.map { finding in
            guard case .text(let found) = finding.values["found"] else { return "" }
            return "\(finding.file.prefix(2)):\(finding.line) \(found)"
        }
    }

    private func welsh(_ text: String) -> [String] {
        found(Self.bench.findings(welsh: "---\nsubject: Neges\n---\n\(text)", english: "---\nsubject: Message\n---\nWords."))
    }

    private func english(_ text: String) -> [String] {
        found(Self.bench.findings(welsh: "---\nsubject: Neges\n---\nGeiriau.", english: "---\nsubject: Message\n---\n\(text)"))
    }

    @Test(arguments: [
        // A message that was sent with this mistake.
        ("Croeso i { PHRASE($what, after: \"i\") }.", "cy:4 i i"),
        ("Dewch i { TO($place) }.", "cy:4 i i"), ("Bws o { FROM($place) }.", "cy:4 o o"),
        ("Mae yn { IN($place) }.", "cy:4 yn yng"),
        ("Mae yng { IN($place) }.", "cy:4 yng yng"), ("Neges i { $toAll }.", "cy:4 i i"), ("Neges { $toAll } i bawb.", nil),
        ("Dewch rhwng { TIMES($day, $day, form: \"between\") }.", "cy:4 rhwng rhwng"),
        ("Ddydd { DATE($day) }.", "cy:4 Ddydd dydd"), ("Mae'r sesiwn yn yn y neuadd.", "cy:4 yn yn"),
        ("Dewch i i'r neuadd.", "cy:4 i i'r"), ("Y y neuadd", nil), ("Dyma y yr ysgol", "cy:4 y yr"),
        ("te a ac afal", "cy:4 a ac"),
        ("siarad am am yr ysgol", "cy:4 am am"), ("gan gan y plant", "cy:4 gan gan"), ("gyda gyda'r plant", "cy:4 gyda gyda'r"),
        ("Neges o o'r ysgol", "cy:4 o o'r"), ("at at y rhieni", "cy:4 at at"), ("Dewch **i** i rieni", "cy:4 i i"),
        ("Dewch i\ni rieni", "cy:4 i i"), ("{ $places -> [1] un *[other] i i rieni }", "cy:4 i i"),
        // Good Welsh
        ("Hoffwn i i chi ddod.", nil), ("Es i i Gaerdydd.", nil), ("Es i { TO($place) }.", nil),
        ("Gwelais i i ble yr aeth.", nil),
        ("Byddaf i i mewn yfory.", nil), ("Mae o o Fangor.", nil), ("Dywedodd o o flaen pawb.", nil), ("Grŵp A a Grŵp B", nil),
        ("yn araf araf", nil), ("da iawn iawn", nil), ("Croeso { PHRASE($what, after: \"i\") }.", nil),
        ("Dewch { TO($place) }.", nil),
        ("I: i bawb", nil), ("Dewch i, i bawb", nil), ("Annwyl { $contact }", nil), ("i'r i'w", nil), ("Dan dan y bwrdd", nil),
        ("Croeso i bawb. I blant hefyd.", nil), ("Dewch i\n\ni rieni", nil), ("- i\n- i rieni", nil), ("fesul un un", nil),
    ])
    func `a Welsh word twice in a row is found where it is wrong`(text: String, expected: String?) {
        #expect(welsh(text) == (expected.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("Come to { TO($place) }.", "en:4 to to"), ("It is in { IN($place) }.", "en:4 in in"),
        ("It is from { FROM($place) }.", "en:4 from from"),
        ("Come on { DATE($day, form: \"on\") }.", "en:4 on on"), ("Come in a { A($thing) }.", "en:4 a an"),
        ("between { TIMES($day, $day, form: \"between\") }", "en:4 between between"), ("for Year { $group }", "en:4 Year Year"),
        ("Welcome to to the school.", "en:4 to to"), ("The the school", "en:4 The the"), ("for the the school", "en:4 the the"),
        ("a a school", "en:4 a a"), ("an a school", "en:4 an a"), ("of of it", "en:4 of of"), ("and and more", "en:4 and and"),
        ("Come to [to the hall](https://a.example.org)", "en:4 to to"),
        // Good English
        ("We know that that is late.", nil), ("They had had lunch.", nil), ("Come in in your uniform.", nil),
        ("Carry on on Monday.", nil), ("What it is is a club.", nil), ("very very good", nil), ("no no", nil),
        ("Come { TO($place) }.", nil),
        ("Come { DATE($day, form: \"on\") }.", nil), ("Dear { $contact }", nil), ("Years 1, 1 and 2", nil),
        ("Group A a week later", nil),
        ("Plan A. A week later", nil), ("Dear Mrs { $head }", "en:4 Mrs Mrs"), ("Reply YES. Yes", nil),
        ("See https://a.example.org to to-do", nil),
    ])
    func `an English word twice in a row is found where it is wrong`(text: String, expected: String?) {
        #expect(english(text) == (expected.map { [$0] } ?? []))
    }

    @Test func `it is found in the subject and in the text message too`() {
        let found = found(
            Self.bench.findings(
                welsh: "---\nsubject: \"Croeso i { TO($place) }\"\nsms: \"Croeso i { TO($place) }\"\n---\nHelo.",
                english: "---\nsubject: Welcome\nsms: Welcome\n---\nHello."))
        #expect(found == ["cy:2 i i", "cy:3 i i"])
    }

    @Test func `what nobody knows yet is not guessed at`() {
        #expect(welsh("Dyma digwyddiad { $digwyddiad } digwyddiad { $children } Mabli") == [])
    }

    @Test func `what is right is allowed with a reason`() {
        #expect(welsh("Dewch i { TO($place) }. <!-- allow doubled-word: dyfyniad -->") == [])
    }
}
