import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Who lives with whom is put right after people answered: what they were promised stands.
@Suite struct `Households that change after answers` {
    typealias Two = TwoHouseholds

    enum Step: CustomStringConvertible {
        case mother(String)
        case father(String)
        case other(String)
        /// Staff, for the family or one of its contacts.
        case staff(Answer.Choice, Int?, String?)
        case together
        case apart

        var description: String {
            switch self {
            case .mother(let text): "mother \(text)"
            case .father(let text): "father \(text)"
            case .other(let text): "other \(text)"
            case .staff(let choice, let places, let contact): "staff \(choice) \(places ?? 0) \(contact ?? "-")"
            case .together: "together"
            case .apart: "apart"
            }
        }
    }

    struct Row: CustomStringConvertible {
        var steps: [Step]
        /// Places by the household's name.
        var places: [String: Int]
        var waiting: [String] = []
        var declined: [String] = []
        var tasks: [String] = []
        /// Whether the other family hears that it moved up.
        var isOtherTold = false
        var description: String { steps.map(\.description).joined(separator: ", ") }
    }

    /// Five places. "F1/C1" is the mother's household, "F1/C2" the father's, "F2/C3" another family.
    static let rows: [Row] = [
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .other("yes 2"), .together], places: ["F1/C1": 5], waiting: ["F2/C3 2"],
            tasks: ["households-changed"]),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .other("yes 2"), .together, .apart], places: ["F1/C1": 3, "F1/C2": 2],
            waiting: ["F2/C3 2"], tasks: ["households-changed"]),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .other("yes 2"), .together, .father("yes 4")], places: ["F1/C1": 4],
            waiting: ["F2/C3 2"]),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .other("yes 2"), .together, .mother("yes")], places: ["F1/C1": 5],
            waiting: ["F2/C3 2"]),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .other("yes 2"), .together, .father("yes 3")],
            places: ["F1/C1": 3, "F2/C3": 2], isOtherTold: true),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .together, .father("no")], places: [:], declined: ["F1/C1"],
            tasks: ["households-changed"]),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .other("yes 2"), .together, .mother("no"), .apart],
            places: ["F2/C3": 2], declined: ["F1/C1"], tasks: ["households-changed"], isOtherTold: true),
        Row(
            steps: [.mother("yes 3"), .father("no"), .together], places: ["F1/C1": 3], tasks: ["households-changed"]),
        Row(steps: [.mother("no"), .father("no"), .together], places: [:], declined: ["F1/C1"]),
        Row(steps: [.mother("no"), .together, .father("yes 2")], places: ["F1/C1": 2]),
        Row(
            steps: [.other("yes 4"), .mother("yes 3"), .father("yes 1"), .together], places: ["F2/C3": 4, "F1/C1": 1],
            waiting: ["F1/C1 4"], tasks: ["households-changed"]),
        Row(
            steps: [.other("yes 4"), .mother("yes 3"), .father("yes 1"), .together, .other("no")], places: ["F1/C1": 4],
            declined: ["F2/C3"], tasks: ["households-changed"]),
        Row(
            steps: [.together, .mother("yes 3"), .other("yes 5"), .apart], places: ["F1/C1": 3], waiting: ["F2/C3 5"],
            tasks: ["households-changed"]),
        Row(
            steps: [.together, .mother("yes 3"), .father("yes 4"), .apart], places: ["F1/C2": 4], tasks: ["households-changed"]),
        Row(
            steps: [.together, .mother("yes 3"), .father("yes 4"), .apart, .mother("yes 1")], places: ["F1/C2": 4, "F1/C1": 1],
            tasks: ["households-changed"]),
        Row(
            steps: [.together, .mother("yes 3"), .apart, .father("no")], places: ["F1/C1": 3], declined: ["F1/C2"],
            tasks: ["households-changed"]),
        Row(
            steps: [.mother("yes 3"), .father("yes 2"), .together, .staff(.yes, 4, nil), .apart], places: ["F1/C2": 4],
            tasks: ["households-changed"]),
        Row(steps: [.together, .staff(.yes, 2, nil), .mother("no"), .apart], places: [:], declined: ["F1/C1"]),
        Row(steps: [.together, .staff(.yes, 2, nil), .apart], places: ["F1": 2], tasks: ["households-changed"]),
        Row(
            steps: [.together, .staff(.yes, 2, nil), .apart, .mother("no")], places: ["F1": 2], declined: ["F1/C1"],
            tasks: ["households-changed"]),
        Row(steps: [.together, .staff(.yes, 2, nil), .apart, .staff(.yes, 1, "C2")], places: ["F1/C2": 1]),
        Row(steps: [.together, .staff(.yes, 2, nil), .apart, .together, .father("yes")], places: ["F1/C1": 2]),
        Row(
            steps: [.mother("yes 2"), .together, .father("yes 3"), .apart, .together, .mother("no")], places: [:],
            declined: ["F1/C1"]),
    ]

    @Test(arguments: rows)
    func `nobody loses, gains or gets back a place, and an answer speaks for the household as it is then`(row: Row) async throws {
        let family = try await Two(capacity: 5)
        for step in row.steps {
            switch step {
            case .mother(let text): try await family.says(text, Two.mother)
            case .father(let text): try await family.says(text, Two.father)
            case .other(let text): try await family.says(text, "07700 900003")
            case .staff(let choice, let places, let contact):
                _ = try await family.office.answer("ffoneg", family: "F1", contact: contact, choice, places: places, by: "Nia")
            case .together, .apart:
                let isTogether = step.description == "together"
                _ = try await family.office.decideHousehold(
                    of: "F1", together: isTogether, contacts: ["C1", "C2"], by: "Nia")
            }
        }
        let list = try await family.list()
        #expect(try await family.places() == row.places)
        #expect(list.waiting.map { "\($0.guest) \($0.wish)" } == row.waiting)
        #expect(list.declined.map(\.description).sorted() == row.declined)
        #expect(try await family.office.tasks().map(\.reason) == row.tasks)
        await family.school.dispatcher.settle()
        #expect(family.heard("07700 900003").contains { $0.contains("Newyddion da") } == row.isOtherTold)
        // What people see adds up to what is kept.
        let sheet = try await family.office.guests(of: "ffoneg")
        #expect(sheet.guests.reduce(0) { $0 + $1.places } == list.taken && sheet.event.taken == list.taken)
        let counted = try await family.office.status().first { $0.name == "ffoneg" }?.answers.places
        #expect(counted == list.taken)
    }

    /// Five places; the mother has three of them and the father two, so that the other family waits.
    private func booked() async throws -> Two {
        let family = try await Two(capacity: 5)
        try await family.says("yes 3", Two.mother)
        try await family.says("yes 2", Two.father)
        try await family.says("yes 2", "07700 900003")
        return family
    }

    private func stands(_ family: Two, _ places: [String: Int], asked: Bool = true) async throws {
        #expect(try await family.places() == places)
        #expect(try await family.list().waiting.map(\.guest.description) == ["F2/C3"])
        #expect(try await family.office.tasks().map(\.reason) == [asked ? "households-changed" : "two-bookings"])
        #expect(!family.heard("07700 900003").contains { $0.contains("Newyddion da") })
    }

    private func importing(_ csv: FamiliesCSV, into family: Two) async throws {
        let report = try await family.office.importFamilies(
            Data(csv.text().utf8), leavingOut: [], markMissingAsLeft: false, apply: true)
        #expect(report.applied, "\(report.findings)")
    }

    private func row(
        _ number: Int, family: String = "F1", home: String, pupils: String? = nil
    ) -> [String: String] {
        [
            "family": family, "contact": "C\(number)", "name": number == 1 ? "Mam" : "Tad", "household": home,
            "mobile": "0770090000\(number)", "email": "", "address_1": "", "address_2": "", "postcode": "",
            "pupils": pupils ?? (number == 1 ? "F1-P0 / Mali Prydderch / 2E / 2" : ""),
        ]
    }

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

    @Test func `a home that a family gains, after staff booked for it without naming anybody`() async throws {
        let family = try await Two()
        _ = try await family.office.answer("ffoneg", family: "F2", .yes, places: 2, by: "Nia")
        let own = row(3, family: "F2", home: "H3", pupils: "F2-P0 / Mali Prydderch / 2E / 2")
        let added = row(4, family: "F2", home: "H4", pupils: "")
        try await importing(FamiliesCSV(own, added), into: family)
        // The only home that there was has them still.
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
        // They live apart now: nobody's, until staff say whose.
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
        // The door list still adds up.
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
        // What is over is nobody's task.
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
