import Testing

@testable import Templates

struct UnequalFactsTests {
    @Test(arguments: [
        // Dates
        ("Dewch nos Fawrth 10 Mawrth.", "Come on Tue 10 March."),
        ("Dewch nos Fawrth 10 Mawrth 2026.", "Come on Tuesday, March 10, 2026."),
        ("Dewch ddydd Mercher y 10fed o Fehefin.", "Come on Wednesday the 10th of June."),
        ("Cyfarfod ar 1af o Dachwedd.", "A meeting on 1st November."),
        ("Ar gau 10-12 Chwefror.", "Closed from 10 to 12 February."),
        ("Ar gau o 10 i 12 Chwefror.", "Closed 10–12 Feb."),
        ("Ar gau 10 a 11 Chwefror.", "Closed on 10 and 11 February."),
        ("Erbyn 10/03/2026.", "By 10 March 2026."),
        ("Erbyn 10.3.26.", "By 10/3/2026."),
        ("Erbyn 2026-03-10.", "By 10 March."),
        ("Ddydd Gwener 6 Mawrth.", "On Fri 6 Mar."),
        ("Bob dydd Llun.", "Every Monday."),
        ("O ddydd Llun i ddydd Gwener.", "Monday to Friday."),
        ("Cofiwch am yfory.", "Remember tomorrow."),
        ("Heno yn y neuadd.", "This evening in the hall."),
        ("Ym mis Medi.", "In September."),
        ("Ddydd Mawrth Crempog.", "On Pancake Day."),
        ("Rhowch wybod i frodyr iau.", "Tell younger brothers."),
        // Times
        ("Am 6pm.", "At 18:00."),
        ("Am 6 yr hwyr.", "At 6pm."),
        ("Am 6yh.", "At 6 in the evening."),
        ("Am 9.30yb.", "At 9:30 a.m."),
        ("Am 2 y prynhawn.", "At 2pm."),
        ("Am hanner awr wedi tri.", "At half past three."),
        ("Am hanner awr wedi tri.", "At 3.30pm."),
        ("Am chwarter i bedwar.", "At 3:45pm."),
        ("Am chwarter wedi 4.", "At quarter past four."),
        ("Am 6 o'r gloch.", "At six o'clock."),
        ("Am chwech o'r gloch yr hwyr.", "At 6pm."),
        ("Rhwng 6 a 7 o'r gloch.", "Between 6 and 7 o'clock in the evening."),
        ("6pm tan 7pm", "6pm to 7pm"),
        ("6 tan 7.30pm", "6–7.30pm"),
        ("Am ganol dydd.", "At midday."),
        ("Am hanner dydd.", "At 12 noon."),
        ("Am ugain munud wedi un.", "At twenty past one."),
        // Money, numbers, telephone
        ("Pris: £5.", "Price: £5.00."),
        ("Pris: pum punt.", "Price: £5."),
        ("50c yr un", "50p each"),
        ("£1,250.50", "£1250.50"),
        ("Ffoniwch 01632 960123.", "Call (01632) 960 123."),
        ("Ffoniwch +44 1632 960123.", "Call 01632960123."),
        ("Blwyddyn 2 a 3", "Years 2 and 3"),
        ("Tair gwaith yr wythnos.", "3 times a week."),
        ("Mae dwy iaith yma.", "Both languages are here."),
        ("Y ddau riant", "Both parents"),
        ("Un cyfle arall.", "Another chance."),
        ("Bob pythefnos.", "Every two weeks."),
        ("Un neu ddau", "A few"),
        ("Cyfnod Allweddol 2", "KS2"),
        ("1,000 o bobl", "1000 people"),
        ("un ar ddeg o blant", "11 children"),
        ("dau ddeg pump o blant", "twenty-five children"),
        ("Atebwch erbyn dydd Gwener.", "Reply by Friday."),
    ])
    func `facts that say the same are equal`(welsh: String, english: String) {
        #expect(LintBench().codes(welsh, english).filter { $0.contains("unequal") } == [])
    }

    @Test(arguments: [
        ("Dewch 10 Mawrth.", "Come on 11 March.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Dewch 10 Mawrth 2026.", "Come on 10 March 2027.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Dewch 10 Mai.", "Come on 10 March.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Dewch nos Fawrth 10 Mawrth.", "Come on Wed 10 March.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Dewch ddydd Gwener.", "Come on Thursday.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Dewch yfory.", "Come along.", ["cy:4 unequal-dates"]),
        ("Dewch.", "Come on 10 March.", ["en:4 unequal-dates"]),
        ("Ar gau 10-12 Chwefror.", "Closed 10-13 February.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Ym mis Mai.", "In June.", ["cy:4 unequal-dates", "en:4 unequal-dates"]),
        ("Am 6pm.", "At 7pm.", ["cy:4 unequal-times", "en:4 unequal-times"]),
        ("Am 6pm.", "At 6am.", ["cy:4 unequal-times", "en:4 unequal-times"]),
        ("Am 18:00.", "In the evening.", ["cy:4 unequal-times"]),
        ("Am hanner awr wedi tri.", "At half past four.", ["cy:4 unequal-times", "en:4 unequal-times"]),
        ("Am 6 o'r gloch.", "At 7 o'clock.", ["cy:4 unequal-times", "en:4 unequal-times"]),
        ("6pm tan 7pm", "6pm to 8pm", ["cy:4 unequal-times", "en:4 unequal-times"]),
        ("Pris: £5.", "Price: £6.", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("Pris: £5.", "Price: £5.50.", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("Ffoniwch 01632 960123.", "Call 01632 960124.", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("Blwyddyn 2", "Year 3", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("Tair gwers", "Four lessons", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("20 lle", "25 places", ["cy:4 unequal-numbers", "en:4 unequal-numbers"]),
        ("Mae 60 lle.", "There are places.", ["cy:4 unequal-numbers"]),
        ("Dewch â dau lun.", "Bring three pictures.", ["en:4 unequal-numbers"]),
    ])
    func `facts that differ are found where they stand`(welsh: String, english: String, expected: [String]) {
        #expect(LintBench().codes(welsh, english).filter { $0.contains("unequal") } == expected)
    }

    @Test(arguments: ["1000000000000000000", "999999999999999999", "9223372036854775807", "99999999999999999999"])
    func `a number that is longer than any hour or sum is a number and no more`(digits: String) {
        #expect(LintBench().codes("Rhif \(digits).", "Number \(digits).") == [])
        #expect(
            LintBench().codes("Rhif \(digits).", "At 6pm, for £6.") == [
                "cy:4 unequal-numbers", "en:4 unequal-times", "en:4 unequal-numbers",
            ])
    }

    static let kinds: [Fact.Kind] = [
        .date(year: 2026, month: 3, day: 10, weekday: .tuesday), .date(year: nil, month: 3, day: 10, weekday: nil),
        .date(year: 2025, month: 3, day: 10, weekday: nil), .date(year: nil, month: 10, day: 3, weekday: .saturday),
        .weekday(.tuesday), .weekday(.friday), .month(3), .month(4), .relative(0), .relative(1),
        .time(minutes: 360, isCertain: true), .time(minutes: 1080, isCertain: true), .time(minutes: 360, isCertain: false),
        .time(minutes: 390, isCertain: true), .money(pence: 600), .money(pence: 650), .telephone("01632960123"),
        .telephone("07700900123"), .number("6"), .number("18"), .number("10"), .number("3"), .number("2026"), .number("26"),
        .number("25"), .number("1926"), .number("0"), .number("999999999"), .number("1000000000000000000"),
    ]

    @Test(arguments: kinds) func `an index of facts says what each fact says`(asked: Fact.Kind) {
        let asked = Fact(kind: asked, range: 0..<1)
        for kind in Self.kinds {
            let said = Fact(kind: kind, range: 0..<1)
            #expect(FactIndex([said]).answers(to: asked) == said.answers(to: asked), "\(kind)")
        }
        #expect(!FactIndex([]).answers(to: asked))
        #expect(FactIndex(Self.kinds.map { Fact(kind: $0, range: 0..<1) }).answers(to: asked))
    }

    @Test func `the text messages are compared with each other and not with the bodies`() {
        let findings = LintBench().findings(
            welsh: "---\nsubject: a\nsms: Dewch 10 Mawrth.\n---\nDewch 10 Mawrth.",
            english: "---\nsubject: a\nsms: Do come.\n---\nCome on 10 March.")
        #expect(LintBench.codes(findings) == ["cy:3 unequal-dates"])
        #expect(findings.first?.column == 12)
        #expect(findings.first?.values["value"] == "10 Mawrth")
    }
}
