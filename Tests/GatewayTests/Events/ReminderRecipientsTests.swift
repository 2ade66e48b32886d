import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

extension `A reminder` {
    /// One family: who has the invitation and who answers is up to the test.
    private func family(
        _ contacts: [Contact], reach: String = "every-contact", keyword: String = ""
    ) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put([.example(contacts)])
        _ = try await school.office.send(EventSchool.invitation(reach: reach, keyword), dryRun: false)
        await school.dispatcher.runUntilIdle()
        return school
    }

    private func reminded(_ school: SmallSchool) -> [String] {
        school.text.submitted.compactMap { submission in
            guard case .text(let text) = submission.content, text.text.contains("Cofiwch:") else { return nil }
            return submission.address
        }.sorted()
    }

    static let one = Contact.example(1) { $0.has([.text]) }
    static let two = Contact.example(2, home: 2) { $0.has([.text]) }

    @Test func `goes to those of a family who had the invitation`() async throws {
        // In a household of their own, without parental responsibility: not invited, and so not told by a reminder where the child will be.
        let relative = Contact.example(2, home: 2) {
            $0.has([.text])
            $0.relationship = .other
            $0.parentalResponsibility = false
        }
        let school = try await family([Self.one, relative])
        try await school.say("IE", from: "07700 900001")
        try await school.run(until: Self.due)
        #expect(reminded(school) == ["+447700900001"])
        #expect(try await school.office.tasks().allSatisfy { $0.reason != "no-address" })
        let both = try await family([Self.one, Self.two])
        try await both.say("IE", from: "07700 900001")
        try await both.run(until: Self.due)
        // Both were invited, and one household accepted.
        #expect(reminded(both) == ["+447700900001"])
        let together = try await family([Self.one, Contact.example(2) { $0.has([.text]) }])
        try await together.say("IE", from: "07700 900001")
        try await together.run(until: Self.due)
        #expect(reminded(together) == ["+447700900001", "+447700900002"])
    }

    @Test func `asks for as many of a family as the invitation did`() async throws {
        let school = try await family([Self.one, Self.two], reach: "any-contact")
        try await school.say("IE", from: "07700 900001")
        try await school.run(until: Self.due)
        #expect(reminded(school) == ["+447700900001"])
    }

    @Test func `goes to nobody who stopped its topic`() async throws {
        let keyword = "keyword: {cy: FFONEG, en: PHONICS}\n"
        let school = try await family([Self.one, Self.two], keyword: keyword)
        try await school.say("IE", from: "07700 900001")
        try await school.say("STOP FFONEG", from: "07700 900002")
        try await school.run(until: Self.due)
        #expect(reminded(school) == ["+447700900001"])
        let silent = try await family([Self.one], keyword: keyword)
        try await silent.say("IE", from: "07700 900001")
        try await silent.say("STOP FFONEG", from: "07700 900001")
        try await silent.run(until: Self.due)
        #expect(reminded(silent) == [])
        #expect(try await silent.office.status().map(\.name) == ["ffoneg"])
    }

    @Test func `that waits is called back by a STOP of its topic`() async throws {
        let school = try await family([Self.one, Self.two], keyword: "keyword: {cy: FFONEG, en: PHONICS}\n")
        try await school.say("IE", from: "07700 900001")
        try await school.run(until: Self.due - 1)
        _ = try await school.office.pause(.text, reason: "prawf", by: "Nia")
        try await school.run(until: Self.due)
        try await school.say("STOP FFONEG", from: "07700 900002")
        _ = try await school.office.resume(.text)
        await school.dispatcher.runUntilIdle()
        #expect(reminded(school) == ["+447700900001"])
    }

    @Test func `of another school in the same store keeps nobody busy`() async throws {
        let event = try await answered()
        let mine = try #require(try await event.school.dispatcher.nextDue())
        try await event.school.store.write { tx in
            try tx.db.execute(
                sql: """
                    INSERT INTO message (school, id, name, created, deadline, question, source, over)
                        VALUES ('hen-ysgol', 'M9', 'hen', 0, 1, 'rsvp', '{}', 1);
                    INSERT INTO event (school, message, starts, answer_by, remind_at) VALUES ('hen-ysgol', 'M9', 9, 9, 8);
                    """)
        }
        #expect(try await event.school.dispatcher.nextDue() == mine)
        try await event.school.run(until: Self.due)
        #expect(reminded(event) == [1])
    }
}
