import Templates
import Testing

@testable import Gateway

/// Whom the office means by an id, or by a part of a name.
@Suite struct `People who are looked for` {
    /// F1 to F60: Rhiant 1 to 60, with one child each; Siân and Ifan are of F1 and F2.
    private func school(_ count: Int = 60) async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put(
            (1...count).map { number in
                let contact = Contact.example(1, home: number, family: .numbered("F", number)) {
                    $0.id = .numbered("C", number)
                    $0.name = number == 1 ? "Siân Ŵyn Rees" : "Rhiant \(number)"
                }
                return .example([contact], id: .numbered("F", number), pupils: [number == 2 ? "Ifan Llŷr" : "Plentyn \(number)"])
            })
        return school
    }

    static let wanted: [(String, [String])] = [
        ("C7", ["C7"]), ("F7", ["C7"]), ("sian", ["C1"]), ("REES WYN", ["C1"]), ("llyr", ["C2"]), ("plentyn 60", ["C60"]),
        ("Rhiant 59", ["C59"]), ("neb", []), ("", []), ("  ", []), ("%", []), ("_", []), ("07700 900102", []),
        ("sian llyr", []),
    ]

    @Test(arguments: wanted) func `are found by an id, else by a name, whatever its accents and capitals`(
        who: String, found: [String]
    ) async throws {
        let people = try await school().office.people(who)
        #expect(people.people.map(\.contact) == found && people.more == 0)
    }

    @Test(arguments: [(49, 49, 0), (50, 50, 0), (51, 50, 1), (120, 50, 70)])
    func `are so many at most, and of the others it is said how many they are`(
        count: Int, listed: Int, more: Int
    ) async throws {
        let found = try await school(count + 1).office.people("rhiant")
        #expect(found.people.count == listed && found.more == more)
        #expect(found.people.allSatisfy { $0.children.count == 1 })
    }

    @Test func `have not left`() async throws {
        let school = try await school(3)
        let report = try await school.office.importFamilies(
            `A family that has left`.file(1..<2), leavingOut: [], markMissingAsLeft: true, apply: true)
        #expect(report.applied)
        #expect(try await school.office.people("C3").people.isEmpty)
        #expect(try await school.office.people("Rhiant 3").people.isEmpty)
    }
}
