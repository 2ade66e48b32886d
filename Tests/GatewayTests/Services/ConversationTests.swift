import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Replies from the channel to the store and back: questions, keywords, topics, loops, the inbox and the conversation.
@Suite struct `What is said with families` {
    static let phonics = """
        name: ffoneg
        category: general
        audience: all
        question: rsvp
        keyword: {cy: FFONEG, en: PHONICS}
        event: {name: {cy: gweithdy ffoneg, en: phonics workshop}, starts: 2026-03-10T18:00, place: {cy: neuadd, en: hall}, capacity: 5}
        """
    static let openPhonics = phonics + "\nopen: yes\n"
    static let tech = """
        name: tech
        category: general
        audience: all
        question: rsvp
        keyword: {cy: TECH, en: TECH}
        event: {name: {cy: sesiwn dechnoleg, en: technology session}, starts: 2026-03-12T18:00, place: {cy: neuadd, en: hall}}
        """
    static let club = """
        name: clwb
        category: CATEGORY
        audience: all
        keyword: {cy: CLWB, en: CLUB}
        """

    static let one: PhoneNumber = "07700 900001"
    static let two: PhoneNumber = "07700 900002"

    let families = [
        Family.example([.example(1) { $0.has([.text]) }]),
        Family.example([.example(2, home: 2, family: "F2") { $0.has([.text]) }], id: "F2", pupils: ["Ifan Rees"]),
    ]

    func school(_ messages: [String] = [phonics, tech], _ families: [Family]? = nil) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(families ?? self.families)
        for terms in messages {
            _ = try await school.office.send(.example(terms: terms), dryRun: false)
            school.clock.set(school.clock.now.addingTimeInterval(60))
        }
        try await school.run(until: 0.1)
        return school
    }

    /// What the gateway texted to a number by itself.
    func heard(_ school: SmallSchool, _ number: PhoneNumber = one) -> [String] {
        school.heard(number)
    }

    func answers(_ school: SmallSchool, to name: String) async throws -> AnswerCount {
        try #require(try await school.office.status(name).first).answers
    }

    @Test func `two questions: asked which once, and the keyword alone answers`() async throws {
        let school = try await school()
        let before = heard(school).count
        try await school.say("IE 2", from: Self.one)
        #expect(heard(school).count == before + 1)
        #expect(heard(school).last == "Pa un? Tecstiwch un o'r rhain: TECH IE 2, FFONEG IE 2. Ysgol Enghraifft")
        #expect(try await school.office.inbox().count == 1)
        school.clock.set(school.clock.now.hours(5))
        try await school.say("phonics", from: Self.one)
        #expect(try await school.office.inbox().isEmpty)
        #expect(try await answers(school, to: "ffoneg") == AnswerCount([Answer(choice: .yes, places: 2, at: .distantPast)]))
        #expect(try await answers(school, to: "tech") == AnswerCount())
        #expect(heard(school).last?.hasPrefix("Thank you! 2 places for you: phonics workshop.") == true)
    }

    @Test func `a day later the keyword alone answers nothing, and says what it stands for`() async throws {
        let school = try await school()
        try await school.say("IE 2", from: Self.one)
        school.clock.set(school.clock.now.hours(25))
        try await school.say("FFONEG", from: Self.one)
        #expect(heard(school).last?.hasPrefix("gweithdy ffoneg: nos Fawrth 10 Mawrth, 6pm, neuadd.") == true)
        #expect(try await answers(school, to: "ffoneg") == AnswerCount())
        #expect(try await school.office.inbox().map(\.text) == ["IE 2"])
    }

    @Test func `a second unclear choice is a person's, and nobody is asked twice`() async throws {
        let school = try await school()
        let before = heard(school).count
        try await school.say("IE 2", from: Self.one)
        try await school.say("IE 3", from: Self.one)
        #expect(try await school.office.inbox().map(\.text) == ["IE 2", "IE 3"])
        #expect(heard(school).dropFirst(before).count { $0.hasPrefix("Pa un?") } == 1)
        // What a person took stays with them, whatever comes.
        let first = try #require(try await school.office.inbox().first)
        try await school.office.assignReply(first.id, owner: "Elen")
        try await school.say("FFONEG", from: Self.one)
        #expect(try await school.office.inbox().count == 2)
    }

    @Test func `a question is closed when its event begins`() async throws {
        let school = try await school()
        school.clock.set(.at("2026-03-10T18:00:00Z"))
        try await school.say("IE 2", from: Self.one)
        #expect(try await answers(school, to: "tech").places == 2)
        try await school.say("FFONEG IE 2", from: Self.two)
        #expect(try await answers(school, to: "ffoneg") == AnswerCount())
        #expect(try await school.office.inbox().count == 1)
    }

    @Test func `a family that was not invited hears nothing of an event whose keyword it knows`() async throws {
        let school = try await school([Self.phonics], [families[0]])
        try await school.store.put(families)
        try await school.say("FFONEG", from: Self.two)
        try await school.say("FFONEG IE 2", from: Self.two)
        #expect(heard(school, Self.two).allSatisfy { !$0.contains("gweithdy ffoneg") })
        #expect(try await answers(school, to: "ffoneg").places == 0)
        #expect(try await school.office.inbox().count == 2)
    }

    @Test func `a family that was not invited answers an open event whose keyword it knows`() async throws {
        let school = try await school([Self.openPhonics], [families[0]])
        try await school.store.put(families)
        try await school.say("FFONEG", from: Self.two)
        #expect(heard(school, Self.two).last?.contains("gweithdy ffoneg") == true)
        try await school.say("IE 2", from: Self.two)
        #expect(try await answers(school, to: "ffoneg").places == 2)
        try await school.say("FFONEG", from: "07700 900009")
        #expect(heard(school, "07700 900009").last?.contains("Bydd rhywun yn darllen") == true)
    }

    @Test func `what the school stopped is not answered by a machine`() async throws {
        let school = try await school([Self.phonics])
        _ = try await school.office.stop("ffoneg", by: "Nia")
        try await school.say("IE 2", from: Self.one)
        #expect(try await answers(school, to: "ffoneg") == AnswerCount())
        #expect(try await school.office.inbox().count == 1)
    }
}
