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

    private func school(_ messages: [String] = [phonics, tech], _ families: [Family]? = nil) async throws -> SmallSchool {
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
    private func heard(_ school: SmallSchool, _ number: PhoneNumber = one) -> [String] {
        school.heard(number)
    }

    private func answers(_ school: SmallSchool, to name: String) async throws -> AnswerCount {
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
        try await school.office.takeReply(first.id, owner: "Elen")
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

    @Test func `the same text at the same instant is one, with one answer`() async throws {
        let school = try await school([Self.phonics])
        let before = heard(school).count
        let office = school.office
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, text) in ["IE 2", "ie 2!", "IE  2"].enumerated() {
                group.addTask {
                    try await office.receive(.text(IncomingText(from: Self.one, text: text, reference: "r\(index)")))
                }
            }
            try await group.waitForAll()
        }
        await school.dispatcher.settle()
        #expect(heard(school).count == before + 1)
        let history = try await school.store.read { tx in
            try Int.fetchOne(tx.db, sql: "SELECT count(*) FROM answer")
        }
        #expect(history == 1)
        let said = try await school.office.conversation(of: "C1").entries.filter { $0.speaker == .family }
        #expect(said.count == 1)
    }

    @Test func `the same reference is one, whenever it comes`() async throws {
        let school = try await school([Self.phonics])
        let text = IncomingText(from: Self.one, text: "IE 2", reference: "r1")
        try await school.office.receive(.text(text))
        school.clock.set(school.clock.now.hours(1))
        try await school.office.receive(.text(text))
        #expect(try await school.office.conversation(of: "C1").entries.count { $0.speaker == .family } == 1)
        // Some providers count their ids for each number.
        try await school.office.receive(.text(IncomingText(from: Self.two, text: "IE 3", reference: "r1")))
        let other = try await school.office.conversation(of: Self.two.e164).entries
        #expect(other.count { $0.speaker == .family && $0.text == "IE 3" } == 1)
    }

    @Test func `a machine that says the same hears three answers, and one that varies twelve an hour and twenty a day`()
        async throws
    {
        let school = try await school([Self.phonics])
        let before = heard(school).count
        for _ in 1...9 {
            try await school.say("HELP", from: Self.one)
            school.clock.set(school.clock.now.addingTimeInterval(30))
        }
        #expect(heard(school).count == before + 3)
        let earlier = heard(school, Self.two).count
        for number in 1...19 {
            try await school.say("IE \(number)", from: Self.two)
            school.clock.set(school.clock.now.addingTimeInterval(30))
        }
        #expect(heard(school, Self.two).count == earlier + 12)
        // The answers count all the same: the last one stands, and waits for more places than there are.
        let status = try #require(try await school.office.status("ffoneg").first)
        let message = try #require(MessageID(rawValue: status.message))
        #expect(try await school.store.answer(of: "F2", to: message, school: school.office.school.id)?.places == 19)
        #expect(status.answers.places == 5 && status.answers.waiting == 1)
        // A STOP is confirmed whatever was said before.
        try await school.say("STOPIO", from: Self.two)
        #expect(heard(school, Self.two).last?.contains("DECHRAU") == true)
    }

    @Test func `of a hundred texts at once no more than twelve are answered`() async throws {
        let school = try await school([Self.phonics])
        let before = heard(school).count
        let office = school.office
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...50 {
                group.addTask { try await office.receive(.text(IncomingText(from: Self.one, text: "beth yw \(number)? HELP"))) }
                group.addTask { try await office.receive(.text(IncomingText(from: Self.one, text: "IE \(1 + number % 20)"))) }
            }
            try await group.waitForAll()
        }
        await school.dispatcher.settle()
        #expect(heard(school).count == before + 12)
    }

    // MARK: Topics

    @Test(arguments: ["general", "survey", "fundraising", "essential", "emergency"])
    func `a stopped topic is an opt-out on every channel, and no duty is stopped by it`(category: String) async throws {
        let both = Family.example([.example(1)])
        let school = try await school([], [both])
        let source = MessageSource.example(terms: Self.club.replacing("CATEGORY", with: category))
        // The school learns the keyword with its first message of it.
        _ = try await school.office.send(source, dryRun: false)
        try await school.say("stop club", from: Self.one)
        let plan = try await school.office.send(source, dryRun: true)
        #expect(plan.notSent == (["essential", "emergency"].contains(category) ? [:] : ["opted-out": 1]))
        try await school.say("DECHRAU CLWB", from: Self.one)
        #expect(try await school.office.send(source, dryRun: true).notSent == [:])
    }

    @Test func `a stopped topic calls back what waits, in the same commit, and leaves the rest`() async throws {
        let school = try SmallSchool(start: .at("2026-03-03T21:00:00Z"))
        try await school.store.put([.example([.example(1)])])
        for terms in [Self.phonics, Self.tech] { _ = try await school.office.send(.example(terms: terms), dryRun: false) }
        try await school.run(until: 0.5)
        // Both wait for the morning.
        try await school.office.receive(.text(IncomingText(from: Self.one, text: "STOPIO FFONEG")))
        let states = try await school.office.status().map { ($0.name, $0.deliveries) }
        #expect(states.first { $0.0 == "ffoneg" }?.1 == ["cancelled": 1])
        #expect(states.first { $0.0 == "tech" }?.1 == ["held": 1])
        try await school.run(until: 14)
        let undelivered = try await school.office.undelivered("ffoneg")
        #expect(try await school.office.status("ffoneg").first?.notSent == ["opted-out": 1])
        #expect(undelivered.first?.contacts.first?.notSent == "opted-out" && undelivered.first?.task == nil)
        #expect(try await school.office.status("tech").first?.reach["sent"] == 1)
    }

    @Test func `a stopped topic is the choice of whoever has the number, and not of the other parent`() async throws {
        let parents = Family.example([.example(1), .example(2)])
        let school = try await school([Self.club.replacing("CATEGORY", with: "general")], [parents])
        try await school.say("STOP CLUB", from: Self.one)
        let again = MessageSource.example(terms: Self.club.replacing("CATEGORY", with: "general"))
        let plan = try await school.office.send(again, dryRun: true)
        #expect(plan.contacts.filter { $0.reason == "opted-out" }.map(\.contact) == ["C1"])
        #expect(plan.contacts.filter { $0.reason == nil }.map(\.contact) == ["C2"])
    }

    @Test func `a topic that a stranger stopped stays stopped when the school learns who it is`() async throws {
        let school = try await school([Self.club.replacing("CATEGORY", with: "general")], [families[0]])
        try await school.say("STOP CLUB", from: Self.two)
        #expect(heard(school, Self.two).last?.hasPrefix("CLUB: no more") == true)
        try await school.store.put(families)
        let plan = try await school.office.send(
            .example(terms: Self.club.replacing("CATEGORY", with: "general")), dryRun: true)
        #expect(plan.notSent == ["opted-out": 1])
    }
}
