import Templates
import Testing

@testable import Templates

struct UntranslatedPartsTests {
    private static let codes: Set<LintFinding.Code> = [.sameWords, .otherLanguage]

    /// "cy:4 same-words" of two files.
    private func found(_ welsh: String, _ english: String) -> [String] {
        LintBench.codes(LintBench().findings(welsh: welsh, english: english).filter { Self.codes.contains($0.code) })
    }

    private func bodies(_ welsh: String, _ english: String) -> [String] {
        found("---\nsubject: Neges\n---\n" + welsh, "---\nsubject: Message\n---\n" + english)
    }

    private func subjects(_ welsh: String, _ english: String) -> [String] {
        found("---\nsubject: \(welsh)\n---\nHelo.", "---\nsubject: \(english)\n---\nHello.")
    }

    private func texts(_ welsh: String, _ english: String) -> [String] {
        found(
            "---\nsubject: Neges\nsms: \"\(welsh)\"\n---\nHelo.", "---\nsubject: Message\nsms: \"\(english)\"\n---\nHello.")
    }

    @Test(arguments: [
        // Words, and what is found of them as the same subject in both.
        ("Parents evening", "cy:2 same-words"), ("Gweithdy ffoneg", "en:2 same-words"), ("Noson rieni", "en:2 same-words"),
        ("Diwrnod gwisg ffansi", "cy:2 same-words"), ("School closed { $places }", "cy:2 same-words"),
        ("Sports Day", "cy:2 same-words"), ("SCHOOL CLOSED TODAY", "cy:2 same-words"),
        ("Nadolig llawen / Merry Christmas", "cy:2 same-words"),
    ])
    func `the same subject in both is found in the file that is to be written`(subject: String, expected: String) {
        #expect(subjects(subject, subject) == [expected])
    }

    @Test(arguments: [
        "OK", "Disco", "Ysgol Enghraifft", "{ $school }", "{ $school }: { $places }", "Eisteddfod yr Urdd", "Llangrannog 2026",
        "Mr Dafydd Rees, Ysgol Enghraifft", "Ffordd yr Enghraifft, Tref Enghraifft", "01632 960123",
        "https://ysgol.example.org/the-school",
        "'Room on the Broom'", "\u{201C}Dan y Wenallt\u{201D}", "IE / YES", "PTA",
    ])
    func `names, numbers, addresses, links and single words may be the same`(words: String) {
        #expect(subjects("\"\(words)\"", "\"\(words)\"") == [])
        #expect(texts(words.replacing("\"", with: ""), words.replacing("\"", with: "")) == [])
        #expect(bodies(words, words) == [])
    }

    @Test func `a text message that is the same in both is found, whatever name, number and link it has`() {
        #expect(
            texts(
                "{ $school }: no school on 3 March. https://a.example.org/cy",
                "{ $school }: no school on 4 March. https://a.example.org/en")
                == ["cy:3 same-words"])
        #expect(texts("Nid oes ysgol yfory.", "Nid oes ysgol yfory.") == ["en:3 same-words"])
    }

    @Test func `a body that is the same in both is found once, where it begins`() {
        let english = "Dear { $contact }\n\n# Snow\n\nThe school is closed.\n\n- Stay at home\n"
        #expect(bodies(english, english) == ["cy:4 same-words"])
        let welsh = "Annwyl { $contact }\n\nMae'r ysgol ar gau.\n"
        #expect(bodies(welsh, welsh) == ["en:4 same-words"])
    }

    @Test func `a body is the same whatever markup and values it has`() {
        #expect(
            bodies("The **school** is { $places } closed.", "The school is closed, [today](https://a.example.org).") == [
                "cy:4 other-language"
            ])
        #expect(bodies("The **school** is closed.", "The school is { $places } *closed*.") == ["cy:4 other-language"])
        #expect(bodies("The **school** is closed.", "The school is { $places } closed.") == ["cy:4 same-words"])
    }

    /// English in `cy.md`, beside another English text.
    @Test(arguments: [
        "School is closed tomorrow.", "Parents evening", "Please bring your child to the workshop.",
        "There will be no club today",
        "We hope that you can come.", "Dear parents", "The bus is late",
        "Year 2 families: phonics workshop on Tuesday, 6pm, school hall.",
        "Reply YES and how many (YES 2) or NO.", "Thank you for your help with Eisteddfod yr Urdd.",
        "Dear Mrs Puw, please come to Ysgol Enghraifft with Mabli.",
    ])
    func `English in the Welsh is found`(words: String) {
        #expect(bodies("Annwyl riant\n\n\(words)", "Dear parent\n\nOther words of this.") == ["cy:6 other-language"])
        #expect(subjects("\"\(words)\"", "Other words of this") == ["cy:2 other-language"])
        #expect(texts(words, "Other words of this") == ["cy:3 other-language"])
    }

    @Test(arguments: [
        "Mae'r ysgol ar gau yfory.", "Dewch i'r gweithdy gyda'ch plentyn.", "Gweithdy ffoneg i rieni",
        "Nid oes ysgol heddiw, oherwydd eira.",
        "Bydd y bws yn hwyr.", "Annwyl rieni, dewch i'r neuadd.",
    ])
    func `Welsh in the English is found`(words: String) {
        #expect(bodies("Geiriau eraill yw'r rhain.", "Hello\n\n\(words)") == ["en:6 other-language"])
        #expect(subjects("Geiriau eraill yw'r rhain", "\"\(words)\"") == ["en:2 other-language"])
    }

    /// What is sure to be its own language, or too little to be sure.
    @Test(arguments: [
        "Ysgol Enghraifft", "Her ddarllen", "Does dim bws.", "At sylw pawb", "Hen ffon ar lan y môr",
        "Dim ond un can sydd ar ôl.",
        "Dewch am dro i'r to a'r cae.", "Trip i'r sw", "Trip sgïo", "Staff newydd", "Bydd World Book Day ddydd Iau.",
        "Rydym yn hoffi \"Room on the Broom\".", "Room on the Broom", "The Lion King: sioe yr ysgol",
        "Sioe 'The Lion, the Witch and the Wardrobe'",
        "Bydd Children in Need yma.", "Atebwch IE neu YES.", "Te, coffi", "Disco", "Clwb Gwyliau Menter Iaith", "Cinio: pizza",
        "Call a doeth", "Ewch i https://ysgol.example.org/the-school-is-closed.", "Dear Zoo", "Bydd y school ar gau.", "Eira",
        "Wythnos y Glas", "Pêl-droed: Cymru v England", "PE kit", "Noson pizza",
    ])
    func `Welsh, names and what is too short to tell is left alone in the Welsh`(words: String) {
        #expect(bodies(words, "Other words of this.") == [])
        #expect(texts(words.replacing("\"", with: "'"), "Other words of this.") == [])
    }

    @Test(arguments: [
        "Ysgol Gymraeg y Bala", "Neuadd yr Ysgol", "Clwb yr Urdd is on.", "Bore da! Diolch yn fawr.", "Diolch yn fawr iawn i chi",
        "Hi all",
        "I am here.", "Croeso i bawb", "Penblwydd hapus", "Pen-y-bont ar Ogwr", "Text CYMRAEG or WELSH.",
        "Beth and Mae run the club.",
        "The Urdd Eisteddfod is here.", "Cawl a bara brith", "Ffordd y Castell, Tref Enghraifft", "Snow", "Bring eich plentyn.",
        "OS maps",
    ])
    func `English, names and greetings are left alone in the English`(words: String) {
        #expect(bodies("Geiriau eraill yw'r rhain.", words) == [])
    }

    @Test(arguments: [
        ("the school is closed", Language.english), ("mae'r ysgol ar gau", .welsh), ("homework", nil), ("gweithdy", nil),
        ("parents evening", .english), ("noson rieni", .welsh), ("a i am to is at", nil), ("her ddarllen", nil), ("", nil),
        ("the school mae ysgol", nil), ("pizza disco", nil),
        ("the school is closed and you will have to come for your children cymraeg", .english),
    ])
    func `a few words tell their language where it is sure`(words: String, language: Language?) {
        #expect(LanguageGuess.language(of: words.split(separator: " ").map(String.init)) == language)
    }

    @Test func `what is right as it stands is allowed with a reason`() {
        let subject = "subject: Merry Christmas to all # allow same-words: llinell o gân\n"
        #expect(found("---\n\(subject)---\nHelo.", "---\nsubject: Merry Christmas to all\n---\nHello.") == [])
        let body = "<!-- allow other-language: dyfyniad -->\nWe hope that you can come.\n"
        #expect(bodies("Annwyl riant\n\n\(body)", "Dear parent\n\nOther words.") == [])
    }
}
