import Templates
import Testing

@testable import gatewayd

@Suite struct PageLanguageTests {
    @Test(arguments: [
        ("nothing said", nil, nil, Language.welsh),
        ("the address says English", "en", "cy", .english),
        ("the address says what we do not have", "fr", "en-GB", .english),
        ("an English browser", nil, "en-GB,en;q=0.9", .english),
        ("a Welsh browser", nil, "cy-GB,cy;q=0.9,en;q=0.5", .welsh),
        ("English preferred to Welsh", nil, "cy;q=0.3, en;q=0.8", .english),
        ("equals, in their order", nil, "en,cy", .english),
        ("Welsh is not wanted", nil, "cy;q=0, en;q=0.1", .english),
        ("another language, then English", nil, "pl,en;q=0.7", .english),
        ("only another language", nil, "pl", .welsh),
    ])
    func `a page is in the language that its reader wants`(name: String, query: String?, header: String?, expected: Language) {
        #expect(PageLanguage.choose(query: query, header: header) == expected, "\(name)")
    }
}
