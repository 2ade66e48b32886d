import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// What one step of a questionnaire by text is decided on, and the limits of what it costs a school.
extension `A questionnaire by text` {
    /// The same words from several threads at one instant, each with a provider's id of its own.
    private func hearAtOnce(_ school: SmallSchool, _ text: String) async throws {
        school.clock.set(school.clock.now.addingTimeInterval(60))
        let office = school.office
        try await withThrowingTaskGroup(of: Void.self) { group in
            for copy in 0..<4 {
                let incoming = IncomingText(from: Self.parent, text: text, reference: "\(text)-\(copy)")
                group.addTask { try await office.receive(.text(incoming)) }
            }
            try await group.waitForAll()
        }
        await school.dispatcher.runUntilIdle()
    }

    @Test func `takes the same words that come several times at one instant once`() async throws {
        for _ in 0..<4 {
            let school = try await Self.school()
            try await hearAtOnce(school, "HOLIADUR")
            #expect(said(school).count == 1)
            // An answer to both the first question and the second.
            try await hearAtOnce(school, "3")
            #expect(try await kept(school) == ["croeso": "3"])
            #expect(said(school).count == 2 && said(school).last?.hasPrefix("2/3 Pryd?") == true)
            try await hear(school, "2")
            #expect(try await kept(school) == ["croeso": "3", "amser": "2"])
        }
    }

    enum Meanwhile: String, CaseIterable, CustomTestStringConvertible {
        case nothing, stop, sameWords, noContact, leftFamily, anotherAnswer, hearsEnough

        var testDescription: String { rawValue }

        /// What is answered after it and after a "4".
        var expected: [String: String] {
            switch self {
            case .nothing, .sameWords, .hearsEnough: ["croeso": "4"]
            case .stop, .noContact, .leftFamily: [:]
            case .anotherAnswer: ["croeso": "1"]
            }
        }
    }

    /// An answer is decided on the records at its commit, not on those at the time when its question was asked.
    @Test(arguments: Meanwhile.allCases)
    func `takes an answer by what stands when it is kept`(_ meanwhile: Meanwhile) async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        let (id, now) = (school.office.school.id, school.clock.now)
        var other = StoredReply(
            sender: .number(Self.parent), text: "4", reference: "r0", at: now, meaning: .unclear, contact: "C1", family: "F1",
            message: nil, handled: true)
        switch meanwhile {
        case .nothing: break
        case .stop: try await again(school, "STOPIO")
        // The provider brings it once more by another id: the first one counts.
        case .sameWords: try await again(school, "4", id: "r0")
        case .noContact:
            try await school.store.put([
                .example([.example(1) { $0.noContact = NoContact(reason: "court order", review: nil) }])
            ])
        case .leftFamily: try await school.store.put([.example([.example(1) { $0.mobile = "07700 900077" }])])
        // Of three choices the second question has no fourth.
        case .anotherAnswer: try await again(school, "1", id: "r0")
        // What follows an answer is no reason to fall silent.
        case .hearsEnough:
            for number in 0..<AutoReplyLimits.hourly {
                (other.text, other.reference, other.heard) = ("pam \(number)", "x\(number)", "waiting")
                _ = try await school.store.keep(other, consequences: [], school: id, at: now)
            }
        }
        try await again(school, "4", id: "r1")
        #expect(try await kept(school) == meanwhile.expected)
        let rows = try await school.store.read { all in try all.db.values(String?.self, sql: "SELECT reference FROM reply") }
        let count = rows.count
        #expect(rows.contains { $0?.hasSuffix(" r1") == true })
        // The same one again is known, whatever there is by then.
        try await again(school, "4", id: "r1")
        let after = try await school.store.read { all in try all.db.values(String?.self, sql: "SELECT reference FROM reply") }
        #expect(after.count == count)
    }

    @Test func `leaves to an event what names it, though a question in their own words is open`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
        _ = try await school.office.send(.example(terms: `What is said with families`.phonics), dryRun: false)
        await school.dispatcher.runUntilIdle()
        school.clock.set(school.clock.now.addingTimeInterval(60))
        _ = try await school.office.send(.questionnaire(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        for text in ["HOLIADUR", "4", "1"] { try await hear(school, text) }
        let said = [
            ("PHONICS YES 2", "Thank you! 2 places for you"), ("HELP FFONEG", "gweithdy ffoneg: "),
            ("START FFONEG", "Thank you. You will get messages again: PHONICS."),
        ]
        for (text, answer) in said {
            #expect(self.said(school).last?.contains("3/3 ") == true)
            try await hear(school, text)
            #expect(self.said(school).last?.hasPrefix(answer) == true, "\(text): \(self.said(school).last ?? "")")
            // Later, so that no limit of automatic answers has a part in it.
            school.clock.set(school.clock.now.hours(1))
            try await hear(school, "HOLIADUR")
        }
        #expect(try await school.office.status("ffoneg").first?.answers.places == 2)
        #expect(try await school.office.inbox().isEmpty)
        try await hear(school, "Mwy o amser")
        let status = try #require(try await school.office.status("holiadur").first)
        let message = try #require(MessageID(rawValue: status.message))
        let respondent = Respondent(family: "F1", contact: "C1", covers: ["C1"])
        let kept = try await school.store.answers(of: respondent, message: message, school: school.office.school.id)
        #expect(kept == ["croeso": "4", "amser": "1", "newid": "Mwy o amser"])
    }

    @Test(arguments: [false, true])
    func `answers a keyword that comes again and again a few times only`(_ anonymous: Bool) async throws {
        let school = try await Self.school(anonymous: anonymous)
        for _ in 0..<40 {
            school.clock.set(school.clock.now.addingTimeInterval(11))
            try await again(school, "HOLIADUR")
        }
        #expect(said(school).count == AutoReplyLimits.sameText)
        for word in ["SURVEY", "holiadur", "Survey", "HOLIADUR", "SURVEY"] {
            school.clock.set(school.clock.now.addingTimeInterval(601))
            try await again(school, word)
        }
        #expect(said(school).count == AutoReplyLimits.hourly)
        #expect(try await school.office.inbox().isEmpty)
        guard !anonymous else { return }
        // Nor is there a hint; but a person reads it, the question is open, and what answers it brings the next one.
        try await hear(school, "eitha da")
        #expect(said(school).count == AutoReplyLimits.hourly)
        #expect(try await school.office.inbox().map(\.text) == ["eitha da"])
        for text in ["4", "1", "Dim"] { try await hear(school, text) }
        #expect(try await kept(school) == ["croeso": "4", "amser": "1", "newid": "Dim"])
        #expect(said(school).count == AutoReplyLimits.hourly + 3)
    }

    @Test func `does not count what follows an answer, however long it is`() async throws {
        let school = try await Self.school()
        try await hear(school, "HOLIADUR")
        for text in ["3", "3", "NESAF"] { try await hear(school, text) }
        let heard = try await school.store.read { tx in
            try tx.db.values(String?.self, sql: "SELECT heard FROM reply ORDER BY id")
        }
        #expect(heard == ["questionnaire", nil, nil, nil])
    }

    @Test func `finds what it asks of each text that comes in by an index`() async throws {
        let school = try await Self.school()
        func plan(_ sql: String, _ arguments: StatementArguments) async throws -> [String] {
            try await school.store.read { tx in
                try Row.fetchAll(tx.db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments).map { $0["detail"] as String }
            }
        }
        let outside = try await plan(Store.laterTextOutsideMessages, ["s", "+447700900001", 1, 1, 1])
        #expect(outside.contains { $0.contains("USING INDEX delivery_answer (school=? AND address_key=?)") }, "\(outside)")
        let family = try await plan(Store.laterTextToFamily, ["s", "F1", "+447700900001", 1, 1, 1])
        #expect(family.contains { $0.contains("USING INDEX delivery_family (school=? AND family=?)") }, "\(family)")
        let open = try await plan(Store.openQuestionnaires, ["s", 1])
        #expect(open.contains { $0.contains("USING INDEX message_questionnaire (school=? AND deadline>?)") }, "\(open)")
        for plan in [outside, family, open] {
            #expect(!plan.contains { $0.hasPrefix("SCAN delivery") || $0.hasPrefix("SCAN message") })
        }
    }
}
