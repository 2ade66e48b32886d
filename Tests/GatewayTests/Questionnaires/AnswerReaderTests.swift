import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A text to a question` {
    static let reader = Result { AnswerReader(locales: try School.locales()) }

    private func read(_ text: String, _ question: QuestionnaireItem) throws -> AnswerReader.Reading {
        try Self.reader.get().read(text, to: question)
    }

    static let scales: [(String, Int?)] = [
        ("4", 4), (" 4. ", 4), ("4!", 4), ("pedwar", 4), ("Pedair", 4), ("FOUR", 4), ("un", 1), ("five", 5), ("pump", 5),
        ("4 diolch", 4), ("4 x", 4), ("hawdd iawn", 5), ("very hard", 1), ("0", nil), ("6", nil), ("45", nil), ("4 neu 5", nil),
        ("4.5", nil), ("eitha da", nil), ("", nil), ("😀", nil), ("iawn", nil), ("four five", nil), ("nesaf", nil),
    ]

    @Test(arguments: scales) func `from 1 to 5 is a figure, a word, or what an end means`(text: String, number: Int?) throws {
        #expect(try read(text, .scale()) == (number.map { .answer(.scale($0)) } ?? .none))
    }

    static let choices: [(String, Int?)] = [
        ("1", 1), ("3", 3), ("4", nil), ("b", 2), ("C)", 3), ("d", nil), ("bore", 1), ("AFTERNOON", 2), ("gyda'r nos", 3),
        ("Gyda\u{2019}r nos!", 3), ("2 prynhawn", 2), ("2 bore", nil), ("dau", 2), ("tair", 3), ("nos", nil),
        ("bore neu prynhawn", nil), ("unrhyw bryd", nil), ("1 2", nil),
    ]

    @Test(arguments: choices) func `of choices is a number, a letter or the words of one`(text: String, number: Int?) throws {
        #expect(try read(text, .choice()) == (number.map { .answer(.choice($0)) } ?? .none))
    }

    @Test func `in one's own words is all of it`() throws {
        #expect(try read(" Mwy o amser  i siarad. Diolch x ", .words()) == .answer(.text("Mwy o amser  i siarad. Diolch x")))
        #expect(try read(" \n ", .words()) == .none)
        #expect(try read(String(repeating: "a", count: 1001), .words()) == .none)
    }

    @Test func `leaves out what may be left out, and nothing else`() throws {
        for word in ["NESAF", "next", "Nesaf.", "next please"] {
            for optional in [QuestionnaireItem.scale(optional: true), .choice(optional: true), .words(optional: true)] {
                #expect(try read(word, optional) == .skip)
            }
            #expect(try read(word, .scale()) == .none && read(word, .choice()) == .none)
        }
        #expect(try read("next", .words()) == .answer(.text("next")))
    }

    static let keywords: [(String, Language, Language?)] = [
        ("HOLIADUR", .english, .welsh), ("survey", .welsh, .english), (" Holiadur. ", .welsh, .welsh),
        ("holiadur plis", .welsh, nil),
        ("holi", .welsh, nil), ("", .welsh, nil),
    ]

    @Test(arguments: keywords) func `is a keyword when it is that word alone`(
        text: String, preferred: Language, language: Language?
    ) {
        let keyword = Bilingual(welsh: "HOLIADUR", english: "SURVEY")
        #expect(AnswerReader.names(keyword, text, preferred: preferred) == language)
    }

    @Test(arguments: Language.allCases) func `that both languages share is in the contact's own`(preferred: Language) {
        let keyword = Bilingual(welsh: "BARN", english: "BARN")
        #expect(AnswerReader.names(keyword, "barn", preferred: preferred) == preferred)
    }

    /// Case, accents, spaces and full stops around it change nothing.
    @Test func `means the same however it is dressed`() throws {
        let dresses: [(String) -> String] = [
            { $0.uppercased() }, { $0.lowercased() }, { "  \($0)\n" }, { "\($0)." }, { "\($0)!!" }, { "\"\($0)\"" },
            { "\($0) x" },
            { "\($0) diolch" }, { "\($0) 😀" },
        ]
        for (text, _) in Self.scales.filter({ $0.1 != nil }) {
            for dress in dresses { #expect(try read(dress(text), .scale()) == read(text, .scale()), "\(dress(text))") }
        }
        for (text, _) in Self.choices.filter({ $0.1 != nil }) {
            for dress in dresses { #expect(try read(dress(text), .choice()) == read(text, .choice()), "\(dress(text))") }
        }
    }
}
