import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// Letters that the office marked as posted, and that had not gone after all.
@Suite struct `That a letter was posted` {
    static let folds: [(Set<EvidenceKind>, posting: EvidenceKind?, Set<EvidenceKind>)] = [
        ([], nil, []), ([.posted], .posted, [.posted]), ([.posted, .notPosted], .notPosted, []),
        ([.posted, .notPosted], .posted, [.posted]), ([.posted, .notPosted, .returned], .posted, [.posted, .returned]),
        ([.read, .replied], nil, [.read, .replied]), ([.takenOut], .takenOut, [.takenOut]),
        ([.posted, .takenOut], .posted, [.posted]), ([.posted, .notPosted, .takenOut], .takenOut, [.takenOut]),
        ([.posted, .notPosted, .takenOut], .notPosted, []), ([.takenOut, .posted, .returned], .posted, [.posted, .returned]),
    ]

    @Test(arguments: folds) func `stands as it was said last`(
        kinds: Set<EvidenceKind>, posting: EvidenceKind?, stands: Set<EvidenceKind>
    ) {
        #expect(Set(of: kinds, posting: posting) == stands)
    }

    static let takingBack: [([EvidenceKind], PostingProblem?)] = [
        ([.posted], nil), ([.accepted, .posted], nil), ([.posted, .notPosted, .posted], nil), ([.takenOut, .posted], nil),
        ([], .notPosted), ([.accepted], .notPosted), ([.posted, .notPosted], .notPosted), ([.posted, .takenOut], .notPosted),
        ([.read], .notPosted), ([.posted, .returned], .hasGone), ([.read, .posted], .hasGone), ([.posted, .replied], .hasGone),
    ]

    @Test(arguments: takingBack) func `is taken back of what is said to be posted, and has not gone for certain`(
        evidence: [EvidenceKind], refusal: PostingProblem?
    ) {
        #expect(LetterPosting(evidence: evidence).refusalToTakeBack == refusal)
    }

    private func school(_ families: Int = 3) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(families, [.letter]))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        return school
    }

    private func ids(_ letters: [WaitingLetter]) -> [DeliveryID] { letters.map { DeliveryID(stored: $0.delivery) } }

    @Test func `is taken back: it waits again, and its family is reached no more`() async throws {
        let school = try await school()
        #expect(try await school.office.lastPosted().isEmpty)
        #expect(try await school.office.post(nil, by: "Nia") == 3)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().reach["sent"] == 3)
        #expect(
            try await school.office.takeBackPosting(of: ids(try await school.office.lastPosted()), by: "Nia")
                == PostingTakenBack(notPosted: 3, takeOut: []))
        await school.dispatcher.runUntilIdle()
        #expect(try await school.office.lettersToPost().count == 3)
        #expect(try await school.status().reach["unreached"] == 3)
        #expect(try await school.status().deliveries == ["accepted": 3])
        // And posted after all.
        #expect(try await school.office.post(nil, by: "Nia") == 3)
        #expect(try await school.office.lettersToPost().isEmpty)
        #expect(try await school.status().reach["sent"] == 3)
        let said = try await school.store.read { tx in
            try tx.db.values(String.self, sql: "SELECT kind || ' ' || source FROM evidence WHERE kind LIKE '%posted' ORDER BY id")
        }
        let once = ["posted office Nia"].flatMap { Array(repeating: $0, count: 3) }
        #expect(said == once + Array(repeating: "not-posted office Nia", count: 3) + once)
    }

    @Test func `is said of those that were marked last, together`() async throws {
        let school = try await school()
        let all = ids(try await school.office.lettersToPost())
        _ = try await school.office.post([all[0]])
        school.clock.set(school.clock.now.addingTimeInterval(60))
        _ = try await school.office.post(nil)
        #expect(Set(ids(try await school.office.lastPosted())) == Set(all[1...]))
        _ = try await school.office.takeBackPosting(of: [all[1]], by: "Nia")
        #expect(ids(try await school.office.lastPosted()) == [all[2]])
        _ = try await school.office.takeBackPosting(of: [all[2]], by: "Nia")
        // What was marked before them has gone, as far as staff recorded: staff who know better name it.
        #expect(try await school.office.lastPosted().isEmpty)
        #expect(try await school.office.takeBackPosting(of: [all[0]], by: "Nia").notPosted == 1)
    }

    @Test(arguments: [(0, true), (167.9, true), (168, false), (9000, false)]) func `is meant without a name for a week`(
        hours: Double, isMeant: Bool
    ) async throws {
        let school = try await school()
        let all = ids(try await school.office.lettersToPost())
        _ = try await school.office.post(nil)
        school.clock.set(school.clock.now.hours(hours))
        #expect(Set(ids(try await school.office.lastPosted())) == (isMeant ? Set(all) : []))
        #expect(try await school.office.takeBackPosting(of: all, by: "Nia").notPosted == 3)
    }

    @Test func `is taken back once where a letter is named twice`() async throws {
        let school = try await school(1)
        _ = try await school.office.post(nil)
        let letter = try #require(ids(try await school.office.lastPosted()).first)
        #expect(try await school.office.takeBackPosting(of: [letter, letter], by: "Nia").notPosted == 1)
        #expect(try await school.office.lettersToPost().count == 1)
    }

    /// How often one letter was marked as posted and taken back, and whether it is among those marked last.
    @Test(arguments: 0...6) func `can be taken back as often as it was marked`(times: Int) async throws {
        let school = try await school()
        let letter = try #require(school.letter.submitted.first).delivery
        for turn in 0..<times {
            school.clock.set(school.clock.now.addingTimeInterval(60))
            if turn % 2 == 0 {
                #expect(try await school.office.post([letter], by: "Nia") == 1)
            } else {
                #expect(try await school.office.takeBackPosting(of: [letter], by: "Nia").notPosted == 1)
            }
        }
        let isPosted = times % 2 == 1
        #expect(ids(try await school.office.lastPosted()) == (isPosted ? [letter] : []))
        #expect(try await school.office.lettersToPost().contains { $0.delivery == letter.rawValue } == !isPosted)
        #expect(try await school.office.lettersToPost().count == (isPosted ? 2 : 3))
    }

    enum Since: CaseIterable { case returned, answered, notPosted, neverPosted, unknown }

    @Test(arguments: Since.allCases) func `is not taken back of one that had gone, nor of another with it`(
        since: Since
    ) async throws {
        let school = try await school()
        let first = try #require(school.letter.submitted.first { $0.address.hasPrefix("1 Heol") }).delivery
        let other = try #require(school.letter.submitted.first { $0.address.hasPrefix("2 Heol") }).delivery
        _ = try await school.office.post(since == .neverPosted ? [other] : [first, other])
        var wanted = first
        var expected = OfficeError.letterNotPosted
        switch since {
        case .returned:
            try await school.office.returned(first, by: "office")
            expected = .letterHasGone
        case .answered:
            _ = try await school.office.slip(try `A reply slip`.code(school), said: ["yes"], by: "Nia")
            expected = .letterHasGone
        case .notPosted: _ = try await school.office.takeBackPosting(of: [first], by: "Nia")
        case .neverPosted: break
        case .unknown:
            wanted = "ffffffffffffffffffffffffffffffff"
            expected = .noSuchLetter
        }
        var refused: OfficeError?
        do {
            _ = try await school.office.takeBackPosting(of: [other, wanted], by: "Nia")
        } catch let error as OfficeError {
            refused = error
        }
        #expect(refused == expected)
        #expect(try await !school.office.lettersToPost().contains { $0.delivery == other.rawValue })
        #expect(try await school.office.lastPosted().contains { $0.delivery == first.rawValue } == (since == .unknown))
    }

    @Test func `is taken back by a person with a name`() async throws {
        let school = try await school(1)
        _ = try await school.office.post(nil)
        let letters = ids(try await school.office.lastPosted())
        await #expect(throws: OfficeError.noPerson) { try await school.office.takeBackPosting(of: letters, by: "") }
        #expect(try await school.office.lettersToPost().isEmpty)
    }
}
