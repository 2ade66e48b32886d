import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// The numbers of one event, as a surface shows them: seats are counted in seats, all else in households.
struct EventNumbers: Equatable, CustomStringConvertible {
    var coming = 0
    var places = 0
    var waiting = 0
    var maybe = 0
    var no = 0
    var late = 0

    var description: String {
        "coming \(coming) places \(places) waiting \(waiting) maybe \(maybe) no \(no) late \(late)"
    }

    init(coming: Int = 0, places: Int = 0, waiting: Int = 0, maybe: Int = 0, no: Int = 0, late: Int = 0) {
        (self.coming, self.places, self.waiting) = (coming, places, waiting)
        (self.maybe, self.no, self.late) = (maybe, no, late)
    }

    init(_ status: MessageStatus) {
        let answers = status.answers
        self.init(
            coming: answers.yes, places: answers.places, waiting: answers.waiting, maybe: answers.maybe, no: answers.no,
            late: answers.late)
    }

    init(_ event: EventSummary) {
        self.init(
            coming: event.coming, places: event.taken, waiting: event.waiting, maybe: event.maybe, no: event.declined,
            late: event.late)
    }

    /// Counted from the guest list alone.
    init(_ guests: [Guest]) {
        self.init(
            coming: guests.count { $0.places > 0 }, places: guests.map(\.places).reduce(0, +),
            waiting: guests.count { $0.number != nil }, maybe: guests.count { $0.standing == .maybe },
            no: guests.count { $0.standing == .declined }, late: guests.count { $0.standing == .late })
    }
}

@Suite struct `The numbers of one event` {
    struct Situation: CustomTestStringConvertible, Sendable {
        var name: String
        /// Family and words; `late` moves past the closing date, `left 1` takes a family from the school, `corrected` puts the invitation
        /// right, with five seats.
        var steps: [String]
        /// Nil where only that all surfaces agree is of interest.
        var numbers: EventNumbers?
        var testDescription: String { name }
    }

    /// Three seats, until `corrected`.
    static let situations: [Situation] = [
        Situation(name: "nobody answered", steps: [], numbers: EventNumbers()),
        Situation(name: "two come", steps: ["1 IE 2", "2 IE"], numbers: EventNumbers(coming: 2, places: 3)),
        Situation(name: "one waits", steps: ["1 IE 2", "2 IE 2"], numbers: EventNumbers(coming: 1, places: 2, waiting: 1)),
        Situation(
            name: "one has a place and waits for more", steps: ["1 IE", "2 IE 2", "1 IE 2"],
            numbers: EventNumbers(coming: 2, places: 3, waiting: 1)),
        Situation(
            name: "one cannot come, one may", steps: ["1 NA", "2 EFALLAI", "3 IE"],
            numbers: EventNumbers(coming: 1, places: 1, maybe: 1, no: 1)),
        Situation(
            name: "a maybe gives places back, and somebody moves up", steps: ["1 IE 2", "2 IE 2", "1 EFALLAI"],
            numbers: EventNumbers(coming: 1, places: 2, maybe: 1)),
        Situation(
            name: "an answer after the closing date", steps: ["late", "1 IE 2"], numbers: EventNumbers(late: 1)),
        Situation(
            name: "places, and more asked for too late", steps: ["1 IE", "late", "1 IE 3"],
            numbers: EventNumbers(coming: 1, places: 1, late: 1)),
        Situation(
            name: "a no, and a yes too late", steps: ["1 NA", "2 EFALLAI", "late", "1 IE", "2 IE"],
            numbers: EventNumbers(late: 2)),
        Situation(
            name: "put right with more places", steps: ["1 IE 2", "2 IE 2", "3 NA", "corrected", "4 IE"],
            numbers: EventNumbers(coming: 3, places: 5, no: 1)),
        Situation(name: "a family that left has places", steps: ["1 IE 2", "2 IE", "left 1"]),
    ]

    @Test(arguments: situations) func `are the same in status, in the list of events and on the list for the door`(
        situation: Situation
    ) async throws {
        let event = try await EventSchool()
        for step in situation.steps { try await Self.take(step, event) }
        let summary = try #require(try await event.office.events().first)
        let sheet = try await event.office.guests(of: "ffoneg")
        #expect(sheet.event == summary)
        let numbers = EventNumbers(summary)
        if let expected = situation.numbers { #expect(numbers == expected) }
        #expect(EventNumbers(sheet.guests) == numbers)
        // Of an invitation that was put right both messages say it.
        for status in try await event.office.status("ffoneg") { #expect(EventNumbers(status) == numbers) }
        if situation.numbers != nil { #expect(summary.unanswered == 4 - sheet.guests.count) }
    }

    private static func take(_ step: String, _ event: EventSchool) async throws {
        let words = step.split(separator: " ", maxSplits: 1).map(String.init)
        switch words[0] {
        case "late": event.school.clock.set(EventSchool.answerBy.hours(1))
        case "corrected":
            _ = try await event.office.send(
                EventSchool.invitation(capacity: 5), correcting: "ffoneg", by: "Nia", dryRun: false)
            await event.school.dispatcher.runUntilIdle()
        case "left":
            let rest = `A message that is stopped`.families(4, [.text]).filter { $0.id.rawValue != "F\(words[1])" }
            _ = try await event.school.store.apply(
                FamiliesCSV(rest).read(), school: event.office.school.id, markMissingAsLeft: true, at: event.school.clock.now)
        default: try await event.says(words[1], try #require(Int(words[0])))
        }
    }
}

@Suite struct `How many families a message reached` {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var channel: ChannelKind = .email
        var goal = Goal.delivered
        /// What happens after it was accepted.
        var then: [EvidenceKind] = []
        /// Hours after it was sent.
        var after = 0.0
        var reached: Int
        var testDescription: String { name }
    }

    static let table: [Case] = [
        Case(name: "an e-mail that was accepted", reached: 0),
        Case(name: "an e-mail that was accepted, just before the wait is over", after: 3.9, reached: 0),
        Case(name: "an e-mail that was accepted and did not come back", after: 4.1, reached: 1),
        Case(name: "an e-mail that did not come back, where it is to be read", goal: .read, after: 4.1, reached: 0),
        Case(name: "a text that was accepted", channel: .text, reached: 0),
        Case(name: "a text of which nothing is heard", channel: .text, after: 4.1, reached: 0),
        Case(name: "a text that arrived", channel: .text, then: [.delivered], reached: 1),
        Case(
            name: "a text that arrived, where it is to be answered", channel: .text, goal: .answered, then: [.delivered],
            reached: 0),
        Case(name: "a text that was read", channel: .text, goal: .read, then: [.read], reached: 1),
        Case(name: "a text that was answered", channel: .text, goal: .answered, then: [.replied], reached: 1),
        Case(name: "a letter that was printed", channel: .letter, after: 4.1, reached: 0),
        Case(name: "a letter that was posted", channel: .letter, then: [.posted], reached: 1),
        Case(name: "a letter that came back", channel: .letter, then: [.posted, .returned], reached: 0),
        Case(name: "a family that was spoken with", channel: .text, goal: .read, then: [.spoken], reached: 1),
    ]

    @Test(arguments: table) func `goes by the goal of the message`(row: Case) async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([row.channel]) }])])
        let terms = MessageSource.exampleTerms.replacing("goal: delivered", with: "goal: \(row.goal.rawValue)")
        _ = try await school.office.send(.example(terms: terms), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let delivery = try #require(
            [school.email, school.text, school.letter].flatMap(\.submitted).first
        ).delivery
        for kind in row.then { try await Self.happen(kind, delivery, school) }
        try await school.run(until: row.after)
        let status = try await school.status()
        #expect(status.reached == row.reached, "\(status.reach)")
        #expect(status.families == 1)
    }

    private static func happen(_ kind: EvidenceKind, _ delivery: DeliveryID, _ school: SmallSchool) async throws {
        let office = school.office
        switch kind {
        case .delivered:
            try await office.receive(.receipt(Receipt(channel: .text, subject: .delivery(delivery), status: .delivered)))
        case .read: try await office.confirmRead(delivery)
        case .replied: try await office.answer(delivery, .yes, places: 1)
        case .posted: _ = try await office.post([delivery], by: "office")
        case .returned: try await office.returned(delivery, by: "office")
        case .spoken:
            let message = try #require(MessageID(rawValue: try await school.status().message))
            try await school.store.apply(
                [.evidence(.spoken, message: message, family: "F1", delivery: nil, source: .named("office: Nia"))],
                school: office.school.id, at: school.clock.now)
        case .accepted, .pending, .bounced, .notPosted, .takenOut: break
        }
        await school.dispatcher.runUntilIdle()
    }

    /// Families of a stopped message, each with another end of its delivery.
    static let stopped: [(String, [Outcome]?, reach: Reach, reason: String?)] = [
        ("in doubt", [.uncertain(Reason(.timedOut))], .unreachable, "no-confirmation"),
        ("put off", [.rejected(.temporary(retryAfter: nil), Reason(.serverBusy))], .unreachable, "stopped-by-school"),
        ("accepted", nil, .sent, nil),
    ]

    @Test(arguments: stopped.indices) func `is never under way once it was stopped`(index: Int) async throws {
        let (_, outcomes, reach, reason) = Self.stopped[index]
        let school = try SmallSchool(email: outcomes.map { ["c1@example.org": $0] } ?? [:])
        try await school.store.put([.example([.example(1) { $0.has([.email]) }])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.stop("gweithdy", by: "Nia")
        // Before the family was looked at again, and after.
        for _ in 0..<2 {
            #expect(try await school.status().reach[reach.rawValue] == 1)
            #expect(try await school.office.undelivered("gweithdy").first?.reason == reason)
            await school.dispatcher.runUntilIdle()
        }
    }

    @Test func `a letter of a stopped message that lies in the pile is under way no more`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.letter]) }])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.stop("gweithdy", by: "Nia")
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().reach["unreachable"] == 1)
        #expect(try await school.office.undelivered("gweithdy").map(\.reason) == ["stopped-by-school"])
    }
}
