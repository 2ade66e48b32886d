import Testing

@testable import Gateway

@Suite struct NamePartTests {
    @Test(arguments: [
        ("Siân", "Sian Rees", true), ("sian", "Siân Rees", true), ("REES", "Siân Rees", true), ("rees siân", "Siân Rees", true),
        ("ees", "Siân Rees", true), ("  Siân  ", "Siân Rees", true), ("llŷr", "Llyr ap Huw", true),
        ("o'bri", "Niamh O'Brien", true),
        ("Siân Evans", "Siân Rees", false), ("Sion", "Siân Rees", false), ("07700 900102", "Siân Rees", false),
    ])
    func `a part of a name is found whatever its accents, capitals and order`(part: String, name: String, isFound: Bool) throws {
        #expect(try #require(NamePart(part)).isIn(name) == isFound)
    }

    @Test(arguments: ["", "  ", "\n"]) func `nothing is no part of a name`(text: String) {
        #expect(NamePart(text) == nil)
    }
}
