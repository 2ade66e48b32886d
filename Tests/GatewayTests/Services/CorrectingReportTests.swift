import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `A message that is corrected` {
    @Test func `has whom it did not reach listed, together with other corrections as by itself`() async throws {
        let school = try await school(email: Self.outcomes)
        for name in ["gweithdy", "arall"] {
            func named(_ source: MessageSource) -> MessageSource {
                var source = source
                source.terms = source.terms.replacing("name: gweithdy", with: "name: \(name)")
                return source
            }
            _ = try await school.office.send(named(.example()), dryRun: false)
            await school.dispatcher.runUntilIdle()
            for _ in 1...2 {
                _ = try await school.office.send(
                    named(CorrectingSources.correction), correcting: name, by: "Nia", dryRun: false, again: true)
                await school.dispatcher.runUntilIdle()
            }
        }
        var alone: [Undelivered] = []
        for message in try await school.office.messages(matching: nil) where message.stop == nil {
            alone += try await school.office.undelivered(message.id.rawValue)
        }
        #expect(Set(alone.map(\.messageName)) == ["gweithdy", "arall"])
        #expect(try await school.office.undelivered() == alone)
    }

    @Test func `has its letters listed, and made anew for everyone`() async throws {
        let letters = (1...2).map { Family.example([Self.contact($0, family: $0, [.letter])], id: .numbered("F", $0)) }
        let school = try await school(letters)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let wrong = try await school.office.lettersToPost().map(\.delivery)
        let report = try await Self.correct(school)
        #expect(report.families == 2 && report.stopped?.letters.map(\.delivery).sorted() == wrong.sorted())
        await school.dispatcher.runUntilIdle()
        #expect(school.letter.submitted.count == 4)
        let waiting = try await school.office.lettersToPost()
        #expect(waiting.map(\.family).sorted() == ["F1", "F2"] && waiting.allSatisfy { $0.message == report.message })
        #expect(
            try await school.office.pile(of: try #require(report.message)).map(\.delivery).sorted()
                == waiting.map(\.delivery).sorted())
        _ = try await school.office.post([try #require(DeliveryID(rawValue: wrong[0]))], gone: true, by: "office")
        try await school.run(until: 2)
        #expect(school.letter.submitted.count == 4)
    }

    @Test func `is put right also with whom the first one failed after all`() async throws {
        let texter = Family.example([Self.contact(1, family: 1, [.text])], id: "F1")
        let school = try await school([texter])
        school.clock.set(.at("2026-03-03T19:59:00Z"))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let sent = try #require(school.text.submitted.first).delivery
        school.clock.set(.at("2026-03-03T20:30:00Z"))
        // It is evening: the correction waits for the morning.
        #expect(try await Self.correct(school).notSent == ["quiet-hours": 1])
        await school.dispatcher.runUntilIdle()
        let failed = Receipt.Status.failed(Reason(.handsetUnreachable))
        try await school.office.receive(.receipt(Receipt(channel: .text, subject: .delivery(sent), status: failed)))
        try await school.run(until: 24)
        #expect(school.text.submitted.count == 2)
    }

    @Test func `is kept back by the week's limit from those alone who had others`() async throws {
        let full: [Outcome] = [.rejected(.permanent, Reason(.mailboxFull)), .accepted(references: [])]
        let school = try SmallSchool(email: ["c3@example.org": full], school: .example { $0.weeklyLimit = 1 })
        var families = Array(Self.families.prefix(3))
        families[1].pupils[0].year = 5
        try await school.store.put(families)
        let fifth = MessageSource.exampleTerms.replacing("name: gweithdy", with: "name: arall")
            .replacing("audience: all", with: "years: [5]")
        _ = try await school.office.send(.example(terms: fifth), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        #expect(school.email.addresses.sorted() == [1, 2, 3].map { "c\($0)@example.org" })
        // What the first message cost the limit, whether it came or not, does not count against what puts it right.
        #expect(try await Self.correct(school, dryRun: true).notSent == ["weekly-limit": 1])
        let report = try await Self.correct(school)
        #expect(report.sent == 2 && report.notSent == ["weekly-limit": 1])
        await school.dispatcher.runUntilIdle()
        #expect(Self.since(3, school.email) == ["c1@example.org", "c3@example.org"])
        #expect(try await school.office.status(report.message).map(\.notSent) == [["weekly-limit": 1]])
    }
}
