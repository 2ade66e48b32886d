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
