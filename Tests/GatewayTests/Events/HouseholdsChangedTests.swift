import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// Households are corrected after people answered: the seats that were promised are kept.
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
        /// Seats by household.
        var places: [String: Int]
        var waiting: [String] = []
        var declined: [String] = []
        var tasks: [String] = []
        /// Whether the other family hears that it moved up.
        var isOtherTold = false
        var description: String { steps.map(\.description).joined(separator: ", ") }
    }

    /// Five seats. "F1/C1" is the mother's household, "F1/C2" the father's, "F2/C3" another family.
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
        await family.school.dispatcher.runUntilIdle()
        #expect(family.heard("07700 900003").contains { $0.contains("Newyddion da") } == row.isOtherTold)
        // What people see adds up to what is kept.
        let sheet = try await family.office.guests(of: "ffoneg")
        #expect(sheet.guests.reduce(0) { $0 + $1.places } == list.taken && sheet.event.taken == list.taken)
        let counted = try await family.office.status().first { $0.name == "ffoneg" }?.answers.places
        #expect(counted == list.taken)
    }

    /// Five seats; the mother has three of them and the father two, so that the other family waits.
    func booked() async throws -> Two {
        let family = try await Two(capacity: 5)
        try await family.says("yes 3", Two.mother)
        try await family.says("yes 2", Two.father)
        try await family.says("yes 2", "07700 900003")
        return family
    }

    func stands(_ family: Two, _ places: [String: Int], asked: Bool = true) async throws {
        #expect(try await family.places() == places)
        #expect(try await family.list().waiting.map(\.guest.description) == ["F2/C3"])
        #expect(try await family.office.tasks().map(\.reason) == [asked ? "households-changed" : "two-bookings"])
        #expect(!family.heard("07700 900003").contains { $0.contains("Newyddion da") })
    }

    func importing(_ csv: FamiliesCSV, into family: Two) async throws {
        let report = try await family.office.importFamilies(
            Data(csv.text().utf8), leavingOut: [], markMissingAsLeft: false, apply: true)
        #expect(report.applied, "\(report.findings)")
    }

    func row(
        _ number: Int, family: String = "F1", home: String, pupils: String? = nil
    ) -> [String: String] {
        [
            "family": family, "contact": "C\(number)", "name": number == 1 ? "Mam" : "Tad", "household": home,
            "mobile": "0770090000\(number)", "email": "", "address_1": "", "address_2": "", "postcode": "",
            "pupils": pupils ?? (number == 1 ? "F1-P0 / Mali Prydderch / 2E / 2" : ""),
        ]
    }
}
