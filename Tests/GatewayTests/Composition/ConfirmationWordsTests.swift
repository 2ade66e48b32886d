import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `An automatic answer` {
    static let event = Event(
        name: Bilingual(welsh: "gweithdy ffoneg", english: "phonics workshop"), starts: .at("2026-03-10T18:00:00Z"),
        place: Bilingual(welsh: "neuadd yr ysgol", english: "the school hall"), capacity: 60)

    /// A name and a venue of 40 letters each, on the day with the longest name.
    static let longEvent = Event(
        name: Bilingual(welsh: "gweithdy darllen a ffoneg i deuluoedd nef", english: "reading and phonics workshop for families"),
        starts: .at("2026-09-30T11:30:00Z"),
        place: Bilingual(welsh: "neuadd fawr yr ysgol, Heol y Castell Hir", english: "the great school hall, Long Castle Road"),
        capacity: 60)

    static let longKeyword = Keyword(Bilingual(welsh: "GWEITHDAIDARLLENHAF2", english: "READINGWORKSHOPSUMM2"))
    static let longSchool = Bilingual(
        welsh: "Ysgol Gynradd Gymraeg Tref yr Enghraifft", english: "Example Town Welsh Medium Primary School")

    static func choices(_ event: Event) -> [LabelledInvitations.Choice] {
        let sports = Bilingual(welsh: "diwrnod mabolgampau", english: "sports day")
        return [.init(message: "M1", title: event.name), .init(message: "M2", title: sports)]
    }

    static func confirmations(_ event: Event, _ keyword: Keyword) -> [ReplyRouting.Confirmation] {
        let topic = Topic(keyword: keyword, question: "M1", audience: .everyone, event: event)
        let meanings = [
            ReplyMeaning(intent: .yes, places: 20), ReplyMeaning(intent: .yes), ReplyMeaning(intent: .no),
            ReplyMeaning(intent: .maybe),
        ]
        return (1...20).map { .yes(places: $0) }
            + [
                .no, .maybe, .stopped, .started, .help, .languageWelsh, .languageEnglish, .waiting, .waitingOnly, .about(topic),
                .choiceLabels(choices(event)),
                .topicStopped(keyword), .topicStarted(keyword), .emailStopped,
            ] + (2...9).flatMap { count in meanings.map { .which(Array(repeating: keyword, count: count), $0) } }
    }

    static let short = Keyword(Bilingual(welsh: "FFONEG", english: "PHONICS"))

    private func check(
        _ confirmation: ReplyRouting.Confirmation, _ event: Event?, school: School, named: Bool = true
    ) throws {
        let composer = try MessageComposer.example(school: school)
        for language in Language.allCases {
            let words = composer.confirmation(confirmation, event: event, language: language)
            let text = TextMessage.prepare(words)
            #expect(text.alphabet == .gsm7 && text.parts == 1, "\(text.characters): \(text.text)")
            #expect(!words.contains("{"), "\(words)")
            if named { #expect(words.contains(school.name[language]), "\(words)") }
        }
    }

    @Test(arguments: confirmations(event, short)) func `is one part of a text in each language, and names the school`(
        confirmation: ReplyRouting.Confirmation
    ) throws {
        for event in [Self.event, nil] { try check(confirmation, event, school: .example()) }
    }

    @Test(arguments: confirmations(longEvent, longKeyword)) func `is one part, however long the names`(
        confirmation: ReplyRouting.Confirmation
    ) throws {
        let school = School.example { $0.name = Self.longSchool }
        // The answer to a keyword enquiry says when, where and how to answer before it says who asks, and a confirmation which event it is of.
        var named = confirmation != .maybe
        if case .about = confirmation { named = false }
        if case .choiceLabels = confirmation { named = false }
        try check(confirmation, Self.longEvent, school: school, named: named)
        guard confirmation.isOfAnswer else { return }
        let composer = try MessageComposer.example(school: school)
        for language in Language.allCases {
            let words = composer.confirmation(confirmation, event: Self.longEvent, language: language)
            #expect(words.contains(Self.longEvent.name[language]), "\(words)")
        }
    }

    @Test(arguments: confirmations(event, Keyword(Bilingual(welsh: "GŴYL", english: "FÊTE"))))
    func
        `leaves out a name that would cost a part, and writes a keyword without its accents`(
            confirmation: ReplyRouting.Confirmation
        ) throws
    {
        let school = School.example { $0.name = Bilingual(welsh: "Ysgol Llŷn", english: "Llŷn School") }
        var event = Self.event
        event.name = Bilingual(welsh: "gŵyl haf", english: "summer fête")
        var said = confirmation
        if case .about(var topic) = confirmation {
            topic.event = event
            said = .about(topic)
        }
        try check(said, event, school: school, named: false)
    }

    private func words(_ confirmation: ReplyRouting.Confirmation, _ language: Language) throws -> String {
        try MessageComposer.example().confirmation(confirmation, event: Self.event, language: language)
    }

    @Test func `speaks of places as the language counts them`() throws {
        #expect(try words(.yes(places: 1), .welsh).contains("1 lle i chi: gweithdy ffoneg."))
        #expect(try words(.yes(places: 2), .welsh).contains("2 le i chi"))
        #expect(try words(.yes(places: 3), .welsh).contains("3 lle i chi"))
        #expect(try words(.yes(places: 1), .english).contains("1 place for you: phonics workshop."))
        #expect(try words(.yes(places: 2), .english).contains("2 places for you"))
    }

    @Test func `asks which by their own answer, ready to be sent`() throws {
        let tech = Keyword(Bilingual(welsh: "TECH", english: "TECH"))
        let which = ReplyRouting.Confirmation.which([Self.short, tech], ReplyMeaning(intent: .yes, places: 2))
        #expect(try words(which, .welsh) == "Pa un? Tecstiwch un o'r rhain: FFONEG IE 2, TECH IE 2. Ysgol Enghraifft")
        #expect(try words(which, .english) == "Which one? Text one of these: PHONICS YES 2, TECH YES 2. Example School")
        let no = ReplyRouting.Confirmation.which([tech, Self.short], ReplyMeaning(intent: .no))
        #expect(try words(no, .welsh).contains("TECH NA, FFONEG NA."))
    }

    @Test func `names as many questions as fit, the newest`() throws {
        let composer = try MessageComposer.example(school: .example { $0.name = Self.longSchool })
        let keywords = (1...9).map { Keyword(Bilingual(welsh: "GWEITHDAIDARLLENHAF\($0)", english: "READINGWORKSHOPSUMM\($0)")) }
        let which = ReplyRouting.Confirmation.which(keywords, ReplyMeaning(intent: .yes, places: 20))
        for language in Language.allCases {
            let words = composer.confirmation(which, event: nil, language: language)
            #expect(words.contains("1 ") && words.contains("2 ") && !words.contains("9 "), "\(words)")
        }
    }

    @Test func `says of a keyword what, when, where and how to answer`() throws {
        let about = ReplyRouting.Confirmation.about(
            Topic(keyword: Self.short, question: "M1", audience: .everyone, event: Self.event))
        let welsh = try words(about, .welsh)
        for part in ["gweithdy ffoneg", "nos Fawrth 10 Mawrth", "6pm", "neuadd yr ysgol", "FFONEG IE", "FFONEG NA"] {
            #expect(welsh.contains(part), "\(part): \(welsh)")
        }
        let english = try words(about, .english)
        for part in ["phonics workshop", "Tuesday 10 March", "6pm", "the school hall", "PHONICS YES", "PHONICS NO"] {
            #expect(english.contains(part), "\(part): \(english)")
        }
    }
}
