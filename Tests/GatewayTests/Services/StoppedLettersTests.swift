import Channels
import GRDB
import Testing

@testable import Gateway

/// Letters that were printed, and whose message the school stopped or put right.
@Suite struct `A printed letter of a message that was stopped` {
    enum End: CaseIterable { case stopped, corrected }
    enum Before: CaseIterable { case neverPosted, postedThenNot, notPostedAfterwards }

    private func school() async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(2, [.letter]))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        return school
    }

    private func ids(_ letters: [WaitingLetter]) -> [DeliveryID] { letters.map { DeliveryID(stored: $0.delivery) } }

    private func end(_ school: SmallSchool, _ end: End) async throws {
        switch end {
        case .stopped: _ = try await school.office.stop("gweithdy", by: "Nia")
        case .corrected:
            _ = try await school.office.send(
                CorrectingSources.correction, correcting: "gweithdy", by: "Nia", dryRun: false)
        }
        await school.dispatcher.runUntilIdle()
    }

    /// The printed letters that staff are to remove before posting.
    private func toTakeOut(_ school: SmallSchool) async throws -> Set<DeliveryID> {
        Set(ids(try await school.office.letters().filter { $0.takeOut == .stopped }))
    }

    @Test(arguments: End.allCases, Before.allCases) func `is listed to be taken out until somebody did, and is not posted`(
        end: End, before: Before
    ) async throws {
        let school = try await school()
        let office = school.office
        let first = try await school.status().message
        let letters = ids(try await office.letters())
        #expect(letters.count == 2)
        if before != .neverPosted { _ = try await office.post(letters) }
        if before == .postedThenNot { _ = try await office.takeBackPosting(of: letters, by: "Nia") }
        try await self.end(school, end)
        if before == .notPostedAfterwards {
            #expect(try await toTakeOut(school).isEmpty)
            // The answer itself says what is to be done with them.
            let answer = try await office.takeBackPosting(of: letters, by: "Nia")
            #expect(answer.notPosted == 2 && Set(ids(answer.takeOut)) == Set(letters))
            #expect(answer.takeOut.allSatisfy { $0.takeOut == .stopped })
            await school.dispatcher.runUntilIdle()
        }
        #expect(try await toTakeOut(school) == Set(letters))
        #expect(try await Set(ids(office.lettersToPost())).isDisjoint(with: letters))
        await #expect(throws: OfficeError.letterOfStopped) { try await office.post([letters[0]], by: "Nia") }
        #expect(try await office.takeOut([letters[0]], by: "Nia") == 1)
        await school.dispatcher.runUntilIdle()
        #expect(try await toTakeOut(school) == [letters[1]])
        #expect(try await office.stop(first, by: "Nia").letters.map(\.delivery) == [letters[1].rawValue])
        let status = try #require(try await office.status().first { $0.message == first })
        #expect(status.reach["sent"] == 0 && status.deliveries == ["accepted": 2], "\(status.reach)")
    }

    @Test func `that had gone all the same is recorded so, also after somebody said that it was taken out`() async throws {
        let school = try await school()
        let letters = ids(try await school.office.letters())
        try await end(school, .stopped)
        #expect(try await school.office.takeOut(letters, by: "Nia") == 2)
        #expect(try await school.office.letters().isEmpty)
        #expect(try await school.office.post([letters[0]], gone: true, by: "Nia") == 1)
        await school.dispatcher.runUntilIdle()
        #expect(try await school.status().reach["sent"] == 1)
        #expect(try await school.office.stop("gweithdy", by: "Nia").left.map(\.delivery) == [letters[0].rawValue])
        // Then undone: the letter is to be posted again.
        _ = try await school.office.takeBackPosting(of: [letters[0]], by: "Nia")
        #expect(try await toTakeOut(school) == [letters[0]])
        #expect(try await school.office.stop("gweithdy", by: "Nia").letters.map(\.delivery) == [letters[0].rawValue])
    }

    enum Other: CaseIterable { case takenOutAlready, posted, unknown, notStopped }

    @Test(arguments: Other.allCases) func `is not recorded as taken out together with one that does not lie there`(
        other: Other
    ) async throws {
        let school = try await school()
        let letters = ids(try await school.office.letters())
        try await end(school, .corrected)
        var second = letters[1]
        switch other {
        case .takenOutAlready: _ = try await school.office.takeOut([second], by: "Nia")
        case .posted: _ = try await school.office.post([second], gone: true, by: "Nia")
        case .unknown: second = "ffffffffffffffffffffffffffffffff"
        case .notStopped: second = try #require(ids(try await school.office.lettersToPost()).first)
        }
        await #expect(throws: OfficeError.letterNotToTakeOut) {
            try await school.office.takeOut([letters[0], second], by: "Nia")
        }
        await #expect(throws: OfficeError.noPerson) { try await school.office.takeOut([letters[0]], by: " ") }
        #expect(try await toTakeOut(school).contains(letters[0]))
    }

    @Test func `may be in doubt: then it lies in the pile too`() async throws {
        let school = try await school()
        let letters = ids(try await school.office.letters())
        try await end(school, .stopped)
        try await school.store.write { tx in
            try tx.db.run(
                sql: "UPDATE delivery SET state = 'uncertain', accepted = NULL, due = NULL WHERE id = ?",
                arguments: [letters[0].rawValue])
        }
        #expect(try await toTakeOut(school) == Set(letters))
        #expect(try await school.office.takeOut(letters, by: "Nia") == 2)
    }
}
