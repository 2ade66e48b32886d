import Channels
import Foundation
internal import GRDB

/// Families as rows, read back into values.
extension Store {
    /// Contacts who are with the family now, and those whom nothing may reach even after they left: what they share stays blocked.
    static let present = "(left IS NULL OR json_extract(facts, '$.noContact') IS NOT NULL)"

    public func families(of school: SchoolID) async throws -> [Family] {
        try await read { db in try Self.families(db, school: school.rawValue) }
    }

    static func families(_ db: Database, school: String, withLeft: Bool = false) throws -> [Family] {
        let contacts = try db.rows(
            sql: "SELECT family, facts FROM contact WHERE school = ? AND \(present) ORDER BY family, place",
            arguments: [school])
        let pupils = try db.rows(
            sql: "SELECT family, facts FROM pupil WHERE school = ? ORDER BY family, place", arguments: [school])
        let rows = try db.rows(
            sql: "SELECT id, barriers FROM family WHERE school = ? AND (left IS NULL OR ?) ORDER BY id",
            arguments: [school, withLeft])
        let contactsOf = try Dictionary(grouping: contacts) { $0["family"] as String }.mapValues { try $0.map(contact) }
        let pupilsOf = try Dictionary(grouping: pupils) { $0["family"] as String }.mapValues { try $0.map(pupil) }
        return try rows.map { row in
            let id: FamilyID = try row.identifier("id")
            return Family(
                id: id, contacts: contactsOf[id.rawValue] ?? [], pupils: pupilsOf[id.rawValue] ?? [],
                barriers: try JSON.value(from: row["barriers"]))
        }
    }

    static func family(_ db: Database, school: String, id: String) throws -> Family? {
        guard
            let row = try db.row(
                sql: "SELECT id, barriers FROM family WHERE school = ? AND id = ?", arguments: [school, id])
        else { return nil }
        let contacts = try db.rows(
            sql: "SELECT facts FROM contact WHERE school = ? AND family = ? AND \(present) ORDER BY place",
            arguments: [school, id])
        let pupils = try db.rows(
            sql: "SELECT facts FROM pupil WHERE school = ? AND family = ? ORDER BY place", arguments: [school, id])
        return Family(
            id: try row.identifier("id"), contacts: try contacts.map(contact), pupils: try pupils.map(pupil),
            barriers: try JSON.value(from: row["barriers"]))
    }

    static func contact(_ row: Row) throws -> Contact { try JSON.value(from: row["facts"]) }
    private static func pupil(_ row: Row) throws -> Pupil { try JSON.value(from: row["facts"]) }

    static func closedAddresses(_ db: Database, school: String) throws -> ClosedAddresses {
        var closed = ClosedAddresses()
        for row in try db.rows(sql: "SELECT * FROM closed_address WHERE school = ?", arguments: [school]) {
            closed.close(try row.choice("channel"), key: row["key"], cause: try row.choice("cause"))
        }
        return closed
    }

    public func closedAddresses(of school: SchoolID) async throws -> ClosedAddresses {
        try await read { db in try Self.closedAddresses(db, school: school.rawValue) }
    }
}
