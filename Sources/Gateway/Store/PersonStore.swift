internal import GRDB

/// Who there is, to look for somebody by name.
extension Store {
    /// Every contact who has not left, with the children of the family. An index has no use for a part of a name.
    public func people(of school: SchoolID) async throws -> [FoundPerson] {
        try await read { db in
            let pupils = try db.rows(
                sql: "SELECT family, name FROM pupil WHERE school = ? ORDER BY family, place", arguments: [school.rawValue])
            let children = Dictionary(grouping: pupils) { $0["family"] as String }.mapValues { $0.map { $0["name"] as String } }
            return try db.rows(
                sql: "SELECT id, name, family FROM contact WHERE school = ? AND left IS NULL ORDER BY family, place",
                arguments: [school.rawValue]
            ).map { row in
                let family: String = row["family"]
                return FoundPerson(contact: row["id"], name: row["name"], family: family, children: children[family] ?? [])
            }
        }
    }
}
