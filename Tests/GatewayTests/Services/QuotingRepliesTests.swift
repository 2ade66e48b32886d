import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// What phones send back of our texts, through the office and the store.
@Suite struct `A reply that quotes us` {
    static let one: PhoneNumber = "07700 900001"
    static let invitation = """
        name: ffoneg
        category: general
        audience: all
        question: rsvp
        keyword: {cy: FFONEG, en: PHONICS}
        event: {name: {cy: gweithdy ffoneg, en: phonics workshop}, starts: 2026-03-10T18:00, place: {cy: neuadd, en: hall}, capacity: 5}
        """

    private func school(_ change: @escaping (inout Contact) -> Void = { $0.has([.text]) }) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1, change)])])
        _ = try await school.office.send(.example(terms: Self.invitation), dryRun: false)
        try await school.run(until: 0.1)
        return school
    }

    private func say(_ school: SmallSchool, _ text: String) async throws {
        school.clock.set(school.clock.now.addingTimeInterval(60))
        try await school.say(text, from: Self.one)
    }

    @Test func `is kept, and neither acted on nor answered nor left for a person`() async throws {
        let school = try await school()
        let sent = try #require(school.text.texts.last)
        for reply in ["Liked “\(sent)”", "👍 to “\(sent.prefix(30))…”", "Fwd: \(sent)", sent] { try await say(school, reply) }
        #expect(school.text.submitted.count == 1)
        #expect(try await school.office.inbox().isEmpty)
        let kept = try await school.store.conversation(with: Self.one, school: school.office.school.id).said
        #expect(kept.filter { $0.entry.speaker == .family }.map(\.entry.intent) == Array(repeating: .unclear, count: 4))
        // The number is open, and the invitation too.
        try await say(school, "👍")
        #expect(try await school.status().reach["answered"] == 1)
    }

    @Test func `and an automatic answer of ours, is no STOP`() async throws {
        let school = try await school()
        try await say(school, "HELP")
        let help = try #require(school.text.texts.last)
        #expect(help.contains("STOP"))
        try await say(school, "Loved “\(help)”")
        try await say(school, "What is “\(help)”?")
        let waiting = try await school.office.inbox()
        #expect(waiting.count == 1 && waiting.first?.text.hasPrefix("What is") == true)
        try await say(school, "IE 2")
        #expect(try await school.status().reach["answered"] == 1)
    }

    @Test func `counts with what its sender wrote beside our words`() async throws {
        let school = try await school()
        let sent = try #require(school.text.texts.last)
        try await say(school, "\(sent)\n\nIE 3")
        #expect(try await school.status().reach["answered"] == 1)
        #expect(school.text.texts.last?.contains("3 lle") == true)
    }

    @Test func `is no answer to a questionnaire, but the words of a choice are`() async throws {
        let school = try await `A questionnaire by text`.school()
        try await say(school, "holiadur")
        let question = try #require(school.text.texts.last)
        let count = school.text.submitted.count
        try await say(school, "Liked “\(question)”")
        #expect(school.text.submitted.count == count)
        try await say(school, "4")
        #expect(school.text.texts.last?.hasPrefix("2/3") == true)
    }

    @Test func `of thanks alone leaves no work`() async throws {
        let school = try await school()
        try await say(school, "Diolch yn fawr x")
        #expect(try await school.office.inbox().isEmpty && school.text.submitted.count == 1)
    }

    @Test func `STOP EMAILS closes e-mail but for duties, calls back what waits, and leaves texts`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.email, .text]) }])])
        try await say(school, "Stop emails")
        #expect(school.text.texts.last?.contains("STOP") == true)
        #expect(try await school.office.inbox().isEmpty)
        let contact = try #require(try await school.store.families(of: school.office.school.id).first?.contacts.first)
        #expect(contact.optOuts == OptOut.optional(over: .email))
        #expect(!contact.optOuts.contains { $0.covers(.emergency, over: .email) || $0.covers(.essential, over: .email) })
        #expect(!contact.optOuts.contains { $0.covers(.general, over: .text) })
        // Once a day is often enough for a choice that changes nothing.
        let count = school.text.submitted.count
        school.clock.set(school.clock.now.addingTimeInterval(900))
        try await say(school, "stop emails please")
        #expect(school.text.submitted.count == count)
        // General messages go by text from now on.
        _ = try await school.office.send(.example(terms: Self.invitation), dryRun: false)
        try await school.run(until: 1)
        #expect(school.email.submitted.isEmpty && school.text.submitted.count == count + 1)
    }
}
