import Channels
import Gateway
import Testing

@Suite struct `Rows of families.csv` {
    @Test func `A row becomes a contact of a family with its pupils`() throws {
        let rows = FamiliesCSV([
            "channels": "letter text", "opt_outs": "survey general:text", "no_contact": "court order",
            "no_contact_review": "2026-09-01", "format": "large-print", "barriers": "cost working-hours",
            "pupils": "100 / Mali Prydderch / 2E / 2 | 101 / Ifan Prydderch / Derbyn / R",
        ]).read()
        #expect(rows.findings.isEmpty)
        let family = try #require(rows.families.first)
        let contact = try #require(family.contacts.first)
        #expect(family.id.rawValue == "F1")
        #expect(family.pupils.map(\.name) == ["Mali Prydderch", "Ifan Prydderch"])
        #expect(family.pupils.map(\.year) == [2, 0])
        #expect(family.barriers == [.cost, .workingHours])
        #expect(contact.name == "Siân Prydderch")
        #expect(contact.language == .welsh)
        #expect(contact.mobile?.e164 == "+447700900001")
        #expect(contact.postal?.lines == ["1 Heol y Dŵr", "Tref Enghraifft", "LL79 2AB"])
        #expect(contact.channels == [.letter, .text])
        #expect(contact.optOuts == Set([OptOut(written: "survey"), OptOut(written: "general:text")].compactMap(\.self)))
        #expect(contact.noContact == NoContact(reason: "court order", review: "2026-09-01"))
        #expect(contact.format == .largePrint)
        #expect(rows.rowOf[contact.id] == 2)
    }

    @Test func `A Welsh header and Welsh words say the same`() {
        let welsh = """
            Teulu;Aelwyd;Cyswllt;Enw;Trefn;Perthynas;Cyfrifoldeb rhiant;Iaith;Ffôn symudol;E-bost;Cyfeiriad 1;Cyfeiriad 2;\
            Cyfeiriad 3;Cyfeiriad 4;Cod post;Sianeli;Optio allan;Dim cyswllt;Adolygu;Fformat;Disgyblion;Rhwystrau
            F1;F1-A;C1;Siân Prydderch;;Mam;Oes;Cymraeg;07700 900001;sian@example.org;1 Heol y Dŵr;Tref Enghraifft;;;LL79 2AB;\
            llythyr testun;holiadur cyffredinol:testun;gorchymyn llys;01/09/2026;Print bras;100 / Mali Prydderch / 2E / Bl 2;oriau-gwaith

            """
        let english = FamiliesCSV([
            "channels": "letter text", "opt_outs": "survey general:text", "no_contact": "gorchymyn llys",
            "no_contact_review": "2026-09-01", "format": "large-print", "barriers": "working-hours",
        ]).read()
        let rows = FamilyRows(text: welsh)
        #expect(rows.said == ["2 Adolygu date-form"])
        #expect(rows.families == english.families)
    }

    static let mistakes: [(String, String, String)] = [
        ("family", "", "missing-value"), ("contact", "", "missing-value"), ("name", " ", "missing-value"),
        ("relationship", "", "missing-value"), ("parental_responsibility", "", "missing-value"),
        ("contact", String(repeating: "x", count: 65), "bad-identifier"),
        ("household", String(repeating: "x", count: 65), "bad-identifier"),
        ("name", String(repeating: "x", count: 101), "too-long"), ("name", "Siân\nPrydderch", "line-break"),
        ("name", "Si?n Prydderch", "lost-letter"), ("name", "Si\u{FFFD}n", "lost-letter"),
        ("address_1", "1 Heol y D?r", "lost-letter"),
        ("order", "first", "bad-order"), ("order", "0", "bad-order"), ("relationship", "cousin", "unknown-relationship"),
        ("parental_responsibility", "perhaps", "not-yes-or-no"), ("language", "Klingon", "unknown-language"),
        ("language", "na", "unknown-language"), ("language", "xx", "unknown-language"),
        ("channels", "text fax", "unknown-channel"),
        ("channels", "text text", "repeated-channel"), ("opt_outs", "everything", "unknown-opt-out"),
        ("opt_outs", "text:general", "unknown-opt-out"), ("no_contact", "no", "unclear-no-contact"),
        ("no_contact", "ie", "unclear-no-contact"), ("no_contact", "dim", "unclear-no-contact"),
        ("format", "braille", "unknown-format"),
        ("barriers", "weather", "unknown-barrier"), ("email", "sian", "bad-email"), ("mobile", "4.4770E+11", "excel-number"),
        ("mobile", "4,4770E+11", "excel-number"), ("mobile", "7.7009e9", "excel-number"),
        ("mobile", "01632 960123", "bad-mobile"),
        ("mobile", "+48 512 345 678", "bad-mobile"), ("mobile", "07700 90000", "bad-mobile"), ("postcode", "", "bad-address"),
        ("postcode", "ZZ1 1AA", "bad-address"), ("pupils", "Mali", "pupil-shape"), ("pupils", "100/Mali/2E/2", "pupil-shape"),
        ("pupils", "1 / Mali / 2E / 2 / x", "pupil-shape"), ("pupils", "100 / Mali / 2E / 14", "bad-year"),
        ("pupils", "", "family-without-pupils"),
    ]

    @Test(arguments: mistakes) func `A mistake is named by its row and column`(column: String, value: String, code: String) {
        let rows = FamiliesCSV([column: value]).read()
        let isAddress = column.hasPrefix("address")
        #expect(rows.said.contains("2 \(column) \(code)"))
        #expect(rows.findings.count == 1 || isAddress)
        #expect(!rows.isClean)
    }

    @Test func `A review date is a real day and belongs to a reason`() {
        let days = ["2026-02-29", "31/06/2026", "soon", "2026-13-01"]
        for day in days {
            let said = FamiliesCSV(["no_contact": "court order", "no_contact_review": day]).read().said
            #expect(said == ["2 no_contact_review bad-date"])
        }
        #expect(FamiliesCSV(["no_contact_review": "2028-02-29"]).read().said == ["2 no_contact_review review-without-reason"])
    }

    @Test func `Every mistake of every row is said in one pass, in the order of the file`() {
        let rows = FamiliesCSV(
            ["mobile": "123", "language": "qq", "email": "x"], ["contact": "C2", "relationship": "x", "format": "x"]
        ).read()
        #expect(
            rows.said == [
                "2 language unknown-language", "2 mobile bad-mobile", "2 email bad-email", "3 relationship unknown-relationship",
                "3 format unknown-format",
            ])
    }

    static let mobiles: [(String, [String])] = [
        ("7700900123", ["2 mobile leading-zero"]), ("7700 900 123", ["2 mobile leading-zero"]), ("07700900123", []),
        ("+44 7700 900123", []), ("447700900123", []), ("+44 (0)7700 900123", []),
    ]

    @Test(arguments: mobiles) func `A mobile is read however it is written, and a lost zero is put back and said`(
        text: String, said: [String]
    ) {
        let rows = FamiliesCSV(["mobile": text]).read()
        #expect(rows.said == said)
        #expect(rows.isClean)
        #expect(rows.families.first?.contacts.first?.mobile?.e164 == "+447700900123")
        #expect(rows.findings.allSatisfy { $0.severity == .corrected && $0.value == "07700 900123" })
    }

    static let spreadsheets = [
        "447700900123.0", "447700900123.00", "'07700900123", "'+447700900123", "=\"07700900123\"", "4.47700900123E+11",
        "4.47700900123e11", "\u{202A}+44 7700 900123\u{202C}", "07700\u{200B}900123",
    ]

    @Test(arguments: spreadsheets) func `A mobile is read whatever a spreadsheet made of it, as long as its digits are there`(
        text: String
    ) {
        let rows = FamiliesCSV(["mobile": text]).read()
        #expect(rows.said == [])
        #expect(rows.families.first?.contacts.first?.mobile?.e164 == "+447700900123")
    }

    @Test(arguments: ["7700900123.0", "'7700900123", "=\"7700900123\"", "7.700900123E+9"])
    func `A mobile that lost its zero on the same way has it again`(text: String) {
        let rows = FamiliesCSV(["mobile": text]).read()
        #expect(rows.said == ["2 mobile leading-zero"])
        #expect(rows.families.first?.contacts.first?.mobile?.e164 == "+447700900123")
    }

    @Test(arguments: ["4.47701E+11", "4.4770090012E+11", "4.477009001234E+11", "4,47701E+11", "7.7009E+09"])
    func `A mobile that lost digits is refused for that`(text: String) {
        #expect(FamiliesCSV(["mobile": text]).read().said == ["2 mobile excel-number"])
    }

    @Test func `A cell that a spreadsheet wrote as a text is that text in an unquoted file too`() {
        let text = FamiliesCSV(["contact": "C1"]).text().replacing("C1", with: "=\"0012\"")
        let rows = FamilyRows(text: text)
        #expect(rows.said == [])
        #expect(rows.families.first?.contacts.map(\.id.rawValue) == ["0012"])
    }

    static let postcodes: [(written: String, read: String?)] = [
        ("CF1O 1AA", "CF10 1AA"), ("cfl0 1aa", "CF10 1AA"), ("CFI0 1AA", "CF10 1AA"), ("CF10 lAA", "CF10 1AA"),
        ("LL79 OAB", "LL79 0AB"), ("S014 OAA", "SO14 0AA"), ("0L1 1AA", "OL1 1AA"), ("1P1 1AA", "IP1 1AA"),
        ("L1O 1AA", "L10 1AA"),
        ("SE1O 0AA", "SE10 0AA"), ("W1A OAX", "W1A 0AX"), ("LL792AB", "LL79 2AB"),
        // Neither is a letter for a figure.
        ("SL1 1AA", nil), ("OL1 1AA", nil), ("EC1A 1BB", nil), ("SO1 1AA", nil), ("IV1 1AA", nil), ("GIR 0AA", nil),
        ("BL0 9AA", nil),
    ]

    @Test(arguments: postcodes) func `A letter for a figure in a postcode is put right and said`(written: String, read: String?) {
        let rows = FamiliesCSV(["postcode": written]).read()
        let isPlain = read == nil || read == "LL79 2AB"
        #expect(rows.said == (isPlain ? [] : ["2 postcode postcode-letters"]))
        #expect(rows.findings.allSatisfy { $0.severity == .corrected && $0.value == read })
        #expect(rows.families.first?.contacts.first?.postal?.postcode == read ?? written)
    }

    @Test func `A postcode in the last line of the address is put right too, and a town is none`() {
        let rows = FamiliesCSV(["address_3": "LL79 2AB", "postcode": ""]).read()
        #expect(rows.said == [])
        let repaired = FamiliesCSV(["address_3": "CF1O 1AA", "postcode": ""]).read()
        #expect(repaired.said == ["2 postcode postcode-letters"])
        #expect(repaired.families.first?.contacts.first?.postal?.lines.last == "CF10 1AA")
        #expect(FamiliesCSV(["address_3": "Sollas", "postcode": ""]).read().said == ["2 postcode bad-address"])
        #expect(FamiliesCSV(["postcode": "ZO1 1AA"]).read().said == ["2 postcode bad-address"])
    }

    @Test func `Cells that are left out at the end of a row are empty, and the row is taken`() {
        let columns = FamiliesCSV.columns
        let lines = FamiliesCSV([:], ["contact": "C2"]).text(columns: columns).split(separator: "\n").map(String.init)
        // Format and barriers are empty, and stand last but for the pupils.
        let short = lines[2].split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",")
        let rows = FamilyRows(text: [lines[0], lines[1] + ",,", short].joined(separator: "\n"))
        #expect(rows.isClean)
        #expect(rows.said == ["2 long-row", "3 short-row"])
        #expect(rows.families.first?.contacts.map(\.id.rawValue) == ["C1", "C2"])
        #expect(rows.unread.isEmpty)
    }

    @Test func `What must be there is missed where a row ends before it`() {
        let lines = FamiliesCSV([:]).text().split(separator: "\n").map(String.init)
        let rows = FamilyRows(text: lines[0] + "\nF1,,C1\n")
        #expect(
            rows.said == [
                "2 short-row", "2 name missing-value", "2 relationship missing-value", "2 parental_responsibility missing-value",
                "2 pupils family-without-pupils",
            ])
    }

    static let headings = [
        "\u{FEFF}mobile", "mobile\u{200B}", "mo\u{AD}bile", "\u{202A}mobile\u{202C}", "\u{2060}mobile\u{A0}",
        "\"mo\u{FEFF}bile\"",
        "\u{200E}Ff\u{F4}n symudol", "FfÃ´n symudol", "=\"mobile\"",
    ]

    @Test(arguments: headings) func `A heading with marks that nobody sees names its column`(heading: String) {
        let text = FamiliesCSV([:]).text().replacing(",mobile,", with: ",\(heading),")
        let rows = FamilyRows(text: text)
        #expect(rows.said == [])
        #expect(rows.families.first?.contacts.first?.mobile?.e164 == "+447700900001")
    }

    static let hidden: [(column: String, value: String, read: String)] = [
        ("name", "Si\u{200B}ân Prydderch", "Siân Prydderch"), ("name", "\u{202E}Siân Prydderch", "Siân Prydderch"),
        ("name", "Siân\u{AD} Prydderch\u{FEFF}", "Siân Prydderch"), ("name", "Siân\u{200D} Prydderch", "Siân Prydderch"),
        ("name", "Siân\u{3164} Prydderch", "Siân Prydderch"), ("name", "\u{2067}Siân Prydderch\u{2069}", "Siân Prydderch"),
        ("contact", "C1\u{200B}", "C1"), ("family", "\u{200F}F1", "F1"),
    ]

    @Test(arguments: hidden) func `Marks that nobody sees are taken out of a cell, and said`(
        column: String, value: String, read: String
    ) throws {
        let rows = FamiliesCSV([column: value]).read()
        #expect(rows.said == ["2 \(column) hidden-marks"])
        #expect(rows.findings.map(\.severity) == [.corrected])
        #expect(rows.findings.map(\.value) == [read])
        let contact = try #require(rows.families.first?.contacts.first)
        #expect(["name": contact.name, "contact": contact.id.rawValue, "family": contact.family.rawValue][column] == read)
    }

    @Test func `Names in other scripts keep what joins their letters`() {
        let names = [
            "نی\u{200C}لوفر", "क्\u{200D}षमा", "علي حسن", "Олена Шевченко", "Ελένη", "李小龍", "Łukasz Dąbrowski", "Nguyễn Thị",
            "João",
        ]
        for name in names {
            let rows = FamiliesCSV(["name": name]).read()
            #expect(rows.said == [], "\(name)")
            #expect(rows.families.first?.contacts.first?.name == name)
        }
    }

    static let lookalikes: [(written: String, read: String?)] = [
        ("Mаri", "Mari"), ("Сara Evans", "Cara Evans"), ("Siа\u{302}n", "Siân"), ("Οlwen", "Olwen"), ("Ｍari", "Mari"),
        ("𝐌ari", "Mari"), ("O’Νeill", "O’Neill"), ("Marж", nil), ("Ωwen", nil),
    ]

    @Test(arguments: lookalikes) func `A letter that only looks right is put right or refused`(written: String, read: String?) {
        let rows = FamiliesCSV(["name": written]).read()
        #expect(rows.said == ["2 name \(read == nil ? "mixed-alphabets" : "lookalike-letters")"])
        #expect(rows.isClean == (read != nil))
        #expect(rows.families.first?.contacts.first?.name == read)
        let pupils = FamiliesCSV(["pupils": "1 / \(written) / 2E / 2"]).read()
        #expect(pupils.families.first?.pupils.first?.name == read)
    }

    @Test func `A mailbox with a letter that only looks right is refused`() {
        #expect(FamiliesCSV(["email": "sian@exаmple.org"]).read().said == ["2 email mixed-alphabets"])
        #expect(FamiliesCSV(["email": "sian@tŷ.cymru"]).read().said == [])
    }

    /// As UTF-8 that was read as Windows-1252, or as Latin-1 where `latin1` says so, and written as UTF-8.
    static func encodedTwice(_ text: String, latin1: Bool = false) -> String {
        var twice = String.UnicodeScalarView()
        for byte in text.utf8 {
            let read = latin1 ? nil : WrittenEncoding.windows1252(byte)
            twice.append(read ?? Unicode.Scalar(byte))
        }
        return String(twice)
    }

    static let spoiledNames = [
        "Siân", "Gwên", "Tîrion", "Môn", "Sûlwen", "Ŵyn Tŵr", "Llŷr Ŷd", "Zoë", "René", "Íñigo", "Àine", "Ísak Á", "O’Neill",
        "Ann “Nan” Rees",
        "Siân–Mair", "Łukasz Dąbrowski", "Nguyễn Thị", "Олена Шевченко", "£5 €5",
    ]

    @Test(arguments: spoiledNames) func `A name that was encoded twice is offered as it was`(name: String) {
        for latin1 in [false, true] {
            for twice in [Self.encodedTwice(name, latin1: latin1), Self.encodedTwice(Self.encodedTwice(name), latin1: latin1)] {
                let rows = FamiliesCSV(["name": twice]).read()
                #expect(rows.said == ["2 name twice-encoded"], "\(twice)")
                #expect(rows.findings.map(\.value) == [name])
                #expect(!rows.isClean)
            }
        }
        let cells = FamiliesCSV(["address_2": Self.encodedTwice(name), "pupils": "1 / \(Self.encodedTwice(name)) / 2E / 2"])
            .read()
        #expect(cells.said == ["2 address_2 twice-encoded", "2 pupils twice-encoded"])
    }

    @Test(arguments: [
        "JOÃO", "CONCEIÇÃO", "ÅSE", "DÔ’R", "GYDA’R TÊ’", "Ô’NEILL", "MÂ’", "Éž", "«Amélie»", "Siân", "naïve", "Ŵ’",
    ])
    func `A name that only begins like one that was encoded twice is left alone`(name: String) {
        let rows = FamiliesCSV(["name": name]).read()
        #expect(rows.said == [])
        #expect(rows.families.first?.contacts.first?.name == name)
    }

    @Test(arguments: [-1, 0, 1]) func `A family has so many contacts, and no more`(over: Int) {
        var csv = FamiliesCSV()
        csv.rows = (1...50 + over).map { ["contact": "C\($0)", "mobile": "", "email": "", "household": ""] }
        let said = csv.read().said
        #expect(said == (over > 0 ? ["2 family family-too-large"] : []))
    }

    /// Families of one contact each, which have nothing in common but an address.
    static func families(_ numbers: ClosedRange<Int>, _ changes: [String: String]) -> [[String: String]] {
        numbers.map { number in
            let own = [
                "family": "F\(number)", "contact": "C\(number)", "household": "", "pupils": "\(number) / Mali / 2E / 2",
            ]
            return own.merging(changes) { $1 }
        }
    }

    @Test(arguments: [-1, 0, 1, 500]) func `So many mistakes are listed, and the others counted`(over: Int) {
        var csv = FamiliesCSV()
        csv.rows = Self.families(1...ImportFindings.limit + over, ["language": "qq"])
        let rows = csv.read()
        #expect(rows.findings.count == min(ImportFindings.limit, ImportFindings.limit + over))
        #expect(rows.findings.allSatisfy { $0.code == .unknownLanguage })
        #expect(rows.findingsLeftOut == max(0, over))
        #expect(!rows.isClean)
        #expect(rows.unread.count == ImportFindings.limit + over)
    }

    @Test func `A mistake behind a thousand notes is listed, and notes of each kind`() {
        var csv = FamiliesCSV()
        csv.rows = Self.families(1...1_200, ["mobile": "7700900123"]) + Self.families(1_201...1_201, ["language": "qq"])
        let lines = csv.text().split(separator: "\n")
        let rows = FamilyRows(text: "\(lines[0])\n" + lines.dropFirst().map { "\($0),\n" }.joined())
        #expect(rows.said.contains("1202 language unknown-language"))
        #expect(rows.findings.count { $0.code == .longRow } == 100)
        #expect(rows.findings.count { $0.code == .leadingZero } == 100)
        #expect(rows.findings.map { $0.row ?? 0 } == rows.findings.map { $0.row ?? 0 }.sorted())
        #expect(rows.findingsLeftOut == 1_201 - 100 + 1_200 - 100)
    }

    @Test func `A mistake in a row that is left out does not count, however many there are`() {
        var csv = FamiliesCSV()
        csv.rows = Self.families(1...1_100, ["language": "qq"]) + Self.families(1_101...1_101, [:])
        let rows = csv.read(leavingOut: Set(2...1_101))
        #expect(rows.isClean)
        #expect(rows.families.map(\.id.rawValue) == ["F1101"])
        #expect(rows.findingsLeftOut == 0)
        // One of them is not left out.
        #expect(!csv.read(leavingOut: Set(2...1_100)).isClean)
    }

    static let languages: [(String, LanguagePreference)] = [
        ("", .unknown), ("?", .unknown), ("anhysbys", .unknown), ("cy", .welsh), ("Cymraeg", .welsh), ("Welsh", .welsh),
        ("EN", .english), ("Saesneg", .english), ("pl", .other("pl")), ("Pwyleg", .other("pl")), ("Arabic", .other("ar")),
    ]

    @Test(arguments: languages) func `A language may be named by its tag or in either language`(
        text: String, language: LanguagePreference
    ) {
        let rows = FamiliesCSV(["language": text]).read()
        #expect(rows.families.first?.contacts.first?.language == language)
    }

    static let years: [(String, Int?)] = [
        ("N", -1), ("Meithrin", -1), ("-1", -1), ("R", 0), ("Derbyn", 0), ("0", 0), ("6", 6), ("Year 3", 3), ("Blwyddyn 3", 3),
        ("", nil), ("13", 13),
    ]

    @Test(arguments: years) func `A year group may be written as schools write it`(text: String, year: Int?) {
        let rows = FamiliesCSV(["pupils": "1 / Mali / 3/4P / \(text)"]).read()
        #expect(rows.findings.isEmpty)
        #expect(rows.families.first?.pupils.first?.year == year)
        #expect(rows.families.first?.pupils.first?.className == "3/4P")
    }

    @Test func `Line breaks inside a cell are lines of the address`() {
        let rows = FamiliesCSV(["address_1": "Tŷ Gwyn\n1 Heol y Dŵr", "address_2": "Tref Enghraifft"]).read()
        #expect(rows.families.first?.contacts.first?.postal?.lines == ["Tŷ Gwyn", "1 Heol y Dŵr", "Tref Enghraifft", "LL79 2AB"])
    }

    @Test func `Columns are found by name, and what is missing, unknown or twice is said`() {
        let csv = FamiliesCSV([:])
        let text = csv.text(columns: ["contact", "family", "name", "relationship", "pupils", "langauge", "email", "email"])
        let rows = FamilyRows(text: text)
        #expect(rows.findings.filter { $0.severity == .mistake }.map(\.code) == [.duplicateColumn, .missingColumn])
        #expect(
            rows.findings.contains { $0.code == .missingColumn && $0.value == "cyfrifoldeb_rhiant / parental_responsibility" })
        #expect(rows.findings.contains { $0.code == .unknownColumn && $0.value == "langauge" && $0.severity == .note })
        #expect(rows.silent == [.household, .order, .language, .mobile, .postal, .channels, .optOuts, .noContact, .format])
    }

    @Test func `A header without rows is no file of families`() {
        #expect(FamilyRows(text: FamiliesCSV().text()).said == ["empty-file"])
    }

    @Test func `The mistakes of rows that are left out do not count, but a row that is not there does`() {
        let csv = FamiliesCSV([:], ["contact": "C2", "mobile": "x"], ["contact": "C3", "name": "\n"])
        #expect(csv.read(leavingOut: [3, 4]).isClean)
        #expect(csv.read(leavingOut: [3, 4]).families.first?.contacts.map(\.id.rawValue) == ["C1"])
        #expect(csv.read(leavingOut: [3, 9]).said.first == "no-such-row")
    }
}
