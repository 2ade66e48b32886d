import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `An automatic answer` {
    static let event = Event(
        name: Bilingual(welsh: "gweithdy ffoneg", english: "phonics workshop"), starts: .at("2026-03-10T18:00:00Z"),
        place: Bilingual(welsh: "neuadd yr ysgol", english: "the school hall"), capacity: 60)

    static let confirmations: [ReplyRouting.Confirmation] =
        (1...20).map { .yes(places: $0) } + [
            .no, .maybe, .stopped, .started, .help, .languageWelsh, .languageEnglish, .waiting,
        ]

    @Test(arguments: confirmations) func `is one part of a text in each language`(confirmation: ReplyRouting.Confirmation) throws
    {
        let composer = try MessageComposer.example()
        for language in Language.allCases {
            for event in [Self.event, nil] {
                let words = composer.confirmation(confirmation, event: event, language: language)
                let text = TextMessage.prepare(words)
                #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
                #expect(!words.contains("{") && words.contains(School.example().name[language]))
            }
        }
    }

    @Test func `speaks of places as the language counts them`() throws {
        let composer = try MessageComposer.example()
        func words(_ places: Int, _ language: Language) -> String {
            composer.confirmation(.yes(places: places), event: Self.event, language: language)
        }
        #expect(words(1, .welsh).contains("1 lle i chi (gweithdy ffoneg)"))
        #expect(words(2, .welsh).contains("2 le i chi"))
        #expect(words(3, .welsh).contains("3 lle i chi"))
        #expect(words(1, .english).contains("1 place for you (phonics workshop)"))
        #expect(words(2, .english).contains("2 places for you"))
    }
}
