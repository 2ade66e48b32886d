import Channels
import Gateway
import Testing

extension `Rows of families.csv` {
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
        // Format and barriers are empty, and are the last columns but for the pupils.
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
}
