import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Whether a printed letter is still to be posted: every list, and what is said of a message that is stopped or put right, go by one rule.
@Suite struct `A printed letter` {
    /// What is on record of it, the oldest first; whether it is still to be posted; and whether the addressee may have read it.
    static let rows: [(evidence: [EvidenceKind], lies: Bool, hasArrived: Bool)] = [
        ([], true, false), ([.accepted], true, false), ([.posted], false, true), ([.posted, .notPosted], true, false),
        ([.posted, .notPosted, .posted], false, true), ([.takenOut], false, false), ([.takenOut, .notPosted], true, false),
        ([.takenOut, .posted], false, true), ([.returned], false, false), ([.posted, .returned], false, false),
        // A contact who read or answered it has it, also where staff did not record that it was posted.
        ([.read], false, true), ([.replied], false, true), ([.read, .replied], false, true), ([.posted, .replied], false, true),
        ([.posted, .notPosted, .replied], false, true), ([.replied, .notPosted], false, true), ([.takenOut, .read], false, true),
        ([.replied, .returned], false, true),
    ]

    @Test(arguments: rows) func `lies in the pile until it went, or was taken out`(
        evidence: [EvidenceKind], lies: Bool, hasArrived: Bool
    ) {
        let posting = LetterPosting(evidence: evidence).last
        let letter = Delivery(
            id: "ffffffffffffffffffffffffffffffff", family: "F1", contact: "C1", covers: ["C1"],
            route: Route(address: Contact.example(1) { $0.has([.letter]) }.letterBox, form: .both, format: .standard),
            life: DeliveryStateMachine(state: .accepted, attempt: 1, due: nil), created: SmallSchool.start,
            accepted: SmallSchool.start,
            evidence: Set(of: evidence, posting: posting))
        #expect(letter.liesInPile == lies && letter.mayHaveArrived == hasArrived)
    }

    private func school() async throws -> (school: SmallSchool, letter: DeliveryID, message: String) {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(1, [.letter]))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let letter = try #require(try await school.office.letters().first)
        return (school, DeliveryID(stored: letter.delivery), try await school.status().message)
    }

    private func end(_ school: SmallSchool, _ end: `A printed letter of a message that was stopped`.End) async throws
        -> StopReport
    {
        switch end {
        case .stopped: return try await school.office.stop("gweithdy", by: "Nia")
        case .corrected:
            let report = try await school.office.send(
                CorrectingSources.correction, correcting: "gweithdy", by: "Nia", dryRun: false)
            return try #require(report.stopped)
        }
    }

    @Test(arguments: rows, `A printed letter of a message that was stopped`.End.allCases)
    func `is said to lie there by all or by none`(
        row: (evidence: [EvidenceKind], lies: Bool, hasArrived: Bool), end: `A printed letter of a message that was stopped`.End
    ) async throws {
        let (school, letter, message) = try await school()
        try await school.store.write { tx in
            for kind in row.evidence {
                try tx.of(StoreFolder.school.id).deliveries.append(
                    kind, to: letter, source: .named("office"), at: SmallSchool.start, recorded: SmallSchool.start)
            }
        }
        let pile = row.lies ? [letter.rawValue] : []
        #expect(try await school.office.letters().map(\.delivery) == pile)
        #expect(try await school.status().inPile == pile.count)
        let report = try await self.end(school, end)
        #expect(report.letters.map(\.delivery) == pile)
        #expect(report.left.map(\.delivery) == (row.hasArrived ? [letter.rawValue] : []))
        #expect(try await school.office.pile(of: message).map(\.delivery) == pile)
        #expect(try await school.office.letters().filter { $0.takeOut == .stopped }.map(\.delivery) == pile)
    }

    @Test(arguments: `A printed letter of a message that was stopped`.End.allCases)
    func `that was answered by its slip is not said to have reached nobody`(
        end: `A printed letter of a message that was stopped`.End
    ) async throws {
        let (school, letter, _) = try await school()
        _ = try await school.office.slip(try `A reply slip`.code(school), said: ["yes", "1"], by: "Nia")
        await school.dispatcher.runUntilIdle()
        let report = try await self.end(school, end)
        #expect(report.letters.isEmpty && report.left.map(\.delivery) == [letter.rawValue])
    }

    @Test func `says which message it belongs to`() async throws {
        let (school, _, message) = try await school()
        func check(_ letters: [WaitingLetter]) throws {
            let letter = try #require(letters.first)
            #expect(letter.message == message && letter.messageName == "gweithdy" && letter.title?.welsh.isEmpty == false)
        }
        try check(try await school.office.letters())
        _ = try await school.office.post(nil)
        try check(try await school.office.lastPosted())
        let all = try await school.office.lastPosted().map { DeliveryID(stored: $0.delivery) }
        _ = try await school.office.takeBackPosting(of: all, by: "Nia")
        try check(try await school.office.block("C1", by: "Nia", reason: "court order", review: nil).letters ?? [])
    }
}

extension Contact {
    fileprivate var letterBox: RouteAddress { self.address(on: .letter) ?? .text("07700900001") }
}
