import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

extension `Households that change after answers` {
    /// The mother's family by another id, as a new system of the school has it.
    private func rekeyed(_ numbers: [Int]) -> FamiliesCSV {
        var rows = FamiliesCSV()
        rows.rows = numbers.map { number in
            var row = row(number, family: "G1", home: "G1-\(number)")
            row["pupils"] = number == numbers.first ? "900 / Non Prydderch / 2E / 2" : ""
            return row
        }
        return rows
    }

    @Test func `a family with another id keeps its places, its needs and whose they are`() async throws {
        let family = try await Two()
        try await family.office.answer(try family.page(Two.mother), .yes, places: 3, needs: "alergedd cnau")
        try await importing(rekeyed([1, 2]), into: family)
        #expect(try await family.places() == ["G1/C1": 3])
        let guests = try await family.office.guests(of: "ffoneg").guests
        #expect(guests.map(\.id) == ["G1/C1"])
        #expect(guests.first?.names == ["Mam"])
        #expect(guests.first?.notes.map { "\($0.name ?? "-"): \($0.text)" } == ["Mam: alergedd cnau"])
    }

    @Test func `what staff recorded without a name goes with the home for which they did`() async throws {
        let family = try await Two { $0.household = "H1" }
        _ = try await family.office.answer("ffoneg", family: "F1", .yes, places: 3, by: "Nia")
        try await importing(rekeyed([1]), into: family)
        // They live apart now: the booking belongs to neither until staff say whose it is.
        #expect(try await family.places() == ["F1": 3])
        #expect(try await family.office.tasks().map { "\($0.family) \($0.reason)" } == ["F1 households-changed"])
        try await family.says("no", Two.father)
        #expect(try await family.places() == ["F1": 3])
        #expect(try await family.office.tasks().map { "\($0.family) \($0.reason)" } == ["F1 households-changed"])
        _ = try await family.office.answer("ffoneg", family: "F1", contact: "C2", .yes, places: 3, by: "Nia")
        #expect(try await family.places() == ["F1/C2": 3])
        #expect(try await family.office.tasks().isEmpty)
    }

    @Test func `somebody who moves into a home that has booked is asked about there`() async throws {
        let family = try await Two()
        try await family.says("yes 3", Two.mother)
        try await family.says("yes 2", "07700 900003")
        let third = row(3, family: "F2", home: "H3", pupils: "F2-P0 / Mali Prydderch / 2E / 2")
        let moved = row(1, family: "F2", home: "H3", pupils: "")
        try await importing(FamiliesCSV(third, moved), into: family)
        #expect(try await family.places() == ["F2/C1": 5])
        #expect(try await family.office.tasks().contains { $0.family == "F2" && $0.reason == "households-changed" })
    }

    @Test func `a correction of the invitation keeps what an officer is to say`() async throws {
        let family = try await Two(capacity: 2)
        try await family.says("yes 2", "07700 900003")
        _ = try await family.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 1, by: "Nia")
        try await family.says("no", "07700 900003")
        #expect(try await family.office.tasks().map(\.reason) == ["moved-up"])
        let corrected = EventSchool.invitation(capacity: 3, "  # lle arall")
        _ = try await family.office.send(corrected, correcting: "ffoneg", by: "Nia", dryRun: false)
        #expect(try await family.office.tasks().map(\.reason) == ["moved-up"])
    }

    @Test func `a late answer is not forgotten behind news for the other home`() async throws {
        let family = try await Two(capacity: 2)
        try await family.says("yes 2", "07700 900003")
        _ = try await family.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 1, by: "Nia")
        family.school.clock.set(EventSchool.answerBy.addingTimeInterval(60))
        try await family.office.answer(try family.page(Two.father), .yes, places: 2)
        #expect(try await family.office.tasks().map(\.reason) == ["late-answer"])
        try await family.says("no", "07700 900003")
        #expect(try await family.office.tasks().map(\.reason) == ["moved-up"])
        _ = try await family.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 1, by: "Nia")
        #expect(try await family.office.tasks().map(\.reason) == ["late-answer"])
    }

    @Test func `an answer that waits for a decision keeps its task`() async throws {
        let family = try await Two(capacity: 5)
        try await family.says("yes 3", Two.mother)
        try await family.says("yes 2", Two.father)
        family.school.clock.set(EventSchool.answerBy.addingTimeInterval(60))
        try await family.says("yes 5", Two.father)
        let before = try await family.office.tasks().map(\.reason)
        _ = try await family.office.decideHousehold(of: "F1", together: true, contacts: ["C1", "C2"], by: "Nia")
        #expect(try await family.office.tasks().map(\.reason) == before.map { $0 == "two-bookings" ? "households-changed" : $0 })
    }

    @Test func `a contact who moves to another family leaves the places where they are`() async throws {
        let family = try await booked()
        let moved = row(2, family: "F9", home: "H9", pupils: "900 / Non Prydderch / 2E / 2")
        try await importing(FamiliesCSV(moved), into: family)
        // They go with the person who booked them.
        try await stands(family, ["F1/C1": 3, "F9/C2": 2], asked: false)
        // The guest list still adds up.
        let guests = try await family.office.guests(of: "ffoneg").guests
        #expect(guests.reduce(0) { $0 + $1.places } == 5)
    }

    @Test func `who was there: of two households that are one by now, either was, until staff say otherwise`() async throws {
        let family = try await booked()
        family.school.clock.set(EventSchool.starts.addingTimeInterval(3600))
        _ = try await family.office.attended("ffoneg", families: nil, missed: ["F1/C2"], by: "Nia")
        func there() async throws -> [String: Bool] {
            Dictionary(
                uniqueKeysWithValues: try await family.office.guests(of: "ffoneg").guests.compactMap { guest in
                    guest.attended.map { (guest.id, $0) }
                })
        }
        #expect(try await there() == ["F1/C1": true, "F1/C2": false])
        _ = try await family.office.decideHousehold(of: "F1", together: true, contacts: ["C1", "C2"], by: "Nia")
        #expect(try await there() == ["F1": true])
        _ = try await family.office.attended("ffoneg", families: [], missed: ["F1"], by: "Nia")
        #expect(try await there() == ["F1": false])
        // A past event leaves no task.
        #expect(try await family.office.tasks().map(\.reason) == ["two-bookings"])
    }

    @Test func `a new answer on a page speaks for both bookings of a home, and the page says so`() async throws {
        let family = try await booked()
        _ = try await family.office.decideHousehold(of: "F1", together: true, contacts: ["C1", "C2"], by: "Nia")
        try await family.office.answer(try family.page(Two.father), .yes, places: 1)
        for number in [Two.mother, Two.father] {
            let page = try await family.office.page(try family.page(number))
            #expect(page.answer?.places == 1 && page.outcome == .kept(places: 1))
        }
        #expect(try await family.places() == ["F1/C1": 1, "F2/C3": 2])
        #expect(try await family.office.tasks().isEmpty)
    }
}
