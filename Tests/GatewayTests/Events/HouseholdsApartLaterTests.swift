import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

extension `Two households of one family` {
    /// Answers after the closing date, an hour apart, and whether an officer is still to decide on one.
    static let late: [(steps: [(PhoneNumber, Answer.Choice)], isOpen: Bool)] = [
        ([(Two.father, .yes)], true), ([(Two.father, .yes), (Two.mother, .no)], true),
        ([(Two.father, .yes), (Two.mother, .maybe)], true), ([(Two.father, .yes), (Two.mother, .yes)], true),
        ([(Two.father, .yes), (Two.father, .no)], false), ([(Two.father, .yes), (Two.mother, .yes), (Two.father, .no)], true),
        ([(Two.father, .yes), (Two.mother, .yes), (Two.father, .no), (Two.mother, .no)], false),
    ]

    @Test(arguments: late) func `a late answer of one home is decided on by its day, whatever the other says since`(
        steps: [(PhoneNumber, Answer.Choice)], isOpen: Bool
    ) async throws {
        let family = try await Two()
        let first = EventSchool.answerBy.addingTimeInterval(60)
        for (hour, step) in steps.enumerated() {
            family.school.clock.set(first.hours(Double(hour)))
            try await family.office.answer(try family.page(step.0), step.1, places: step.1 == .yes ? 2 : nil)
        }
        let tasks = try await family.office.tasks()
        #expect(tasks.map(\.reason) == (isOpen ? ["late-answer"] : []))
        #expect(tasks.map(\.due) == (isOpen ? [first.hours(24)] : []))
    }

    /// What becomes of the father's invitation, and how many of the two households were asked and have not answered.
    enum Invitation: CaseIterable {
        case leaves, waits, calledBack, leavesLate
        var silent: Int { self == .leaves || self == .leavesLate ? 2 : 1 }
    }

    @Test(arguments: Invitation.allCases) func `a home to which no invitation left is not one that says nothing`(
        invitation: Invitation
    ) async throws {
        let school = try SmallSchool()
        try await school.store.put([
            .example([.example(1, home: 1) { $0.has([.email]) }, .example(2, home: 2) { $0.has([.text]) }])
        ])
        if invitation != .leaves { _ = try await school.office.pause(.text, reason: "prawf", by: "Nia") }
        _ = try await school.office.send(EventSchool.invitation(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        switch invitation {
        case .leaves, .waits: break
        case .calledBack: try await school.say("STOP", from: Two.father)
        case .leavesLate:
            _ = try await school.office.resume(.text)
            await school.dispatcher.runUntilIdle()
        }
        #expect(try await school.office.events().map(\.unanswered) == [invitation.silent])
    }

    /// Staff recorded answers without naming a contact; since then F1 has turned out to be two households.
    private func partedSince() async throws -> EventSchool {
        let event = try await EventSchool(invite: false)
        func family(_ home: Int) -> Family {
            .example([.example(1) { $0.has([.text]) }, .example(2, home: home) { $0.has([.text]) }])
        }
        let other = Family.example([.example(3, home: 3, family: "F2") { $0.has([.text]) }], id: "F2")
        try await event.school.store.put([family(1), other])
        _ = try await event.office.send(EventSchool.invitation(capacity: 10), dryRun: false)
        await event.school.dispatcher.runUntilIdle()
        for id in ["F1", "F2"] { _ = try await event.office.answer("ffoneg", family: id, .yes, places: 2, by: "Nia") }
        try await event.school.store.put([family(2), other])
        return event
    }

    /// Contacts who were not sent a message, and why.
    private func notSent(_ name: String, in store: Store) async throws -> [String: String] {
        try await store.read { tx in
            try tx.db.rows(
                sql: """
                    SELECT contact, reason FROM not_sent JOIN message ON message.id = not_sent.message
                    WHERE message.name = ? AND family = 'F1'
                    """, arguments: [name]
            ).reduce(into: [:]) { $0[$1["contact"]] = $1["reason"] }
        }
    }

    @Test func `an answer of neither of two homes leaves both out of a follow-up, with a reason`() async throws {
        let event = try await partedSince()
        event.school.clock.set(EventSchool.starts.addingTimeInterval(3600))
        _ = try await event.office.attended("ffoneg", families: nil, missed: [], by: "Nia")
        let terms = MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: wedyn").replacing(
            "question: rsvp", with: "question: none")
        let report = try await event.office.send(
            .example(terms: terms + "\nguests: {of: ffoneg, who: attended}\n", welsh: "Diolch.\n", english: "Thanks.\n"),
            dryRun: false)
        #expect(report.families == 2 && report.sent == 1)
        #expect(report.contacts.filter { $0.reason == "not-in-audience" }.count == 2)
        let before = event.school.text.submitted.count
        try await event.school.run(until: 200)
        #expect(event.school.text.submitted.dropFirst(before).map(\.address) == ["+447700900003"])
        let reasons = try await notSent("wedyn", in: event.school.store)
        #expect(reasons == ["C1": "not-in-audience", "C2": "not-in-audience"])
    }

    @Test func `an answer of neither of two homes leaves both out of a reminder, with a reason`() async throws {
        let event = try await partedSince()
        let before = event.school.text.submitted.count
        try await event.school.run(until: 152)
        #expect(event.school.text.submitted.dropFirst(before).map(\.address) == ["+447700900003"])
        let reasons = try await notSent("ffoneg-atgoffa", in: event.school.store)
        #expect(reasons == ["C1": "not-in-audience", "C2": "not-in-audience"])
    }
}
