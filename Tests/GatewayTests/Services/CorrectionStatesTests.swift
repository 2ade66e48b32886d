import Channels
import Foundation
import Testing

@testable import Gateway

/// The state of the first message for a family's only contact when it was corrected, and what then becomes of both messages.
struct CorrectedState: CustomTestStringConvertible, Sendable {
    enum First: String, CaseIterable {
        case notLookedAt, held, queued, submitting, accepted, delivered, failedTemporary, failedPermanent, uncertain, expired,
            cancelled, suppressed, letterPrinted, letterPosted, letterReturned, taskOpen, taskTaken
    }

    var first: First
    /// Deliveries of the first message, by state, once all is over.
    var leaves: [String: Int]
    /// Submissions of both messages.
    var submitted: Int
    /// How far the correction got.
    var reach: Reach = .sent
    /// Letters of the first message that staff are to remove before posting.
    var pile = 0
    /// Tasks that are open in the end, by reason.
    var tasks: [String] = []

    var testDescription: String { first.rawValue }

    static let table: [CorrectedState] = [
        CorrectedState(first: .notLookedAt, leaves: [:], submitted: 1),
        // Texts have receipts, and none comes for the correction.
        CorrectedState(first: .held, leaves: ["cancelled": 1], submitted: 1, tasks: ["no-confirmation"]),
        CorrectedState(first: .queued, leaves: ["cancelled": 1], submitted: 1),
        CorrectedState(first: .submitting, leaves: ["accepted": 1], submitted: 2),
        CorrectedState(first: .accepted, leaves: ["accepted": 1], submitted: 2),
        CorrectedState(first: .delivered, leaves: ["delivered": 1], submitted: 2, tasks: ["no-confirmation"]),
        CorrectedState(first: .failedTemporary, leaves: ["cancelled": 1], submitted: 2),
        // The mailbox is full this time too.
        CorrectedState(
            first: .failedPermanent, leaves: ["failed-permanent": 1], submitted: 2, reach: .unreachable, tasks: ["mailbox-full"]),
        CorrectedState(first: .uncertain, leaves: ["uncertain": 1], submitted: 2),
        CorrectedState(first: .expired, leaves: ["expired": 1], submitted: 1, tasks: ["no-confirmation"]),
        CorrectedState(first: .cancelled, leaves: ["cancelled": 1], submitted: 1),
        // What is submitted is the confirmation of the STOP.
        CorrectedState(first: .suppressed, leaves: ["suppressed": 1], submitted: 1, reach: .unreachable, tasks: ["stopped"]),
        CorrectedState(first: .letterPrinted, leaves: ["accepted": 1], submitted: 2, reach: .unreached, pile: 1),
        CorrectedState(first: .letterPosted, leaves: ["accepted": 1], submitted: 2, reach: .unreached),
        // There is no other address.
        CorrectedState(
            first: .letterReturned, leaves: ["failed-permanent": 1], submitted: 1, reach: .unreachable, tasks: ["address-dead"]),
        CorrectedState(
            first: .taskOpen, leaves: ["failed-permanent": 1], submitted: 1, reach: .unreachable, tasks: ["address-dead"]),
        // The contact whose answer to the first message stands decides for themselves.
        CorrectedState(
            first: .taskTaken, leaves: ["failed-permanent": 1], submitted: 1, reach: .unreachable,
            tasks: ["address-dead", "address-unknown"]),
    ]

    private var channel: ChannelKind {
        switch first {
        case .letterPrinted, .letterPosted, .letterReturned: .letter
        case .held, .delivered, .expired, .suppressed: .text
        default: .email
        }
    }

    private var answers: [Outcome] {
        switch first {
        case .failedTemporary: [.rejected(.temporary(retryAfter: nil), Reason(.serverBusy)), .accepted(references: [])]
        case .failedPermanent: [.rejected(.permanent, Reason(.mailboxFull))]
        case .uncertain: [.uncertain(Reason(.timedOut)), .accepted(references: [])]
        case .taskOpen, .taskTaken: [.rejected(.permanent, Reason(.addressUnknown))]
        default: []
        }
    }

    func makeSchool() throws -> SmallSchool {
        let night: Set<First> = [.held, .expired, .suppressed]
        return try SmallSchool(
            email: answers.isEmpty ? [:] : ["c1@example.org": answers],
            start: night.contains(first) ? .at("2026-03-03T22:00:00Z") : SmallSchool.start)
    }

    var family: Family { .example([.example(1) { $0.has([channel]) }]) }

    static let correction = CorrectingSources.correction

    static func correct(_ office: Office) async throws -> SendReport {
        try await office.send(correction, correcting: "gweithdy", by: "Nia", dryRun: false)
    }

    /// Sends the first message, brings it to the state of the row, and corrects it.
    func run(_ school: SmallSchool) async throws -> SendReport {
        let office = school.office
        let isPaused = first == .queued || first == .cancelled
        if isPaused { _ = try await office.pause(.email, reason: "x", by: "Nia") }
        let reports = AsyncStream.makeStream(of: SendReport.self)
        if first == .submitting {
            school.email.meanwhile { number in
                guard number == 1 else { return }
                await #expect(throws: Never.self) { reports.continuation.yield(try await Self.correct(office)) }
                reports.continuation.finish()
            }
        }
        let terms = first == .expired ? MessageSource.exampleTerms + "\nexpires: 2026-03-04T07:00" : MessageSource.exampleTerms
        _ = try await office.send(.example(terms: terms), dryRun: false)
        if first == .notLookedAt { return try await Self.correct(office) }
        await school.dispatcher.runUntilIdle()
        if first == .submitting {
            for await report in reports.stream { return report }
        }
        try await arrive(school)
        let report = try await Self.correct(office)
        if isPaused { _ = try await office.resume(.email) }
        return report
    }

    private func arrive(_ school: SmallSchool) async throws {
        let office = school.office
        switch first {
        case .delivered:
            let sent = try #require(school.text.submitted.first).delivery
            try await office.receive(.receipt(Receipt(channel: .text, subject: .delivery(sent), status: .delivered)))
        case .expired: try await school.run(until: 9.5)
        case .cancelled: _ = try await office.stop("gweithdy", by: "Nia")
        case .suppressed: try await office.receive(.text(IncomingText(from: "07700 900001", text: "STOP")))
        case .letterPosted, .letterReturned:
            _ = try await office.post(nil, by: "office")
            guard first == .letterReturned else { break }
            try await office.returned(try #require(school.letter.submitted.first).delivery, by: "office")
        case .taskTaken: try await office.takeTask(try #require(try await office.tasks().first).id, owner: "Elen")
        default: break
        }
        await school.dispatcher.runUntilIdle()
    }
}

enum CorrectingSources {
    static let correction = MessageSource.example(
        welsh: "Annwyl { $contact }\n\nCywiriad i { $children }.\n",
        english: "Dear { $contact }\n\nA correction for { $children }.\n")
}

@Suite struct `What a correction does for each` {
    @Test(arguments: CorrectedState.table) func `state of the first message`(row: CorrectedState) async throws {
        let school = try row.makeSchool()
        try await school.store.put([row.family])
        let report = try await row.run(school)
        #expect(report.families == 1 && report.stopped?.letters.count == row.pile)
        let hours = school.clock.now.timeIntervalSince(school.start) / 3600
        try await school.run(until: hours + 24)
        let first = try #require(try await school.office.status(report.stopped?.message).first)
        #expect(first.deliveries == row.leaves)
        let submitted = [school.email, school.text, school.letter].map(\.submitted.count).reduce(0, +)
        #expect(submitted == row.submitted)
        let status = try #require(try await school.office.status(report.message).first)
        #expect(status.families == 1 && status.reach[row.reach.rawValue] == 1, "\(status.reach) \(status.notSent)")
        #expect(try await school.office.tasks().map(\.reason).sorted() == row.tasks)
        // Every contact is told, has a letter to be posted, or is on the list of those who were not reached.
        let listed = try await school.office.undelivered().map(\.family)
        #expect(row.reach >= .sent || listed == ["F1"])
    }

    @Test func `has a row for each state`() {
        #expect(CorrectedState.table.map(\.first) == CorrectedState.First.allCases)
    }

    /// Whom nothing went to of the first message for a reason has it still, or gets the right one.
    @Test(arguments: ReasonCase.cases) func `reason not to send the first message`(row: ReasonCase) async throws {
        let school = try await row.makeSchool()
        let sent = try await school.office.send(.example(terms: row.terms + "\n# again", sms: row.sms), dryRun: false)
        school.clock.set(school.clock.now.hours(row.idle))
        await school.dispatcher.runUntilIdle()
        let first = try #require(try await school.office.status(sent.message).first)
        #expect(first.notSent[row.reason.rawValue] == 1)
        let source = MessageSource.example(
            terms: row.terms, sms: row.sms, welsh: "Annwyl { $contact }\n\nCywiriad.\n",
            english: "Dear { $contact }\n\nA correction.\n")
        let report = try await school.office.send(source, correcting: first.message, by: "Nia", dryRun: false)
        #expect(report.contacts.count == row.contacts.count)
        await school.dispatcher.runUntilIdle()
        let status = try #require(try await school.office.status(report.message).first)
        // Its own time begins anew.
        let goes = row.reason == .tooLate
        #expect(status.notSent[row.reason.rawValue] == (goes ? nil : 1), "\(status.notSent)")
        let missed = try await school.office.undelivered().first { $0.message == report.message }
        let person = missed?.contacts.first { $0.contact == row.contact.rawValue }
        #expect((person?.notSent == row.reason.rawValue) == (row.isUndelivered && !goes))
    }
}
