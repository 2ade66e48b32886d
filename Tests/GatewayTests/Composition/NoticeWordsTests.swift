import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct NoticeWordsTests {
    static let facts: [NoticeFact] =
        [ChannelKind.email, .text, .letter].flatMap { channel in
            ReasonCode.allCases.map { NoticeFact(.routeStopped(channel), reason: $0) } + [NoticeFact(.noCredit(channel))]
        } + [
            NoticeFact(.diskFull),
            NoticeFact(
                .emergencyUnreached("M1"), name: "ysgol-ar-gau-oherwydd-eira-mawr-dydd-mawrth-y-trydydd-o-fawrth",
                families: 12_345),
        ]

    @Test(arguments: ["Ysgol Enghraifft", "Ysgol Gymunedol Ŵyr y Dŵr Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"])
    func `a text is one part in each language, whatever the names`(school: String) throws {
        let school = School.example { $0.name = Bilingual(welsh: school, english: school) }
        let occasions: [NoticeWords.Occasion] = [.raised, .over]
        for number in ["07700 900900", nil] {
            let words = NoticeWords(composer: try .example(number: number, school: school))
            for (fact, occasion) in Self.facts.flatMap({ fact in occasions.map { (fact, $0) } }) {
                for language in Language.allCases {
                    let person = StaffMember(name: "Nia", mobile: "07700 900801", email: nil, language: language)
                    let text = try #require(words.words(fact, occasion, to: person, by: .text).text)
                    let prepared = TextMessage.prepare(text)
                    #expect(prepared.parts == 1 && prepared.alphabet == .gsm7, "\(text)")
                    // Whether it can be answered is said as it is.
                    #expect(text.contains("OK") == (occasion == .raised && number != nil), "\(text)")
                }
                let both = try #require(words.words(fact, occasion, to: .nia, by: .text).text)
                #expect(TextMessage.prepare(both).parts <= 2, "\(both)")
            }
        }
    }

    @Test func `an e-mail says what to do, Welsh first for who reads both`() throws {
        let words = NoticeWords(composer: try .example())
        let fact = NoticeFact(.emergencyUnreached("M1"), name: "eira", families: 2)
        let both = words.words(fact, .raised, to: .nia, by: .email)
        #expect(
            both.subject == "Ysgol Enghraifft: Neges frys eira: teuluoedd â rhywun heb ei gyrraedd: 2."
                + " / Example School: Emergency message eira: families with somebody not reached: 2.")
        #expect(both.text?.contains("gatewayd undelivered") == true && both.text?.contains("gatewayd notices ack") == true)
        let english = words.words(fact, .ended, to: .ann, by: .email)
        #expect(english.text == "Example School: Emergency message eira has ended. Families with somebody not reached: 2.")
    }

    @Test(arguments: NoticeCause.Kind.allCases, ["raised", "over", "todo"])
    func `every cause has its words in both languages`(kind: NoticeCause.Kind, occasion: String) throws {
        #expect(try School.locales().has(Phrase(rawValue: "notice-\(occasion)-\(kind.rawValue)")))
    }
}
