import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

extension `Households that change after answers` {
    @Test func `an import that puts two homes together, and one that parts them again`() async throws {
        let family = try await booked()
        try await importing(FamiliesCSV(row(1, home: "H1"), row(2, home: "H1")), into: family)
        try await stands(family, ["F1/C1": 5])
        try await importing(FamiliesCSV(row(1, home: "H1"), row(2, home: "H2")), into: family)
        try await stands(family, ["F1/C1": 3, "F1/C2": 2])
    }

    @Test func `an address put right, by which two turn out to live together`() async throws {
        let family = try await Two(.unknown, capacity: 5)
        try await family.says("yes 3", Two.mother)
        try await family.says("yes 2", Two.father)
        try await family.says("yes 2", "07700 900003")
        try await stands(family, ["F1/C1": 3, "F1/C2": 2], asked: false)
        _ = try await family.office.correct(
            "C2", ContactCorrection(address: "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"), by: "Nia")
        try await stands(family, ["F1/C1": 5])
        _ = try await family.office.correct(
            "C2", ContactCorrection(address: "9 Heol y Dŵr, Tref Enghraifft, LL79 2AB"), by: "Nia")
        try await stands(family, ["F1/C1": 3, "F1/C2": 2])
    }

    /// The mother and the father each wait for one seat, and the two seats that are given back are for both.
    @Test(arguments: [true, false])
    func `of two bookings that move up together each home is told once, with all its places`(isOneHome: Bool) async throws {
        let family = try await Two(.unknown, capacity: 2)
        try await family.says("yes 2", "07700 900003")
        try await family.says("yes 1", Two.mother)
        try await family.says("yes 1", Two.father)
        if isOneHome {
            _ = try await family.office.correct(
                "C2", ContactCorrection(address: "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"), by: "Nia")
        }
        try await family.says("no", "07700 900003")
        #expect(try await family.places() == (isOneHome ? ["F1/C1": 2] : ["F1/C1": 1, "F1/C2": 1]))
        let news = [Two.mother, Two.father].map { family.heard($0).filter { $0.contains("Newyddion da") } }
        #expect(news.map(\.count).sorted() == (isOneHome ? [0, 1] : [1, 1]), "\(news)")
        #expect(news.joined().allSatisfy { $0.contains("2 le") == isOneHome }, "\(news)")
    }

    @Test func `a home that a family gains, after staff booked for it without naming anybody`() async throws {
        let family = try await Two()
        _ = try await family.office.answer("ffoneg", family: "F2", .yes, places: 2, by: "Nia")
        let own = row(3, family: "F2", home: "H3", pupils: "F2-P0 / Mali Prydderch / 2E / 2")
        let added = row(4, family: "F2", home: "H4", pupils: "")
        try await importing(FamiliesCSV(own, added), into: family)
        // The only household that there was still has the seats.
        #expect(try await family.places() == ["F2/C3": 2])
        #expect(try await family.office.tasks().isEmpty)
        #expect(try await family.office.guests(of: "ffoneg").guests.map(\.id) == ["F2/C3"])
    }

    @Test func `a page says that the school will ask, where the places went with the other home`() async throws {
        let family = try await Two { $0.household = "H1" }
        try await family.office.answer(try family.page(Two.mother), .yes, places: 3)
        try await family.office.answer(try family.page(Two.father), .yes, places: 4)
        _ = try await family.office.decideHousehold(of: "F1", together: false, contacts: ["C1", "C2"], by: "Nia")
        let mothers = try await family.office.page(try family.page(Two.mother))
        #expect(mothers.isUnsettled && mothers.outcome == nil)
        let fathers = try await family.office.page(try family.page(Two.father))
        #expect(!fathers.isUnsettled && fathers.outcome == .kept(places: 4))
    }

    @Test func `a contact who moves leaves nothing to the other home, which answers for itself`() async throws {
        let family = try await Two()
        try await family.says("yes 4", Two.mother)
        let moved = row(1, family: "F9", home: "H9", pupils: "900 / Non Prydderch / 2E / 2")
        try await importing(FamiliesCSV(moved), into: family)
        #expect(try await family.places() == ["F9/C1": 4])
        try await family.says("yes", Two.father)
        #expect(try await family.places() == ["F9/C1": 4, "F1/C2": 1])
        try await family.says("no", Two.father)
        #expect(try await family.places() == ["F9/C1": 4])
        #expect(!family.heard(Two.father).contains { $0.contains("4") })
    }

    @Test func `what staff recorded for the one home that may be reached is not the other's when a flag is lifted`() async throws
    {
        let family = try await Two()
        _ = try await family.office.block("C2", by: "Nia", reason: "llys", review: nil)
        _ = try await family.office.answer("ffoneg", family: "F1", .yes, places: 4, by: "Nia")
        _ = try await family.office.allow("C2", by: "Nia", reason: "daeth i ben")
        _ = try await family.office.block("C1", by: "Nia", reason: "llys", review: nil)
        #expect(try await family.places() == ["F1/C1": 4])
        try await family.says("yes", Two.father)
        #expect(try await family.places() == ["F1/C1": 4, "F1/C2": 1])
    }

    @Test func `the same answer once more, on a page, speaks for both bookings of a home that became one`() async throws {
        let family = try await booked()
        try await family.office.answer(try family.page(Two.mother), .yes, places: 2)
        _ = try await family.office.decideHousehold(of: "F1", together: true, contacts: ["C1", "C2"], by: "Nia")
        try await family.office.answer(try family.page(Two.mother), .yes, places: 2)
        #expect(try await family.places()["F1/C1"] == 2)
        #expect(try await family.office.tasks().isEmpty)
    }

    @Test func `news for one home is not overwritten by what another home does`() async throws {
        let family = try await Two(capacity: 2)
        try await family.says("yes 2", "07700 900003")
        // Of whom only staff know: no machine tells her.
        _ = try await family.office.answer("ffoneg", family: "F1", contact: "C1", .yes, places: 1, by: "Nia")
        try await family.says("no", "07700 900003")
        #expect(try await family.office.tasks().map(\.reason) == ["moved-up"])
        try await family.says("yes 1", Two.father)
        #expect(try await family.office.tasks().map(\.reason) == ["moved-up"])
        try await family.says("no", Two.father)
        #expect(try await family.office.tasks().map(\.reason) == ["moved-up"])
    }
}
