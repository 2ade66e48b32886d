import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// Families who leave the school while they hold seats at an event to come.
@Suite struct `A family that has left` {
    /// Family F1 of `EventSchool` and so on, as a file has them: all but those who leave.
    static func file(_ families: Range<Int>) -> Data {
        let rows = families.map { number in
            [
                "family": "F\(number)", "household": "H\(number)", "contact": "C\(number)", "name": "Rhiant \(number)",
                "mobile": String(format: "07700 900%03d", number), "email": "", "language": "cy",
                "pupils": "\(number) / Mali \(number) / 2E / 2",
            ]
        }
        return Data(FamiliesCSV(rows).text().utf8)
    }

    /// Three seats: F1 has two, F2 waits for two, F3 has one.
    private func school() async throws -> EventSchool {
        let school = try await EventSchool(families: 3, capacity: 3)
        try await school.says("IE 2", 1)
        try await school.says("IE 2", 2)
        try await school.says("IE 1", 3)
        return school
    }

    private func leave(_ stay: Range<Int>, _ school: EventSchool) async throws {
        let report = try await school.office.importFamilies(
            Self.file(stay), leavingOut: [], markMissingAsLeft: true, apply: true)
        #expect(report.applied)
        await school.school.dispatcher.runUntilIdle()
    }

    @Test func `and has places is an officer's task, stands on the list, and gives them back by a member of staff`() async throws
    {
        let school = try await school()
        try await leave(2..<4, school)
        #expect(try await school.places() == ["F1": 2, "F3": 1])
        #expect(try await school.tasks() == ["F1 family-left"])
        #expect(try await school.office.tasks().first?.contacts.map(\.name) == ["Rhiant 1"])
        #expect(try await school.office.events().map(\.left) == [1])
        let guest = try #require(try await school.office.guests(of: "ffoneg").guests.first { $0.family == "F1" })
        #expect(guest.hasLeft && guest.names == ["Rhiant 1"] && guest.places == 2 && guest.standing == .coming)
        for choice in [Answer.Choice.yes, .maybe] {
            await #expect(throws: OfficeError.familyLeft) {
                try await school.office.answer("ffoneg", family: "F1", choice, places: nil, by: "Nia")
            }
        }
        await #expect(throws: OfficeError.noPerson) {
            try await school.office.answer("ffoneg", family: "F1", .no, places: nil, by: "")
        }
        let told = school.heard(2).count
        let given = try await school.office.answer("ffoneg", family: "F1", .no, places: nil, by: "Nia")
        await school.school.dispatcher.runUntilIdle()
        #expect(given.standing == .declined && given.hasLeft)
        #expect(try await school.places() == ["F2": 2, "F3": 1])
        #expect(school.heard(2).count == told + 1)
        #expect(try await school.tasks().isEmpty)
        #expect(try await school.office.events().map(\.left) == [0])
    }

    @Test(arguments: [false, true]) func `is named where somebody is to speak with it, but for whom nothing may reach`(
        isFlagged: Bool
    ) async throws {
        let school = try await school()
        if isFlagged { _ = try await school.office.block("C1", by: "Nia", reason: "gorchymyn llys", review: nil) }
        try await leave(2..<4, school)
        let names = isFlagged ? [] : ["Rhiant 1"]
        #expect(try await school.office.tasks().first { $0.reason == "family-left" }?.contacts.map(\.name) == names)
        let guest = try #require(try await school.office.guests(of: "ffoneg").guests.first { $0.family == "F1" })
        #expect(guest.hasLeft && guest.places == 2 && guest.names == names)
    }

    @Test func `and waits is a task too`() async throws {
        let school = try await school()
        try await leave(1..<2, school)
        #expect(try await school.tasks().sorted() == ["F2 family-left", "F3 family-left"])
        _ = try await school.office.answer("ffoneg", family: "F2", .no, places: nil, by: "Nia")
        #expect(try await school.list().waiting.isEmpty)
        #expect(try await school.tasks() == ["F3 family-left"])
    }

    @Test func `and holds nothing is nobody's task`() async throws {
        let school = try await EventSchool(families: 3)
        try await school.says("NA", 1)
        try await leave(3..<4, school)
        #expect(try await school.tasks().isEmpty)
        #expect(try await school.office.events().map(\.left) == [0])
    }

    @Test func `and is back has its places, and no task`() async throws {
        let school = try await school()
        try await leave(2..<4, school)
        try await leave(1..<4, school)
        #expect(try await school.places() == ["F1": 2, "F3": 1])
        #expect(try await school.tasks().isEmpty)
        #expect(try await school.office.guests(of: "ffoneg").guests.allSatisfy { !$0.hasLeft })
    }

    @Test func `is asked about nothing of an event that is over`() async throws {
        let school = try await school()
        school.school.clock.set(EventSchool.starts)
        try await leave(2..<4, school)
        #expect(try await school.tasks().isEmpty)
    }

    @Test func `and moves up holds places that a person gives back`() async throws {
        let school = try await school()
        try await leave(3..<4, school)
        for task in try await school.office.tasks() where task.family == "F2" {
            try await school.office.closeTask(task.id, outcome: "ffonio yfory", spoken: false)
        }
        _ = try await school.office.answer("ffoneg", family: "F1", .no, places: nil, by: "Nia")
        #expect(try await school.places() == ["F2": 2, "F3": 1])
        #expect(try await school.tasks() == ["F2 family-left"])
    }

    /// Of a mother who answered, moved to a family of her own, and so took her seats there: who leaves then, and whose seats staff give back.
    static let moves: [(leave: Set<String>, families: [String])] = [
        (["F9"], ["F9"]), (["F1"], []), (["F1", "F9"], ["F9"]), (["F2"], []), (["F2", "F9"], ["F9"]),
    ]

    @Test(arguments: moves) func `and to which somebody brought their places from another one holds them`(
        leave: Set<String>, families: [String]
    ) async throws {
        let family = try await TwoHouseholds()
        try await family.says("IE 3", TwoHouseholds.mother)
        func row(_ number: Int, _ family: String) -> [String: String] {
            [
                "family": family, "household": "H\(family)", "contact": "C\(number)", "name": "Rhiant \(number)",
                "mobile": "07700 90000\(number)", "email": "", "pupils": "\(number) / Mali \(number) / 2E / 2",
            ]
        }
        let rows = [row(1, "F9"), row(2, "F1"), row(3, "F2")]
        func importing(without left: Set<String>) async throws {
            let csv = FamiliesCSV(rows.filter { !left.contains($0["family"] ?? "") })
            let report = try await family.office.importFamilies(
                Data(csv.text().utf8), leavingOut: [], markMissingAsLeft: true, apply: true)
            #expect(report.applied, "\(report.findings)")
        }
        func asked() async throws -> [String] {
            try await family.office.tasks().filter { $0.reason == "family-left" }.map(\.family)
        }
        try await importing(without: [])
        #expect(try await family.places() == ["F9/C1": 3])
        #expect(try await asked().isEmpty)
        try await importing(without: leave)
        #expect(try await asked() == families)
        let guests = try await family.office.guests(of: "ffoneg").guests
        #expect(guests.filter(\.hasLeft).map { "\($0.family) \($0.places)" } == families.map { "\($0) 3" })
        try await importing(without: [])
        #expect(try await asked().isEmpty)
    }

    /// A mother and a father who live apart and both hold seats; the father leaves, or both.
    @Test(arguments: [false, true]) func `of two households gives back each household's own`(asAWhole: Bool) async throws {
        let family = try await TwoHouseholds(capacity: 5)
        try await family.says("IE 3", TwoHouseholds.mother)
        try await family.says("IE 2", TwoHouseholds.father)
        try await family.says("IE 2", "07700 900003")
        let mother = [
            "family": "F1", "household": "H1", "contact": "C1", "name": "Mam", "mobile": "07700 900001", "email": "",
            "pupils": "1 / Mali / 2E / 2",
        ]
        let other = [
            "family": "F2", "household": "H3", "contact": "C3", "name": "Rhiant 3", "mobile": "07700 900003", "email": "",
            "pupils": "3 / Efa / 2E / 2",
        ]
        _ = try await family.office.importFamilies(
            Data(FamiliesCSV(asAWhole ? [other] : [mother, other]).text().utf8), leavingOut: [], markMissingAsLeft: true,
            apply: true)
        #expect(try await family.office.tasks().map(\.reason).contains("family-left"))
        if asAWhole {
            _ = try await family.office.answer("ffoneg", family: "F1", .no, places: nil, by: "Nia")
            #expect(try await family.places() == ["F2/C3": 2])
        } else {
            _ = try await family.office.answer("ffoneg", family: "F1", contact: "C2", .no, places: nil, by: "Nia")
            #expect(try await family.places() == ["F1/C1": 3, "F2/C3": 2])
            // The mother's are her own to give back.
            _ = try await family.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 1, by: "Nia")
            #expect(try await family.places() == ["F1/C1": 1, "F2/C3": 2])
        }
        #expect(try await !family.office.tasks().map(\.reason).contains("family-left"))
    }
}
