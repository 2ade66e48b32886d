import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// A questionnaire by text, through the office and the store.
@Suite struct `A questionnaire by text` {
    static let parent: PhoneNumber = "07700 900001"

    /// A school whose one family was sent the questionnaire by text.
    static func school(anonymous: Bool = false) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
        _ = try await school.office.send(.questionnaire(anonymous: anonymous), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 1)
        return school
    }

    /// A text comes in, with the provider's id for it.
    func hear(_ school: SmallSchool, _ text: String, id: String? = nil, from number: PhoneNumber = parent) async throws {
        school.clock.set(school.clock.now.addingTimeInterval(60))
        try await again(school, text, id: id, from: number)
    }

    func again(_ school: SmallSchool, _ text: String, id: String? = nil, from number: PhoneNumber = parent) async throws {
        try await school.office.receive(.text(IncomingText(from: number, text: text, reference: id)))
        await school.dispatcher.runUntilIdle()
    }

    /// What the school wrote back, the newest last.
    func said(_ school: SmallSchool) -> [String] { school.text.texts.dropFirst().map { $0 } }

    func kept(_ school: SmallSchool) async throws -> [String: String] {
        let id = try #require(try await school.office.status("holiadur").first).message
        let message = try #require(MessageID(rawValue: id))
        let respondent = Respondent(family: "F1", contact: "C1", covers: ["C1"])
        return try await school.store.answers(of: respondent, message: message, school: school.office.school.id)
    }

    @Test func `goes from the keyword to the thanks, in the language of the keyword`() async throws {
        let school = try await Self.school()
        try await hear(school, "holiadur")
        #expect(said(school).last?.hasPrefix("1/3 Pa mor hawdd") == true)
        try await hear(school, "4")
        #expect(said(school).last == "2/3 Pryd? 1 Bore, 2 Prynhawn, 3 Gyda'r nos. Anfonwch y rhif.")
        #expect(try await school.status().reach["answered"] == 1)
        try await hear(school, "b")
        try await hear(school, "Mwy o amser i siarad")
        #expect(said(school).last == "Diolch! Rydym wedi cadw eich atebion. Ysgol Enghraifft")
        #expect(try await kept(school) == ["croeso": "4", "amser": "2", "newid": "Mwy o amser i siarad"])
        #expect(said(school).count == 4 && school.text.submitted.count == 5)
        #expect(try await school.office.inbox().isEmpty)
        // The next text answers no question.
        try await hear(school, "4")
        #expect(try await school.office.inbox().count == 1)
    }

    @Test func `is in English for whoever wrote the English word`() async throws {
        let school = try await Self.school()
        try await hear(school, "SURVEY")
        #expect(said(school).last?.hasPrefix("1/3 How easy is it to talk to us? Send a number from 1 (very hard)") == true)
    }

    @Test func `takes each reply once, however often the provider brings it`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR", id: "r1")
        try await again(school, "HOLIADUR", id: "r1")
        try await hear(school, "4", id: "r2")
        // The provider had no answer from us, and brings it again, at once and later.
        try await again(school, "4", id: "r2")
        try await hear(school, "4", id: "r2")
        #expect(try await kept(school) == ["croeso": "4"])
        #expect(said(school).count == 2)
        try await hear(school, "1", id: "r3")
        try await hear(school, "4", id: "r2")
        #expect(try await kept(school) == ["croeso": "4", "amser": "1"])
    }

    @Test func `takes two replies that come at once one after the other`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        school.clock.set(school.clock.now.addingTimeInterval(60))
        let office = school.office
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (text, id) in [("3", "r1"), ("2", "r2")] {
                group.addTask { try await office.receive(.text(IncomingText(from: Self.parent, text: text, reference: id))) }
            }
            try await group.waitForAll()
        }
        await school.dispatcher.runUntilIdle()
        // Whichever was first: each answered a question of its own, and none was skipped or answered twice.
        let kept = try await kept(school)
        #expect([["croeso": "3", "amser": "2"], ["croeso": "2", "amser": "3"]].contains(kept), "\(kept)")
        #expect(said(school).count == 3)
    }

    @Test func `takes a reply though another one of the same number is kept between its coming and its commit`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        school.clock.set(school.clock.now.addingTimeInterval(60))
        let (store, id, now, context) = (school.store, school.office.school.id, school.clock.now, school.office.context)
        let another = ReceivedText(IncomingText(from: Self.parent, text: "2", reference: "r2"))
        school.clock.interrupt(atQuestion: 1) {
            do {
                let isTaken = try store.pool.write { db in
                    try TakeReply(text: another, context: context, isTried: false, sentTexts: [])
                        .run(in: Transaction(db: db, school: id, now: now))
                }
                #expect(isTaken)
            } catch { Issue.record(error) }
        }
        try await school.office.receive(.text(IncomingText(from: Self.parent, text: "3", reference: "r1")))
        #expect(school.clock.wasInterrupted)
        #expect(try await kept(school) == ["croeso": "2", "amser": "3"])
        #expect(try await school.office.inbox().isEmpty)
    }

    @Test func `asks once more with a hint, then leaves it to a person`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        try await hear(school, "eitha da")
        #expect(said(school).last == "Un rhif, os gwelwch yn dda: o 1 (anodd iawn) i 5 (hawdd iawn).")
        try await hear(school, "da iawn ydych chi")
        #expect(said(school).last == "Diolch. Bydd aelod o staff yn darllen eich neges. Ysgol Enghraifft")
        #expect(try await school.office.inbox().map(\.text) == ["da iawn ydych chi"])
        try await hear(school, "4")
        #expect(try await kept(school).isEmpty)
    }

    @Test func `ends with a day of silence, and what was answered counts`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        try await hear(school, "4")
        school.clock.set(school.clock.now.hours(24))
        try await again(school, "2")
        #expect(try await kept(school) == ["croeso": "4"])
        #expect(try await school.status().reach["answered"] == 1)
        #expect(try await school.office.inbox().map(\.text) == ["2"])
    }

    @Test func `gives way to reserved words, and to a question that was asked since`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        try await hear(school, "4")
        try await hear(school, "HELP")
        try await hear(school, "2")
        #expect(try await kept(school) == ["croeso": "4"])
        // The keyword takes it up where it was: at the second question.
        try await hear(school, "HOLIADUR")
        #expect(said(school).last?.hasPrefix("2/3 Pryd?") == true)
        try await hear(school, "1")
        #expect(try await kept(school) == ["croeso": "4", "amser": "1"])
        try await hear(school, "STOPIO")
        #expect(try await school.store.closedAddresses(of: school.office.school.id).cause(.text(Self.parent)) == .stopped)
        let before = school.text.submitted.count
        try await hear(school, "2")
        try await hear(school, "HOLIADUR")
        #expect(try await kept(school) == ["croeso": "4", "amser": "1"])
        #expect(school.text.submitted.count == before)
    }

    /// What became of another message of the school by the time at which the parent, who was asked at 20:31, sends a number.
    struct OtherMessage: Sendable, CustomTestStringConvertible {
        var name: String
        /// When the school wrote it; nil for never. Texts are held from 20:00 until 08:00.
        var written: String?
        var isStopped = false
        var answered = "2026-03-04T08:30:00Z"
        var isAnswer: Bool
        var testDescription: String { name }

        static let evening = "2026-03-03T20:30:00Z"
        static let rows = [
            OtherMessage(name: "there is none", isAnswer: true),
            OtherMessage(
                name: "it was written before the question, and is still held", written: evening, answered: "2026-03-04T07:30:00Z",
                isAnswer: true),
            OtherMessage(name: "it was written before the question, and left after it", written: evening, isAnswer: false),
            OtherMessage(
                name: "it was written before the question, and the school stopped it", written: evening, isStopped: true,
                isAnswer: true),
            OtherMessage(
                name: "it was written after the question, and has left", written: "2026-03-04T08:10:00Z", isAnswer: false),
        ]
    }

    /// The school sends a message that asks nothing.
    private func write(to school: SmallSchool, at time: String) async throws {
        school.clock.set(.at(time))
        let terms = MessageSource.exampleTerms.replacing("question: rsvp", with: "question: none")
        _ = try await school.office.send(.example(terms: terms), dryRun: false)
        await school.dispatcher.runUntilIdle()
    }

    @Test(arguments: OtherMessage.rows) func `is overtaken by another text that leaves after its question`(row: OtherMessage)
        async throws
    {
        let school = try await Self.school()
        if row.written == OtherMessage.evening { try await write(to: school, at: OtherMessage.evening) }
        school.clock.set(.at(OtherMessage.evening))
        try await hear(school, "HOLIADUR")
        #expect(said(school).count == 1)
        if row.isStopped { _ = try await school.office.stop("gweithdy", by: "Nia") }
        if let written = row.written, written != OtherMessage.evening { try await write(to: school, at: written) }
        school.clock.set(.at(row.answered))
        await school.dispatcher.runUntilIdle()
        #expect(said(school).count == (row.isAnswer ? 1 : 2))
        try await again(school, "4")
        #expect(try await kept(school) == (row.isAnswer ? ["croeso": "4"] : [:]))
        #expect(try await school.office.inbox().map(\.text) == (row.isAnswer ? [] : ["4"]))
    }

    @Test func `is for those who were sent it, while it is open`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR", from: "07700 900009")
        #expect(said(school).allSatisfy { !$0.contains("Pa mor hawdd") })
        school.clock.set(.at("2026-03-05T09:00:00Z"))
        try await hear(school, "HOLIADUR")
        #expect(said(school).allSatisfy { !$0.contains("Pa mor hawdd") })
        #expect(try await school.office.inbox().count == 2)
    }

    @Test func `ends when the school stops the message`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        _ = try await school.office.stop(try await school.status().message, by: "Nia")
        try await hear(school, "4")
        #expect(try await kept(school).isEmpty)
    }

    @Test func `that is anonymous is answered on its page alone`() async throws {
        let school = try await Self.school(anonymous: true)
        try await hear(school, "SURVEY")
        let text = try #require(said(school).last)
        #expect(
            text.hasPrefix("The questionnaire is anonymous, so answer on this page and not by text: https://ysgol.example.org/m/")
        )
        try await hear(school, "4")
        #expect(try await kept(school).isEmpty)
        #expect(try await school.status().reach["answered"] == 0)
    }

    /// A text about something else is not an answer to the invitation.
    @Test func `is no open question for a yes or a no`() async throws {
        let school = try await Self.school()
        try await hear(school, "IE 2")
        #expect(try await school.status().answers == AnswerCount())
        #expect(try await school.office.inbox().count == 1)
    }
}
