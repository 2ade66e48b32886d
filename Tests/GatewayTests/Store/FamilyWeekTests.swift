import Channels
import Foundation
import Testing

@testable import Gateway

/// Which deliveries count among the messages that a family had in a week, and as of when.
@Suite struct `What counts in the week of a family` {
    private static let now = CrowdedStore.now

    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var deliveries: [SeededRow]
        /// Hours from now, and whether a try was made.
        var counts: [(hours: Double, tried: Bool)]
    }

    private static func hours(_ hours: Double) -> Int64 { now.hours(hours).milliseconds }

    private static func row(
        _ name: String, _ state: DeliveryState, _ columns: Columns = [:], counts: (hours: Double, tried: Bool)?
    ) -> Row {
        Row(testDescription: name, deliveries: [.delivery(1, state, columns)], counts: counts.map { [$0] } ?? [])
    }

    private static let tried: Columns = ["attempt": 1]
    private static let millisecond = 0.001 / 3600

    static let rows: [Row] = [
        row("held until the morning", .held, ["due": hours(11)], counts: (11, false)),
        row("in the queue", .queued, counts: (0, false)),
        row("on its way", .submitting, counts: (-1, true)),
        row("accepted: when it was", .accepted, ["created": hours(-3), "accepted": hours(-2)], counts: (-2, true)),
        row("delivered: when it was accepted", .delivered, ["created": hours(-3), "accepted": hours(-2)], counts: (-2, true)),
        row("to be tried again", .failedTemporary, ["due": hours(2)], counts: (-1, true)),
        row("refused", .failedPermanent, counts: (-1, true)),
        row("in doubt", .uncertain, counts: (-1, true)),
        row("expired untried", .expired, counts: nil), row("expired after a try", .expired, tried, counts: (-1, true)),
        row("called back untried", .cancelled, counts: nil),
        row("called back after a try", .cancelled, tried, counts: (-1, true)),
        row("closed to it untried", .suppressed, counts: nil),
        row("closed to it after a try", .suppressed, tried, counts: (-1, true)),
        row("of no message", .accepted, ["message": nil, "family": nil], counts: nil),
        row("of another family", .accepted, ["family": "F2", "contact": "C3", "covers": "C3"], counts: nil),
        row("a week ago less a moment", .accepted, ["accepted": hours(-168 + millisecond)], counts: (-168 + millisecond, true)),
        row("a week ago", .accepted, ["accepted": hours(-168)], counts: nil),
        row("a week ago and a moment", .accepted, ["accepted": hours(-168 - millisecond)], counts: nil),
        row("accepted within the week, made before it", .accepted, ["created": hours(-200)], counts: (-1, true)),
        Row(
            testDescription: "several of one message, once: as of the first",
            deliveries: [.delivery(1, .failedPermanent), .delivery(2, .held), .delivery(3, .cancelled)], counts: [(-1, true)]),
        Row(
            testDescription: "of two messages, both",
            deliveries: [.delivery(1, .held), .delivery(2, .accepted, ["message": "M2"])],
            counts: [(-1, true), (1, false)]),
    ]

    private static func entries(_ week: MessagesThisWeek?) -> [MessagesThisWeek.Entry] {
        (week?.entries ?? []).sorted { $0.at < $1.at }
    }

    @Test(arguments: rows) func `is the same for one family and for all`(row: Row) async throws {
        let crowd = try await CrowdedStore(row.deliveries)
        let expected = row.counts.map { MessagesThisWeek.Entry(at: Date(milliseconds: Self.hours($0.hours)), tried: $0.tried) }
        let all = try await crowd.store.weeks(of: CrowdedStore.school, at: Self.now)
        #expect(Self.entries(all["F1"]) == expected)
        let due = FamilyDue(school: CrowdedStore.school, message: "M1", family: "F1")
        let one = try await crowd.store.read { tx in
            try tx.of(CrowdedStore.school).deliveries.week(due, besides: [], at: Self.now)
        }
        #expect(Self.entries(one) == expected)
        // What is asked for, and what it corrects, are no others.
        let others = try await crowd.store.weeks(of: CrowdedStore.school, besides: ["M1", "M2"], at: Self.now)
        let besides = try await crowd.store.read { tx in
            try tx.of(CrowdedStore.school).deliveries.week(due, besides: ["M1", "M2"], at: Self.now)
        }
        #expect(others["F1"] == nil && besides.entries.isEmpty)
    }

    /// What is held for the morning is on its way to the family: a third one would be one too many before any of them has begun.
    @Test(arguments: [false, true]) func `has room for what is held until the morning`(isPlanned: Bool) async throws {
        let school = try SmallSchool(school: .example { $0.weeklyLimit = 2 }, start: .at("2026-03-03T22:00:00Z"))
        try await school.store.put([.example([.example(1) { $0.has([.text]) }])])
        let terms = MessageSource.exampleTerms + "\nexpires: 2026-03-20T18:00"
        for number in 1...2 {
            _ = try await school.office.send(.example(terms: terms + "\n# \(number)"), dryRun: false)
            await school.dispatcher.runUntilIdle()
        }
        #expect(try await school.office.status().map(\.deliveries) == [["held": 1], ["held": 1]])
        let third = try await school.office.send(.example(terms: terms + "\n# 3"), dryRun: isPlanned)
        #expect(third.notSent == ["weekly-limit": 1])
        try await school.run(until: 24)
        #expect(school.text.submitted.count == 2)
        if !isPlanned { #expect(try await school.office.status(third.message).map(\.notSent) == [["weekly-limit": 1]]) }
    }
}
