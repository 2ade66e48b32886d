import Channels
import Foundation
import Testing

@testable import Gateway

/// What families and staff decide, and what the store makes of it.
@Suite struct `What people decide` {
    static let now = StoreFolder.now
    static let school = StoreFolder.school.id
    let folder = StoreFolder()

    private func keep(_ store: Store, _ text: String, reference: String?, _ consequences: [ReplyEffect]) async throws -> Bool {
        let reply = StoredReply(
            sender: .number("07700 900001"), text: text, reference: reference, at: Self.now,
            meaning: ReplyUnderstanding.sure(text),
            contact: "C1",
            family: "F1", message: "M1", handled: false)
        return try await store.keep(reply, consequences: consequences, school: Self.school, at: Self.now)
    }

    @Test func `a STOP suppresses what is pending and calls the family up`() async throws {
        let store = try folder.open()
        try await store.prepare()
        try await store.apply([.close(.text, key: "+447700900001", source: .reply)], school: Self.school, at: Self.now)
        #expect(try await store.states() == ["suppressed": 1])
        #expect(try await store.familiesDue(at: Self.now, limit: 10).count == 1)
        let closed = try await store.closedAddresses(of: Self.school)
        #expect(closed.cause(.text("07700 900001")) == .stopped)
        #expect(closed.cause(.text("07700 900002")) == nil)
    }

    @Test func `a START opens the number again, but no dead one`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let number = "+447700900001"
        try await store.apply(
            [.close(.text, key: number, source: .reply), .reopen(.text, key: number)], school: Self.school, at: Self.now)
        #expect(try await store.closedAddresses(of: Self.school) == SuppressionList())
    }

    @Test func `a language that was asked for survives the next import`() async throws {
        let store = try folder.open()
        let family = Family.example([.example(1)])
        try await store.put([family])
        try await store.apply([.language(.english, contact: "C1", source: .reply)], school: Self.school, at: Self.now)
        try await store.put([family])
        #expect(try await store.families(of: Self.school).first?.contacts.first?.language == .english)
        let plan = try await store.plan(FamiliesCSV([family]).read(), school: Self.school, markMissingAsLeft: false)
        #expect(plan.changesNothing)
        #expect(plan.findings.contains { $0.code == .keptDecision })
    }

    @Test func `the same import twice changes nothing, and what was put in comes out`() async throws {
        let store = try folder.open()
        let families = [
            Family.example([.example(1), .example(2, home: 2) { $0.optOuts = ["survey", "general:text"] }]),
            Family.example(
                [.example(3, home: 3, family: "F2") { $0.language = .other("pl") }], id: "F2", pupils: ["Jan", "Ewa"]),
        ]
        try await store.put(families)
        #expect(try await store.families(of: Self.school) == families)
        let plan = try await store.plan(FamiliesCSV(families).read(), school: Self.school, markMissingAsLeft: false)
        #expect(plan.changesNothing)
    }

    @Test func `a change of a family calls it up for messages that are still open`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let flagged = Family.example([.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }])
        try await store.put([flagged], at: Self.now.hours(1))
        #expect(try await store.familiesDue(at: Self.now.hours(1), limit: 10).count == 1)
        let folder = StoreFolder()
        let other = try folder.open()
        try await other.put([.example([.example(1)])])
        try await other.accept(["F1"])
        try await other.queue([])
        try await other.put([flagged], at: Self.now.hours(100))
        #expect(try await other.familiesDue(at: Self.now.hours(100), limit: 10).isEmpty)
    }

    @Test func `a page is closed to whom nothing may reach any more`() async throws {
        let store = try folder.open()
        try await store.prepare()
        #expect(try await store.page(of: "delivery-1")?.family == "F1")
        #expect(try await store.page(of: "delivery-2")?.family == nil)
        try await store.put([.example([.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }])])
        #expect(try await store.page(of: "delivery-1")?.family == nil)
    }

    @Test func `the same reply by the provider's name is kept once, with what follows from it`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let answer = ReplyEffect.answer(
            Answer(choice: .yes, places: 2, at: Self.now), message: "M1", family: "F1", contact: "C1", source: nil)
        #expect(try await keep(store, "IE 2", reference: "IN1", [answer]))
        #expect(try await !keep(store, "IE 2", reference: "IN1", [answer]))
        for _ in 0..<2 { #expect(try await keep(store, "IE 2", reference: nil, [])) }
        #expect(try await store.answer(of: "F1", to: "M1", school: Self.school)?.places == 2)
    }

    @Test func `the same words within ten seconds are an echo`() async throws {
        let store = try folder.open()
        try await store.prepare()
        _ = try await keep(store, "IE 2", reference: nil, [])
        func sender(_ text: String, after seconds: Double) async throws -> Bool {
            let later = Self.now.addingTimeInterval(seconds)
            return try await store.read { tx in
                try tx.of(Self.school).replies.sender("07700 900001", text: text, at: later).isEcho
            }
        }
        #expect(try await sender("IE 2", after: 9))
        #expect(try await sender(" ie, 2!", after: 9))
        #expect(try await !sender("IE 2", after: 11))
        #expect(try await !sender("IE 3", after: 1))
    }

    @Test func `a reply is evidence for the text that went to that number`() async throws {
        let store = try folder.open()
        try await store.prepare()
        _ = try await store.begin(try await store.first(), lease: "run-1", at: Self.now)
        try await store.apply(
            [.heard("07700 900001", contact: "C1", message: "M1", family: "F1")], school: Self.school, at: Self.now)
        let due = try await store.familiesDue(at: Self.now, limit: 1)
        try await store.step(due, at: Self.now) { familyCase in
            #expect(familyCase.tried.map(\.evidence) == [[.replied]])
            return FamilyStep(decision: .init(standing: .reached), notSent: [:], deliveries: [], interpreter: nil)
        }
    }

    @Test func `a reply is taken by one person, and closed once`() async throws {
        let store = try folder.open()
        try await store.prepare()
        _ = try await keep(store, "na i ddod", reference: nil, [])
        let item = try #require(try await store.inbox(of: Self.school, closed: false, at: Self.now).first)
        #expect(item.name == "Rhiant 1" && item.state == "waiting")
        try await store.assignReply(item.id, owner: "Elen", from: nil, school: Self.school, at: Self.now)
        await #expect(throws: StoreError.notOpen) {
            try await store.assignReply(item.id, owner: "Dafydd", from: nil, school: Self.school, at: Self.now)
        }
        // Of another school.
        await #expect(throws: StoreError.noSuchReply) {
            try await store.closeReply(item.id, note: "", by: "Elen", consequences: [], school: "ysgol-arall", at: Self.now)
        }
        try await store.closeReply(item.id, note: "", by: "Elen", consequences: [], school: Self.school, at: Self.now)
        await #expect(throws: StoreError.notOpen) {
            try await store.closeReply(item.id, note: "", by: "Elen", consequences: [], school: Self.school, at: Self.now)
        }
        #expect(try await store.inbox(of: Self.school, closed: false, at: Self.now).isEmpty)
        #expect(try await store.inbox(of: Self.school, closed: true, at: Self.now).map(\.state) == ["closed"])

        // An address that was closed by mistake is open again after any member of staff opens it.
        await #expect(throws: StoreError.noSuchReply) {
            try await store.reopenReply(999, owner: "Nia", school: Self.school, at: Self.now)
        }
        await #expect(throws: StoreError.noSuchReply) {
            try await store.reopenReply(item.id, owner: "Nia", school: "ysgol-arall", at: Self.now)
        }
        try await store.reopenReply(item.id, owner: "Nia", school: Self.school, at: Self.now)
        let reopened = try #require(try await store.inbox(of: Self.school, closed: false, at: Self.now).first)
        #expect(reopened.state == "taken" && reopened.owner == "Nia")
        await #expect(throws: StoreError.replyNotClosed) {
            try await store.reopenReply(item.id, owner: "Elen", school: Self.school, at: Self.now)
        }
    }

    @Test func `a task is opened once, taken by one person, and a word with the family is evidence`() async throws {
        let store = try folder.open()
        try await store.prepare()
        let due = FamilyDue(school: Self.school, message: "M1", family: "F1")
        for _ in 0..<2 {
            try await store.step([due], at: Self.now) { _ in
                var decision = Escalation.Decision(standing: .exhausted(.noConfirmation))
                decision.wantsPerson = true
                return FamilyStep(decision: decision, notSent: [:], deliveries: [], interpreter: "pl")
            }
        }
        let task = try #require(try await store.tasks(of: Self.school, closed: false).first)
        #expect(task.reason == "no-confirmation" && task.interpreter == "pl" && task.contacts.map(\.name) == ["Rhiant 1"])
        #expect(try await store.tasks(of: Self.school, closed: false).count == 1)
        try await store.takeTask(task.id, owner: "Elen", school: Self.school, at: Self.now)
        await #expect(throws: StoreError.notOpen) {
            try await store.takeTask(task.id, owner: "Dafydd", school: Self.school, at: Self.now)
        }
        await #expect(throws: StoreError.noSuchTask) {
            try await store.takeTask(999, owner: "Dafydd", school: Self.school, at: Self.now)
        }
        await #expect(throws: StoreError.noSuchTask) {
            try await store.closeTask(999, outcome: "", spoken: false, school: Self.school, at: Self.now)
        }
        try await store.closeTask(task.id, outcome: "siarad", spoken: true, school: Self.school, at: Self.now)
        await #expect(throws: StoreError.notOpen) {
            try await store.closeTask(task.id, outcome: "eto", spoken: false, school: Self.school, at: Self.now)
        }
        try await store.step([due], at: Self.now) { familyCase in
            #expect(familyCase.spoken)
            return FamilyStep(decision: .init(standing: .reached), notSent: [:], deliveries: [], interpreter: nil)
        }
        #expect(try await store.status().reach["read"] == 1)
    }
}
