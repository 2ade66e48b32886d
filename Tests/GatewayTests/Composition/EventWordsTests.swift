import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `The words to guests` {
    static let event = Event(
        name: Bilingual(welsh: "gweithdy ffoneg", english: "phonics workshop"), starts: .at("2027-09-22T17:30:00Z"),
        place: Bilingual(welsh: "neuadd yr ysgol", english: "the school hall"), capacity: 60)

    static let outcomes: [AnswerOutcome] =
        [1, 2, 3, 4, 6, 20].flatMap { places in
            [.kept(places: places), .waiting(number: places, kept: 0), .waiting(number: 11, kept: places)]
        } + [1, 2, 6, 20].map { .maybe(gaveUp: .places($0)) } + [.late, .declined, .maybe(), .maybe(gaveUp: .waiting)]

    static let keyword = Keyword(Bilingual(welsh: "MABOLGAMPAU", english: "SPORTS"))
    static let changes: [ChangeWay] = [.answer, .keyword(keyword), .telephone]

    /// What a confirmation asks for: only what will be understood, whatever else is open.
    static let asked: [(ChangeWay, AnswerOutcome, welsh: [String], english: [String])] = [
        (.answer, .kept(places: 2), ["tecstiwch NA,", "neu IE a'r nifer"], ["text NO,", "or YES and how many"]),
        (.keyword(keyword), .kept(places: 2), ["MABOLGAMPAU NA,", "neu MABOLGAMPAU IE"], ["SPORTS NO,", "or SPORTS YES"]),
        (.telephone, .kept(places: 2), ["ffoniwch 01632 960123"], ["call 01632 960123"]),
        (.keyword(keyword), .declined, ["tecstiwch MABOLGAMPAU IE a'r"], ["text SPORTS YES and"]),
        (.telephone, .declined, ["ffoniwch 01632 960123"], ["call 01632 960123"]),
        (
            .keyword(keyword), .maybe(), ["MABOLGAMPAU IE a'r nifer, neu MABOLGAMPAU NA"],
            ["SPORTS YES and how many, or SPORTS NO"]
        ),
        (.telephone, .maybe(), ["ffoniwch 01632 960123"], ["call 01632 960123"]),
        (
            .answer, .maybe(gaveUp: .places(2)), ["EFALLAI (", "nid ydym yn cadw eich 2 le mwyach", "Tecstiwch IE a'r nifer"],
            ["MAYBE noted", "no longer keep your 2 places", "Text YES and how many"]
        ),
        (
            .keyword(keyword), .maybe(gaveUp: .places(1)), ["nid ydym yn cadw eich lle mwyach", "Tecstiwch MABOLGAMPAU IE"],
            ["no longer keep your place.", "Text SPORTS YES"]
        ),
        (
            .telephone, .maybe(gaveUp: .places(3)), ["eich 3 lle mwyach", "Ffoniwch 01632 960123"],
            ["your 3 places", "Call 01632 960123"]
        ),
        (
            .answer, .maybe(gaveUp: .waiting), ["nid ydych ar y rhestr aros mwyach", "Tecstiwch IE a'r nifer"],
            ["no longer on the waiting list", "Text YES"]
        ),
        (
            .telephone, .maybe(gaveUp: .waiting), ["rhestr aros mwyach", "Ffoniwch 01632 960123"],
            ["no longer on the waiting list", "Call 01632 960123"]
        ),
        (.answer, .waiting(number: 2, kept: 0), ["tecstiwch NA"], ["text NO"]),
        (.keyword(keyword), .waiting(number: 2, kept: 0), ["tecstiwch MABOLGAMPAU NA"], ["text SPORTS NO"]),
        (.telephone, .waiting(number: 2, kept: 0), ["ffoniwch 01632 960123"], ["call 01632 960123"]),
    ]

    @Test(arguments: asked.indices) func `ask for what will be understood`(index: Int) throws {
        let (change, outcome, welsh, english) = Self.asked[index]
        let composer = try MessageComposer.example()
        for (language, expected) in [(Language.welsh, welsh), (.english, english)] {
            let words = composer.confirmation(outcome, event: Self.event, changedBy: change, language: language)
            for part in expected { #expect(words.contains(part), "\(words)") }
            if change == .telephone { #expect(!words.contains(" IE ") && !words.contains("YES"), "\(words)") }
        }
    }

    @Test(arguments: outcomes) func `are one part in each language`(outcome: AnswerOutcome) throws {
        let composer = try MessageComposer.example()
        for language in Language.allCases {
            for change in Self.changes {
                let words = composer.confirmation(outcome, event: Self.event, changedBy: change, language: language)
                let text = TextMessage.prepare(words)
                #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
                #expect(!words.contains("{") && (change != .answer || words.contains(School.example().name[language])))
            }
        }
    }

    @Test(arguments: [1, 2, 3, 6, 20], ["07700 900900", nil])
    func `of good news are one part in each language`(places: Int, number: String?) throws {
        let composer = try MessageComposer.example(number: number)
        for language in Language.allCases {
            let moved = WaitlistPromotion(message: "M1", home: "F1/C1", places: places, way: nil)
            let text = TextMessage.prepare(
                composer.movedUp(moved, event: Self.event, keyword: nil, by: .text, language: language))
            #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
            #expect(!text.text.contains("{") && text.text.contains("22"))
        }
    }

    /// As long as names may be; with letters that the GSM alphabet lacks.
    static let schools = [
        Bilingual(welsh: "Ysgol Gynradd Gymraeg Tref yr Enghraifft", english: "Example Town Welsh Medium Primary School"),
        Bilingual(welsh: "Ysgol Gynradd Gymraeg Llŷn a'r Dŵr Bach", english: "Llŷn and Dŵr Bach Community Primary Schl"),
    ]
    static let longNames = [
        Bilingual(welsh: "gweithdy darllen a ffoneg i deuluoedd nef", english: "reading and phonics workshop for families"),
        Bilingual(welsh: "gŵyl y dŵr a'r ŷd i deuluoedd newydd ni", english: "gŵyl y dŵr: a water festival for families"),
    ]

    private func expectOnePart(_ words: String) {
        let text = TextMessage.prepare(words)
        #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
        #expect(!text.text.contains("{"))
    }

    @Test(arguments: schools, longNames) func `are one part, whatever the school and the event are called`(
        school name: Bilingual<String>, event title: Bilingual<String>
    ) throws {
        for number in ["07700 900900", nil] {
            let composer = try MessageComposer.example(number: number, school: .example { $0.name = name })
            var event = Self.event
            event.name = title
            for language in Language.allCases {
                for outcome in Self.outcomes {
                    for change in Self.changes {
                        expectOnePart(composer.confirmation(outcome, event: event, changedBy: change, language: language))
                    }
                }
                for places in 1...20 {
                    let moved = WaitlistPromotion(message: "M1", home: "F1/C1", places: places, way: nil)
                    for keyword in [nil, Self.keyword] {
                        expectOnePart(composer.movedUp(moved, event: event, keyword: keyword, by: .text, language: language))
                    }
                    // An e-mail has no limit of length, so all of it is there.
                    let mail = composer.movedUp(moved, event: event, keyword: nil, by: .email, language: language)
                    let named = title[language].prefix(1).uppercased() + title[language].dropFirst()
                    #expect(mail.contains(named) && mail.contains(name[language]))
                }
            }
        }
    }
}
