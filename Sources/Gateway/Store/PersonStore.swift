internal import GRDB

/// Finds contacts by id, by family or by name.
extension Store {
    /// Contacts who have not left, in the order of their families: the one with this id, else those of the family with this id, else those in
    /// whose name, or in a child's of whose family, `part` is found.
    ///
    /// - Parameters:
    ///   - part: the same as a part of a name; nil where it cannot be one.
    ///   - limit: the most contacts that are answered; the others are only counted.
    func people(_ who: String, part: NamePart?, of school: SchoolID, limit: Int) async throws -> FoundPeople {
        try await read(school) { tx in
            for key in ["id", "family"] {
                let found = try tx.families.people(whose: "\(key) = ?", [who], of: school, limit: limit)
                if !found.people.isEmpty { return found }
            }
            guard let part else { return FoundPeople(people: [], more: 0) }
            // No index finds a part of a name: SQLite reads the school's names one after the other, and keeps none that does not match.
            return try tx.families.people(
                whose: """
                    (\(Self.isIn)(?, name) OR EXISTS (SELECT 1 FROM pupil WHERE pupil.school = contact.school
                        AND pupil.family = contact.family AND \(Self.isIn)(?, pupil.name)))
                    """, [part.text, part.text], of: school, limit: limit)
        }
    }

    private static let isIn = "name_part_is_in"

    /// The SQL function that says whether the first is a part of the name that the second is; SQLite folds no accents.
    static let namePartIsIn = DatabaseFunction(isIn, argumentCount: 2, pure: true) { values in
        guard let part = String.fromDatabaseValue(values[0]).flatMap(NamePart.init),
            let name = String.fromDatabaseValue(values[1])
        else { return false }
        return part.isIn(name)
    }
}

extension FamilyRepository {
    func people(
        whose condition: String, _ arguments: StatementArguments, of school: SchoolID, limit: Int
    ) throws -> FoundPeople {
        let wanted = "contact WHERE school = ? AND left IS NULL AND \(condition)"
        let keys: StatementArguments = [school.rawValue] + arguments
        let rows = try db.rows(
            sql: "SELECT id, name, family FROM \(wanted) ORDER BY family, place LIMIT ?", arguments: keys + [limit + 1])
        let shown = rows.prefix(limit)
        let all = rows.count > limit ? try db.value(Int.self, sql: "SELECT count(*) FROM \(wanted)", arguments: keys) : nil
        let pupils = try db.rows(
            sql: """
                SELECT family, name FROM pupil WHERE school = ? AND family IN (SELECT value FROM json_each(?))
                ORDER BY family, place
                """, arguments: [school.rawValue, try JSON.text(Set(shown.map { $0["family"] as String }).sorted())])
        let children = Dictionary(grouping: pupils) { $0["family"] as String }.mapValues { $0.map { $0["name"] as String } }
        let people = shown.map { row in
            let family: String = row["family"]
            return FoundPerson(contact: row["id"], name: row["name"], family: family, children: children[family] ?? [])
        }
        return FoundPeople(people: people, more: (all ?? rows.count) - people.count)
    }
}
