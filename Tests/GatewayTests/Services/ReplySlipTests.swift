import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// What the office records from a reply slip that came back with a child.
@Suite struct `A reply slip` {
    /// Of a letter whose delivery ends in `4f2a91bc`.
    static let written: [(String, Bool)] = [
        ("4F2A-91BC", true), ("4f2a91bc", true), (" 4F2A 91BC ", true), ("4F2A–91BC", true), ("4F2A-9IBC", true),
        ("4F2A-9lBC", true),
        ("4F2A-91B", false), ("4F2A-91BCD", false), ("4F2A-91BX", false), ("", false), ("FFONEG", false), ("4F2A-91B٣", false),
    ]

    @Test(arguments: written) func `has a code that is read as people type it`(written: String, isCode: Bool) {
        #expect(SlipCode(written: written) == (isCode ? SlipCode("0000000000000000000000004f2a91bc") : nil))
    }

    @Test func `has figures where letters look like them`() {
        #expect(SlipCode(written: "OIL0-1ABC") == SlipCode("00000000000000000000000001101abc"))
        #expect(SlipCode("00000000000000000000000001101abc").printed == "0110-1ABC")
    }

    /// The code on the letter to the first contact of this address.
    static func code(_ school: SmallSchool, _ home: Int = 1) throws -> String {
        let letter = try #require(school.letter.submitted.first { $0.address.hasPrefix("\(home) Heol") })
        guard case .letter(let content) = letter.content else { throw OfficeError.noSuchLetter }
        return try #require(content.slipCode)
    }

    @Test func `takes places, and gives them back to whoever waits`() async throws {
        let school = try await EventSchool(families: 3, [.letter], capacity: 3)
        let said = try await school.office.slip(try Self.code(school.school), said: ["yes", "2"], by: "Nia")
        #expect(said.family == "F1" && said.names == ["Rhiant 1"] && said.choice == .yes && said.places == 2)
        #expect(said.guest?.standing == .coming && said.guest?.places == 2)
        let second = try await school.office.slip(try Self.code(school.school, 2), said: ["IE", "2"], by: "Nia")
        #expect(second.guest?.standing == .waiting && second.guest?.number == 1)
        #expect(try await school.places() == ["F1": 2])
        let none = try await school.office.slip(try Self.code(school.school).lowercased(), said: ["na"], by: "Nia")
        #expect(none.guest?.standing == .declined)
        #expect(try await school.places() == ["F2": 2])
        // A letter would arrive too late: a person tells the family that moved up.
        #expect(try await school.tasks() == ["F2 moved-up"])
    }

    @Test func `is the letter's own evidence: the family has answered, and the letter waits no more`() async throws {
        let school = try await EventSchool(families: 2, [.letter])
        #expect(try await school.office.lettersToPost().count == 2)
        _ = try await school.office.slip(try Self.code(school.school), said: ["maybe"], by: "Nia")
        #expect(try await school.office.lettersToPost().map(\.family) == ["F2"])
        #expect(try await school.school.status().reach["answered"] == 1)
    }

    @Test func `counts after the closing date, until the event begins`() async throws {
        let school = try await EventSchool(families: 2, [.letter])
        let code = try Self.code(school.school)
        school.school.clock.set(EventSchool.answerBy.hours(1))
        #expect(try await school.office.slip(code, said: ["yes"], by: "Nia").guest?.standing == .coming)
        school.school.clock.set(EventSchool.starts)
        await #expect(throws: OfficeError.eventBegan) { try await school.office.slip(code, said: ["no"], by: "Nia") }
        #expect(try await school.places() == ["F1": 1])
    }

    static let refused: [([String], OfficeError)] = [
        (["perhaps"], .slipNotUnderstood), (["2"], .slipNotUnderstood), (["yes", "two"], .slipNotUnderstood),
        (["yes", "2", "3"], .slipNotUnderstood), ([], .slipNotUnderstood), (["yes", "0"], .tooManyPlaces),
        (["yes", "21"], .tooManyPlaces), (["yes", "-1"], .tooManyPlaces),
    ]

    @Test(arguments: refused) func `that says no answer records nothing`(said: [String], error: OfficeError) async throws {
        let school = try await EventSchool(families: 1, [.letter])
        let code = try Self.code(school.school)
        await #expect(throws: error) { try await school.office.slip(code, said: said, by: "Nia") }
        await #expect(throws: OfficeError.noPerson) { try await school.office.slip(code, said: ["yes"], by: " ") }
        #expect(try await school.list().answered.isEmpty)
    }

    @Test(arguments: ["0000-0000", "FFONEG", ""]) func `of no letter says so`(code: String) async throws {
        let school = try await EventSchool(families: 1, [.letter, .text])
        await #expect(throws: OfficeError.noSuchSlip) { try await school.office.slip(code, said: ["yes"], by: "Nia") }
        // The end of a text's id is no slip's code.
        let text = try school.delivery(1).rawValue.suffix(8)
        await #expect(throws: OfficeError.noSuchSlip) { try await school.office.slip(String(text), said: ["yes"], by: "Nia") }
    }

    @Test func `whose code two letters have is a person's to look into`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.letter]) }])])
        try await school.store.accept(["F1"])
        let ids: [DeliveryID] = ["0000000000000000000000014f2a91bc", "0000000000000000000000024f2a91bc"]
        try await school.store.queue(ids.map { .example($0, .letter, due: SmallSchool.start) })
        await #expect(throws: OfficeError.severalSlips) {
            try await school.office.slip("4F2A-91BC", said: ["yes"], by: "Nia")
        }
    }

    @Test func `whose code two letters have is of whom staff name`() async throws {
        let school = try await EventSchool(families: 3, [.letter])
        let code = try Self.code(school.school)
        let digits = try #require(SlipCode(written: code)).digits
        let other = Contact.example(1, home: 2, family: "F2") {
            $0.id = "C2"
            $0.has([.letter])
        }
        let message = try #require(MessageID(rawValue: try await school.school.status().message))
        try await school.school.store.queue(
            [.example(DeliveryID(stored: "000000000000000000000000\(digits)"), to: other, .letter, due: SmallSchool.start)],
            family: "F2", message: message)
        for contact in [nil, "C3", "C9", ""] {
            await #expect(throws: OfficeError.severalSlips) {
                try await school.office.slip(code, said: ["yes"], contact: contact, by: "Nia")
            }
        }
        #expect(try await school.office.slip(code, said: ["yes"], contact: "C2", by: "Nia").family == "F2")
        #expect(try await school.office.slip(code, said: ["no"], contact: "C1", by: "Nia").family == "F1")
        #expect(try await school.places() == ["F2": 1])
    }

    /// Two who had one letter, and live apart by now.
    @Test func `of two who live apart by now is that of the one whom staff name`() async throws {
        let school = try SmallSchool()
        let parents = [1, 2].map { number in Contact.example(number) { $0.has([.letter]) } }
        try await school.store.put([.example(parents)])
        _ = try await school.office.send(EventSchool.invitation(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let code = try Self.code(school)
        try await school.store.put([.example([parents[0], .example(2, home: 2) { $0.has([.letter]) }])])
        await #expect(throws: OfficeError.whichContact) { try await school.office.slip(code, said: ["yes"], by: "Nia") }
        await #expect(throws: OfficeError.notInFamily) {
            try await school.office.slip(code, said: ["yes"], contact: "C9", by: "Nia")
        }
        let said = try await school.office.slip(code, said: ["yes"], contact: "C2", by: "Nia")
        #expect(said.names == ["Rhiant 2"] && said.guest?.contact == "C2")
    }

    @Test func `of one who has left speaks for nobody else of the family`() async throws {
        let school = try SmallSchool()
        let parents = [1, 2].map { number in Contact.example(number, home: number) { $0.has([.letter]) } }
        try await school.store.put([.example(parents)])
        _ = try await school.office.send(EventSchool.invitation(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        _ = try await school.office.slip(try Self.code(school), said: ["yes", "2"], by: "Nia")
        let other = try Self.code(school, 2)
        let report = try await school.office.importFamilies(
            `A family that has left`.file(1..<2), leavingOut: [], markMissingAsLeft: true, apply: true)
        #expect(report.applied)
        for said in [["no"], ["yes", "3"]] {
            await #expect(throws: OfficeError.whichContact) { try await school.office.slip(other, said: said, by: "Nia") }
        }
        #expect(try await school.office.events().map(\.taken) == [2])
    }

    @Test func `of a family that has left gives back what it holds, and takes nothing`() async throws {
        let school = try await EventSchool(families: 3, [.letter], capacity: 3)
        let code = try Self.code(school.school)
        _ = try await school.office.slip(code, said: ["yes", "2"], by: "Nia")
        let report = try await school.office.importFamilies(
            `A family that has left`.file(2..<4), leavingOut: [], markMissingAsLeft: true, apply: true)
        #expect(report.applied)
        for said in [["yes", "3"], ["maybe"]] {
            await #expect(throws: OfficeError.familyLeft) { try await school.office.slip(code, said: said, by: "Nia") }
        }
        #expect(try await school.places() == ["F1": 2])
        #expect(try await school.office.slip(code, said: ["no"], by: "Nia").guest?.standing == .declined)
        #expect(try await school.places().isEmpty)
    }

    @Test func `of a corrected message is evidence of what puts that right`() async throws {
        let school = try await EventSchool(families: 1, [.letter], capacity: 3)
        _ = try await school.office.post(nil)
        let code = try Self.code(school.school)
        let report = try await school.office.send(
            EventSchool.invitation(capacity: 5), correcting: "ffoneg", by: "Nia", dryRun: false, again: true)
        await school.school.dispatcher.runUntilIdle()
        _ = try await school.office.slip(code, said: ["yes", "1"], by: "Nia")
        let status = try #require(try await school.office.status(report.message).first)
        #expect(status.reach["answered"] == 1 && status.answers.yes == 1)
    }

    @Test func `of a message that the school took back is closed`() async throws {
        let school = try await EventSchool(families: 1, [.letter])
        let code = try Self.code(school.school)
        _ = try await school.office.stop("ffoneg", by: "Nia")
        await #expect(throws: OfficeError.slipClosed) { try await school.office.slip(code, said: ["yes"], by: "Nia") }
    }

    @Test func `goes to what puts the invitation right`() async throws {
        let school = try await EventSchool(families: 1, [.letter], capacity: 3)
        _ = try await school.office.post(nil)
        let code = try Self.code(school.school)
        _ = try await school.office.send(
            EventSchool.invitation(capacity: 5), correcting: "ffoneg", by: "Nia", dryRun: false, again: true)
        #expect(try await school.office.slip(code, said: ["yes", "5"], by: "Nia").guest?.places == 5)
    }

    static let sheets: [([String], OfficeError?)] = [
        (["4", "b", "Mwy o glybiau"], nil), (["pedwar", "Prynhawn", "-"], nil), (["-", "2", "-"], nil),
        (["4", "2"], .slipNotUnderstood), (["6", "2", "-"], .slipNotUnderstood), (["-", "-", "-"], .slipNotUnderstood),
        (["4", "2", "-", "-"], .slipNotUnderstood),
    ]

    @Test(arguments: sheets) func `of a questionnaire has an answer to each question in turn`(
        said: [String], error: OfficeError?
    ) async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1) { $0.has([.letter]) }])])
        _ = try await school.office.send(.questionnaire(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        let code = try Self.code(school)
        if let error {
            await #expect(throws: error) { try await school.office.slip(code, said: said, by: "Nia") }
            #expect(try await school.office.results("holiadur").answered == 0)
            return
        }
        let report = try await school.office.slip(code, said: said, by: "Nia")
        #expect(report.questions == said.count { $0 != "-" } && report.choice == nil)
        // The same once more, and then another one that replaces it.
        _ = try await school.office.slip(code, said: said, by: "Nia")
        _ = try await school.office.slip(code, said: ["1", "1", "-"], by: "Nia")
        #expect(try await school.office.results("holiadur").answered == 1)
        school.clock.set(.at("2026-03-05T09:00:00Z"))
        await #expect(throws: OfficeError.slipClosed) { try await school.office.slip(code, said: said, by: "Nia") }
    }

    @Test func `finds its letter by an index`() async throws {
        let plan = try await SmallSchool().store.read { tx in
            try Row.fetchAll(
                tx.db,
                sql:
                    "EXPLAIN QUERY PLAN SELECT id FROM delivery WHERE school = 'S' AND channel = 'letter' AND substr(id, -8) = 'x'"
            ).map { $0["detail"] as String }
        }
        #expect(plan.count == 1 && plan[0].contains("INDEX delivery_slip"), "\(plan)")
    }
}
