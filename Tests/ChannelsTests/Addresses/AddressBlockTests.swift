import Channels
import Testing

@Suite struct AddressBlockTests {
    static let good: [(name: String, text: String, lines: [String])] = [
        ("three lines", "Mrs A Jones\n1 Stryd Fawr\nLL57 1AA", ["Mrs A Jones", "1 Stryd Fawr", "LL57 1AA"]),
        (
            "seven lines", "A\nB\nC\nD\nE\nF\nLL57 1AA",
            ["A", "B", "C", "D", "E", "F", "LL57 1AA"]
        ),
        (
            "seven lines and a country that is dropped", "A\nB\nC\nD\nE\nF\nLL57 1AA\nCymru",
            ["A", "B", "C", "D", "E", "F", "LL57 1AA"]
        ),
        (
            "white space, commas, empty lines", "\r\n  Mrs A  Jones ,\r\n\r\n1 Stryd Fawr,,\r\n ,\r\nBangor ,\r\nll571aa  \r\n",
            ["Mrs A Jones", "1 Stryd Fawr", "Bangor", "LL57 1AA"]
        ),
        ("other line ends", "Nia\u{2028}1 Stryd Fawr\rLL57 1AA", ["Nia", "1 Stryd Fawr", "LL57 1AA"]),
        ("letters of any script", "Ŵ\n文\nLL57 1AA", ["Ŵ", "文", "LL57 1AA"]),
        (
            "an address abroad", "Nia\n1 Rue de Bretagne\n75003 Paris\nfrance",
            ["Nia", "1 Rue de Bretagne", "75003 Paris", "France"]
        ),
        (
            "a country in Welsh", "Nia\nHauptstraße 1\n10115 Berlin\nYr Almaen",
            ["Nia", "Hauptstraße 1", "10115 Berlin", "Germany"]
        ),
        ("without its article", "Nia\nHauptstraße 1\nAlmaen,", ["Nia", "Hauptstraße 1", "Germany"]),
        ("Ireland", "Nia\n1 Main Street\nDublin 1\nD01 F5P2\nÉire", ["Nia", "1 Main Street", "Dublin 1", "D01 F5P2", "Ireland"]),
        (
            "accents and an ampersand", "Nia\n1 Main Street\nTrinidad & Tobago", ["Nia", "1 Main Street", "Trinidad and Tobago"]
        ),
        ("capitals", "Nia\n1 Main Street\nUSA", ["Nia", "1 Main Street", "United States"]),
        (
            "islands with a country's post of their own", "Nia\n1 Calle Mayor\nYr Ynysoedd Dedwydd",
            [
                "Nia", "1 Calle Mayor", "Canary Islands",
            ]
        ),
        ("the forces without a postcode", "Cpl A Jones\nB Company\nbfpo58", ["Cpl A Jones", "B Company", "BFPO 58"]),
        (
            "the forces with one", "Cpl A Jones\nB Company\nBF1 2AU\nB.F.P.O. c/o 58\nUnited Kingdom",
            ["Cpl A Jones", "B Company", "BFPO 58", "BF1 2AU"]
        ),
    ]

    @Test(arguments: good) func `a whole address is put in order`(_ row: (name: String, text: String, lines: [String])) throws {
        #expect(try PostalAddress.block(row.text) == row.lines, "\(row.name)")
        #expect(try PostalAddress.block(row.lines.joined(separator: "\n")) == row.lines, "\(row.name)")
    }

    static let bad: [(text: String, error: AddressError)] = [
        ("", .empty), (" \n,\n", .empty), ("Cymru", .empty),
        ("12 High Street, Cardiff, CF10 1AA", .tooFewLines),
        ("Mrs A Jones\nCF10 1AA", .tooFewLines),
        ("Mrs A Jones\nCF10 1AA\nCymru", .tooFewLines),
        ("CF10 1AA\nCF10 1AA\nCF10 1AA", .tooFewLines),
        ("A\nB\nC\nD\nE\nF\nG\nLL57 1AA", .tooManyLines),
        ("A\nB\nC\nD\nE\nF\nG\nFrance", .tooManyLines),
        ("Nia\n1 Stryd Fawr\nBangor", .noPostcode),
        ("Nia\n1 Stryd Fawr\nBangor LL57 1AA", .postcodeNotAlone),
        ("Nia\n1 Stryd Fawr\nXX1 1AA", .postcodeArea),
        ("Nia\n1 Stryd Fawr\nLL57 1AC", .postcodeUnit),
        ("@nia\n1 Stryd Fawr\nLL57 1AA", .badLine),
        ("Nia\n(Fflat 2)\nLL57 1AA", .badLine),
        ("Nia\n1 Stryd Fawr\n~ Bangor\nLL57 1AA", .badLine),
        ("...\n1 Stryd Fawr\nLL57 1AA", .noLetterOrDigit),
        ("Nia\n-\nLL57 1AA", .noLetterOrDigit),
        ("Nia\nNo fixed abode\nLL57 1AA", .noFixedAbode),
        ("Nia\nNFA", .noFixedAbode),
        ("Nia\nno fixed address in Bangor\nLL57 1AA", .noFixedAbode),
        ("Nia\n1 Stryd\u{0}Fawr\nLL57 1AA", .controlCharacter),
        ("Cpl A Jones\nBFPO 58\nGermany", .forcesAbroad),
    ]

    @Test(arguments: bad) func `what no envelope could carry is refused by name`(_ row: (text: String, error: AddressError)) {
        #expect(throws: row.error) { try PostalAddress.block(row.text) }
    }

    @Test func `post abroad may be refused`() {
        #expect(throws: AddressError.abroad) { try PostalAddress.block("Nia\n1 Rue\nFrance", otherCountries: false) }
    }

    @Test func `a country is kept by its English name`() throws {
        let address = try PostalAddress(lines: ["1 Rue de Bretagne", "Ffrainc"], postcode: "75003", otherCountries: true)
        #expect(address.lines == ["1 Rue de Bretagne", "75003", "France"])
        #expect(address.country == "France")
        #expect(address.postcode == nil)
    }

    @Test func `a check gives the normal form or the reason`() {
        let phone = AddressCheck(.phone, "07700 900123")
        #expect(phone.valid && phone.normalised == "+447700900123" && phone.reason == nil)
        let email = AddressCheck(.email, "sian")
        #expect(!email.valid && email.normalised == nil && email.reason == .noAtSign)
        let postal = AddressCheck(.postal, "Nia,\n1 Stryd Fawr\nll571aa")
        #expect(postal.valid && postal.normalised == "Nia\n1 Stryd Fawr\nLL57 1AA")
        #expect(AddressCheck(.phone, "+353 87 123 4567").reason == .otherCountry)
        #expect(AddressCheck(.phone, "+353 87 123 4567", otherCountries: true).valid)
        #expect(AddressCheck(.postal, "Nia\n1 Rue\nFrance", otherCountries: false).reason == .abroad)
    }
}
