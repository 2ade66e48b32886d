import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// What happens in the school that is recorded, day by day.
extension RecordedSchool {
    func live() async throws {
        let (office, store) = (running.office, running.store)
        // Checkpoints come every few commits, as they do after some thousand of them in a school.
        try await store.pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_autocheckpoint = 40") }

        let report = try await office.importFamilies(
            SchoolWords.families(Self.families), leavingOut: [], markMissingAsLeft: false, apply: true)
        try #require(report.applied && report.families == Self.families, "\(report.findings)")
        acknowledge(.families(Self.families))

        let first = try await send("gweithdy")
        try await run(hours: 0.5)
        try await receipts()
        try await replies(to: first)
        try await run(hours: 5)
        try await pages(of: first, families: [13, 14])
        try await checkpoint()
        try await letters()
        try await run(hours: 30)
        try await tasks()
        // In the evening: texts are held until the morning.
        try await run(hours: 36)
        let second = try await send("noson-agored")
        try await run(hours: 37)
        // A question is a person's to read.
        try await say("Oes lle i barcio?", from: 9, .waiting(text: "Oes lle i barcio?"))
        try await say("STOP", from: 21, .stopped(try number(21)))
        try await closeReplies()
        try await run(hours: 48)
        try await pages(of: second, families: [16, 17])
        try await run(hours: 80)
        try await letters()
        try await checkpoint()
        try await say("Pwy sydd yna?", from: 8, .waiting(text: "Pwy sydd yna?"))
        try await run(hours: 110)
        try await expectEveryFact()
        try store.close()
    }

    private func send(_ name: String) async throws -> MessageID {
        let report = try await running.office.send(SchoolWords.message(name), dryRun: false)
        let id = try #require(report.message.flatMap(MessageID.init(rawValue:)))
        acknowledge(.message(id, families: Self.families))
        return id
    }

    private func receipts() async throws {
        let texts = running.submitted(.text)
        for seen in texts where seen.address == SchoolWords.mobile(18) {
            await receive("text-\(seen.delivery)", .delivered)
        }
        for seen in texts where seen.address == SchoolWords.mobile(12) && seen.attempt == 2 {
            await receive("part-2", .delivered)
            await receive("part-1", .pending)
            await receive("part-1", .delivered)
        }
        for seen in texts where seen.address == SchoolWords.mobile(2) {
            await receive("text-\(seen.delivery)", .failed(Reason(.handsetUnreachable)))
        }
        // For a text that the store does not know yet.
        await receive("unknown-1", .delivered)
        try await settle()
    }

    private func replies(to message: MessageID) async throws {
        let now = running.clock.now
        try await say("IE 3", from: 3, .answer(try family(3), message, Answer(choice: .yes, places: 3, at: now)))
        try await say("na", from: 1, .answer(try family(1), message, Answer(choice: .no, places: nil, at: now)))
        try await say("Beth yw'r amser?", from: 4, .waiting(text: "Beth yw'r amser?"))
        try await say("STOPIO", from: 18, .stopped(try number(18)))
        try await say("English", from: 11, .language(try identifier("C11"), .english))
    }

    private func pages(of message: MessageID, families: [Int]) async throws {
        let office = running.office
        for family in families {
            let sent = running.submitted(.email).last { $0.address == SchoolWords.email(family) }
            let mail = try #require(sent).delivery
            try await office.confirmRead(mail)
            acknowledge(.read(mail))
            try await office.answer(mail, .yes, places: family - 11)
            acknowledge(
                .answer(try self.family(family), message, Answer(choice: .yes, places: family - 11, at: running.clock.now)))
            try await settle()
        }
    }

    private func letters() async throws {
        for letter in try await running.office.lettersToPost() {
            let id = try #require(DeliveryID(rawValue: letter.delivery))
            _ = try await running.office.post([id], by: "office")
            acknowledge(.posted(id))
        }
        try await settle()
    }

    private func tasks() async throws {
        for task in try await running.office.tasks() {
            try await running.office.takeTask(task.id, owner: "Siân")
            acknowledge(.takenTask(task.id, owner: "Siân"))
            try await running.office.closeTask(task.id, outcome: "ar y ffôn", spoken: true)
            acknowledge(.closedTask(task.id, outcome: "ar y ffôn"))
        }
        try await settle()
    }

    private func closeReplies() async throws {
        for reply in try await running.office.inbox() {
            try await running.office.closeReply(reply.id, note: "am 6", recording: nil, places: nil)
            acknowledge(.closedReply(reply.id))
        }
        try await settle()
    }

    private func checkpoint() async throws {
        _ = try await running.store.pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }

    /// Else the script itself says what is not so, and no cut could tell.
    private func expectEveryFact() async throws {
        let contents = try await StoreContents(of: running.store, school: running.school)
        #expect(contents.damage.isEmpty)
        for acknowledged in recording.facts { #expect(acknowledged.fact.holds(in: contents), "\(acknowledged.fact)") }
        // A run that meets every state on its way; none of them may be missing from what is cut.
        let states = Set(recording.facts.compactMap { if case .stood(let standing) = $0.fact { standing.state } else { nil } })
        #expect(
            states.isSuperset(of: [
                .held, .accepted, .delivered, .failedTemporary, .failedPermanent, .uncertain, .cancelled, .suppressed,
            ]),
            "\(states.map(\.rawValue).sorted())")
    }
}
