import Templates
import Testing

struct LanguageRulesTests {
    private static let languageCodes = ["english-in-welsh", "welsh-in-english"]

    private func codes(_ welsh: String, _ english: String) -> [String] {
        LintBench().codes(welsh, english).filter { code in Self.languageCodes.contains { code.hasSuffix($0) } }
    }

    @Test(arguments: [
        "Bydd y school ar gau.", "Dewch i'r meeting nos yfory.", "Cofiwch your dillad chwaraeon.", "Annwyl parents",
        "Bydd te and coffi ar gael.", "Thank you am ddod.", "Dewch â the form wedi'i llenwi.", "Please atebwch erbyn yfory.",
        "Mae'r reading day yn agosáu.",
    ])
    func `English words left in the Welsh are found`(welsh: String) {
        #expect(codes(welsh, "Words.") == ["cy:4 english-in-welsh"])
    }

    @Test(arguments: [
        "Bydd plant Blwyddyn 2 yn gwneud gwaith am y môr.", "Dewch am dro i'r to a'r cae.",
        "Rydym yn hoffi \"Room on the Broom\".",
        "Rydym yn darllen *The Tiger Who Came to Tea*.", "Bydd World Book Day ddydd Iau.", "Atebwch IE neu YES.",
        "Diolch i Mr John Evans.",
        "Ysgol Enghraifft", "Bydd Children in Need yma.", "Ewch i https://ysgol.example.org/the-school.",
        "Mae gêm o bêl-droed heno.",
        "Hen ffon ar lan y môr, mor las.", "Dim ond un can sydd ar ôl.", "Duke of Edinburgh", "Tecstiwch ENGLISH.",
        "Ar y bws, os bydd lle.",
    ])
    func `Welsh, names and titles are left alone`(welsh: String) {
        #expect(codes(welsh, "Words.") == [])
    }

    @Test(arguments: [
        "The school is closed ddydd Llun.", "Please bring eich plentyn.", "Dear rhieni", "Come to the neuadd.",
        "We will see chi yfory.",
        "Bring your plentyn to the gweithdy.",
    ])
    func `Welsh words left in the English are found`(english: String) {
        #expect(codes("Geiriau.", english).allSatisfy { $0 == "en:4 welsh-in-english" })
        #expect(!codes("Geiriau.", english).isEmpty)
    }

    @Test(arguments: [
        "Annwyl families, thank you.", "Bore da! Diolch yn fawr.", "Ysgol Enghraifft is closed.", "Text CYMRAEG or WELSH.",
        "Reply IE or NA.", "Come to Ysgol Gymraeg y Bala.", "The Urdd Eisteddfod is here.", "Clwb yr Urdd is on.",
        "We plant a tree and run.",
        "Croeso! Welcome to all.", "Visit Pen-y-bont ar Ogwr and Betws-y-coed.", "Penblwydd hapus to all.",
        "St David's Day, Dydd Gŵyl Dewi",
    ])
    func `greetings and Welsh names stand in English`(english: String) {
        #expect(codes("Geiriau.", english) == [])
    }

    @Test(arguments: [
        ("We hope to see you all in the hall.", "We hope to see you all in the hall.", ["cy:4 english-in-welsh"]),
        (
            "Rydym yn gobeithio eich gweld yn y neuadd.", "Rydym yn gobeithio eich gweld yn y neuadd.",
            ["en:4 welsh-in-english"]
        ),
        ("Mr Dafydd Rees, Ysgol Enghraifft", "Mr Dafydd Rees, Ysgol Enghraifft", []),
        ("Ffordd yr Enghraifft, Tref Enghraifft", "Ffordd yr Enghraifft, Tref Enghraifft", []),
    ])
    func `a sentence that nobody translated is found once`(welsh: String, english: String, expected: [String]) {
        #expect(codes(welsh, english) == expected)
    }

    private static func codes(school: String, _ welsh: String, _ english: String = "Words.") -> [String] {
        var bench = LintBench()
        bench.context.schoolName = Bilingual(welsh: school, english: "Dewi Centre")
        return bench.codes(welsh, english).filter { $0.contains("school-name") }
    }

    @Test(arguments: [
        ("Canolfan Dewi", "Dewch i Ganolfan Dewi.", true), ("Canolfan Dewi", "Cwrdd yng Nghanolfan Dewi.", true),
        ("Canolfan Dewi", "Te a Chanolfan Dewi.", true), ("Canolfan Dewi", "Croeso i Canolfan Dewi.", false),
        ("Canolfan Dewi", "Y ganolfan newydd.", false), ("Ysgol Enghraifft", "Yn Ysgol Enghraifft.", false),
        ("Ysgol Enghraifft", "Ein Hysgol Enghraifft.", true), ("Canolfan Dewi", "Cwrdd yng { $school }.", true),
        ("Canolfan Dewi", "Cwrdd ym { $school }.", true), ("Canolfan Dewi", "Cwrdd yn { $school }.", false),
        ("Prifysgol Bangor", "Ym Mhrifysgol Bangor.", true), ("Ysgol Enghraifft", "Ein hysgol ni.", false),
    ])
    func `the school's name stands as it is`(school: String, welsh: String, isFound: Bool) {
        #expect((Self.codes(school: school, welsh) != []) == isFound)
    }

    @Test func `nor is it mutated in the English`() {
        #expect(Self.codes(school: "Canolfan Dewi", "Geiriau.", "Come to Ganolfan Dewi.") == ["en:4 school-name-mutated"])
    }

    private func slips(_ welsh: String) -> [String] {
        LintBench().findings(welsh: "---\nsubject: a\n---\n" + welsh, english: nil)
            .filter { [.ampersand, .wrongGreeting, .missingMutation].contains($0.code) }
            .map { finding in
                guard case .text(let right) = finding.values["right"] else { return finding.code.rawValue }
                return right
            }
    }

    @Test(arguments: [
        ("Te & choffi", "ampersand"), ("Te &amp; choffi", "ampersand"), ("Annwyl Rhieni", "Annwyl Rieni"),
        ("Annwyl Rhiant", "Annwyl Riant"),
        ("Annwyl Teulu", "Annwyl Deulu"), ("Annwyl Gofalwr", "Annwyl Ofalwr"), ("Annwyl Gwarcheidwad", "Annwyl Warcheidwad"),
        ("Annwyl Riant neu Gwarcheidwad", "neu Warcheidwad"), ("annwyl rhieni", "annwyl rieni"),
        ("Ewch i Caerdydd.", "i Gaerdydd"),
        ("Maen nhw yn Caerdydd.", "yng Nghaerdydd"), ("Yn Bangor mae'r sioe.", "Ym Mangor"), ("yn Cymru", "yng Nghymru"),
        ("yn Gwynedd", "yng Ngwynedd"), ("plant yn Blwyddyn 2", "ym Mlwyddyn 2"), ("i Blwyddyn 2", "i Flwyddyn 2"),
        ("coffi a te", "a the"),
        ("te a coffi", "a choffi"), ("dau plentyn", "dau blentyn"), ("tri plentyn", "tri phlentyn"), ("dwy merch", "dwy ferch"),
        ("gyda plant", "gyda phlant"), ("i rhieni", "i rieni"), ("i plant", "i blant"), ("o Llandudno", "o Landudno"),
        ("am teuluoedd", "am deuluoedd"), ("gan rhieni", "gan rieni"),
    ])
    func `a slip that is certain is found with what is right`(welsh: String, right: String) {
        let found = slips(welsh)
        #expect(found.count == 1)
        #expect(found.first.map { right.hasPrefix($0) || $0 == right } == true, "\(found)")
    }

    @Test(arguments: [
        "Annwyl Rieni a Gofalwyr", "Annwyl Mrs Puw", "Annwyl Carys", "Annwyl Riant neu Warcheidwad", "M&S a B&Q",
        "Ewch i Gaerdydd.",
        "yng Nghaerdydd", "te, coffi a sudd", "dau blentyn", "tair merch", "yn mynd", "yn Tesco", "i Dewi", "a Carys",
        "10am plant yn dod",
        "i blant Blwyddyn 2", "gyda'ch plentyn", "mewn dosbarth", "o blant", "yn Birmingham", "i'r plant",
        "Sesiwn i frodyr a chwiorydd",
        "addysg ac iechyd", "am 6 plentyn", "Holi ac Ateb (Q&A)",
    ])
    func `good Welsh has no slips`(welsh: String) {
        #expect(slips(welsh) == [])
    }

    @Test(arguments: [
        ("Mae { $places } lle.", "There are { $places } places.", ["cy", "en"]),
        ("Mae { $places } o blant.", "{ $places } of them", []),
        ("Lleoedd: { $places }.", "Places: { $places }.", []),
        ("Blwyddyn { $places } yn unig", "Year { $places } only", []),
        ("Mae { COUNT($places, noun: \"place\") }.", "There are { COUNT($places, noun: \"place\") }.", []),
        (
            "{ $places -> [1] 1 lle [2] 2 le *[other] { $places } lle }",
            "{ $places -> [one] 1 place *[other] { $places } places }", []
        ),
        ("{ $places -> [1] 1 lle *[other] { $places } lle }", "{ $places -> [1] 1 place *[other] { $places } places }", ["cy"]),
        (
            "{ $places -> [two] 2 blentyn *[other] { $places } plentyn }", "{ $places -> [two] 2 *[other] { $places } children }",
            ["cy", "en"]
        ),
        (
            "{ $places -> [two] 2 blentyn [few] 3 phlentyn [many] 6 phlentyn *[other] { $places } plentyn }",
            "{ $places -> [one] 1 child *[other] { $places } children }", []
        ),
        ("{ $places -> [0] dim *[other] { $places } neges }", "{ $places -> [0] none *[other] { $places } messages }", ["en"]),
    ])
    func `a number with a noun has the forms that its language needs`(welsh: String, english: String, expected: [String]) {
        let found = LintBench().codes(welsh, english).filter { $0.contains("plural") }.map { String($0.prefix(2)) }
        #expect(found == expected)
    }
}
