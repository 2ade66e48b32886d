import Channels
import Testing

@testable import Gateway

/// Letters that were printed for a contact who may not be contacted by now.
@Suite struct `A printed letter, and a flag that comes after it` {
    /// Where the letter was going when C1 was flagged, and whether it stays in the office.
    static let cases: [(String, [Family], Bool)] = [
        ("their own", [.example([letter(1)])], true),
        ("of both of one household", [.example([letter(1), letter(2)])], true),
        ("of another home of the family", [.example([letter(2, home: 2), .example(1) { $0.has([.email]) }])], false),
        (
            "of another family at their letter box",
            [
                .example([.example(1) { $0.channels = [.email, .letter] }]),
                .example([neighbour], id: "F2", pupils: ["Ifan"]),
            ], true
        ),
        (
            "of another family",
            [
                .example([.example(1) { $0.has([.email]) }]),
                .example([letter(2, home: 2, family: "F2")], id: "F2", pupils: ["Ifan"]),
            ],
            false
        ),
    ]

    /// A contact of another family and household at the address of C1.
    private static var neighbour: Contact {
        .example(2, family: "F2") {
            $0.has([.letter])
            $0.household = "H9"
        }
    }

    static func letter(_ number: Int, home: Int = 1, family: FamilyID = "F1") -> Contact {
        .example(number, home: home, family: family) { $0.has([.letter]) }
    }

    @Test(arguments: cases) func `is listed to be taken out of the pile, and is not posted`(
        name: String, families: [Family], staysHere: Bool
    ) async throws {
        let school = try SmallSchool()
        try await school.store.put(families)
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let office = school.office
        let printed = try #require(try await office.lettersToPost().first)
        #expect(try await office.lettersToPost().count == 1 && printed.takeOut == nil)
        let view = try await office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
        #expect(view.letters?.map(\.delivery) == (staysHere ? [printed.delivery] : []))
        #expect(try await office.letters().map(\.takeOut) == [staysHere ? .noContact : nil])
        #expect(try await office.lettersToPost().isEmpty == staysHere)
        let id = DeliveryID(stored: printed.delivery)
        guard staysHere else { return #expect(try await office.post([id], by: "office") == 1) }
        #expect(try await office.post(nil, by: "office") == 0)
        await #expect(throws: OfficeError.letterToNoContact) { try await office.post([id], by: "office") }
        #expect(try await office.letters().count == 1)
        // What has gone has gone: the record says so.
        #expect(try await office.post([id], gone: true, by: "office") == 1)
        #expect(try await office.letters().isEmpty)
        // It is marked already, and nothing is asked again.
        #expect(try await office.post([id], by: "office") == 1)
    }

    @Test func `waits to be posted again once the flag is lifted`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([Self.letter(1)])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
        #expect(try await school.office.contact("C1").letters == nil)
        let view = try await school.office.allow("C1", by: "Nia", reason: "daeth i ben")
        #expect(view.letters == nil)
        #expect(try await school.office.lettersToPost().count == 1)
        #expect(try await school.office.post(nil, by: "office") == 1)
    }

    @Test func `marks none of several letters where one may not be posted`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([Self.letter(1), Self.letter(2, home: 2)])])
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let ids = try await school.office.lettersToPost().map { DeliveryID(stored: $0.delivery) }
        _ = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil)
        await #expect(throws: OfficeError.letterToNoContact) { try await school.office.post(ids, by: "office") }
        #expect(try await school.office.letters().count == 2)
        await #expect(throws: OfficeError.noSuchLetter) {
            try await school.office.post(ids + ["delivery-999"], gone: true, by: "office")
        }
        #expect(try await school.office.letters().count == 2)
    }
}
