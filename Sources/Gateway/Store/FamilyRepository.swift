import Channels
public import Foundation
internal import GRDB

/// Reads families from their rows, and writes contacts.
extension Store {
    /// The SQL condition for contacts who are with the family, and for those with a no-contact flag even after they left: addresses that they
    /// share stay blocked.
    static let present = "(left IS NULL OR no_contact IS NOT NULL)"
    static let pupilColumns = "family, id, name, class, year"

    /// - Parameter withLeft: whether those that left the school are among them.
    public func families(of school: SchoolID, withLeft: Bool = false) async throws -> [Family] {
        try await read(school) { tx in try tx.families.families(withLeft: withLeft) }
    }

    /// One family, also where it has left.
    func family(_ id: FamilyID, of school: SchoolID) async throws -> Family? {
        try await read(school) { tx in try tx.families.family(id: id.rawValue) }
    }

    static let contactsOfFamily =
        "SELECT \(contactColumns) FROM contact WHERE school = ? AND family = ? AND \(present) ORDER BY place"
    static let pupilsOfFamily = "SELECT \(pupilColumns) FROM pupil WHERE school = ? AND family = ? ORDER BY place"

    static func pupil(_ row: inout ColumnReader) throws -> (family: FamilyID, pupil: Pupil) {
        let family: FamilyID = try row.identifier()
        let id: PupilID = try row.identifier()
        let name = try row.text()
        let className = row.textIfAny()
        return (family, Pupil(id: id, name: name, className: className, year: row.wholeIfAny().map(Int.init)))
    }

    static func barriers(_ text: String) throws -> Set<Barrier> {
        Set(
            try Joined.words(from: text).map { word in
                guard let barrier = Barrier(rawValue: word) else { throw StoreError.unreadable }
                return barrier
            })
    }

    public func closedAddresses(of school: SchoolID) async throws -> SuppressionList {
        try await read(school) { tx in try tx.families.closedAddresses() }
    }

    /// The same with the addresses that families share with flagged contacts of other families: the plan of every family of the school needs
    /// both.
    public func closedAddresses(of school: SchoolID, at now: Date) async throws -> SuppressionList {
        try await read(school) { tx in
            var closed = try tx.families.closedAddresses()
            closed.shared = try tx.families.sharedAddresses(ofAll: school, at: now)
            return closed
        }
    }
}

/// Families, their contacts and pupils, and what was decided about them.
struct FamilyRepository: SchoolScope {
    let db: Database
    let school: SchoolID

    /// - Parameter ids: which families; nil for all of the school's.
    func families(_ ids: Set<FamilyID>? = nil, withLeft: Bool = false) throws -> [Family] {
        let wanted: StatementArguments = try ids.map { [try JSON.text($0.map(\.rawValue).sorted())] } ?? []
        func isWanted(_ column: String) -> String { ids == nil ? "" : "AND \(column) IN (SELECT value FROM json_each(?))" }
        let contacts = try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact
                WHERE school = ? AND \(Store.present) \(isWanted("family")) ORDER BY family, place
                """, arguments: [school.rawValue] + wanted, Store.contact)
        let pupils = try db.map(
            sql: "SELECT \(Store.pupilColumns) FROM pupil WHERE school = ? \(isWanted("family")) ORDER BY family, place",
            arguments: [school.rawValue] + wanted, Store.pupil)
        let contactsOf = Dictionary(grouping: contacts, by: \.family)
        let pupilsOf = Dictionary(grouping: pupils, by: \.family).mapValues { $0.map(\.pupil) }
        return try db.map(
            sql: "SELECT id, barriers FROM family WHERE school = ? AND (left IS NULL OR ?) \(isWanted("id")) ORDER BY id",
            arguments: [school.rawValue, withLeft] + wanted
        ) { row in
            let id: FamilyID = try row.identifier()
            return Family(
                id: id, contacts: contactsOf[id] ?? [], pupils: pupilsOf[id] ?? [], barriers: try Store.barriers(row.text()))
        }
    }

    func family(id: String) throws -> Family? {
        try family(id: id, withLeft: true)
    }

    /// - Parameter withLeft: whether one that has left counts.
    func family(id: String, withLeft: Bool) throws -> Family? {
        let found = try db.map("SELECT barriers, left FROM family WHERE school = ? AND id = ?", school.rawValue, id) {
            row in
            (barriers: try Store.barriers(row.text()), hasLeft: row.wholeIfAny() != nil)
        }.first
        guard let found, withLeft || !found.hasLeft else { return nil }
        return Family(
            id: FamilyID(stored: id), contacts: try db.map(Store.contactsOfFamily, school.rawValue, id, body: Store.contact),
            pupils: try db.map(Store.pupilsOfFamily, school.rawValue, id, body: Store.pupil).map(\.pupil),
            barriers: found.barriers)
    }

    /// Writes a contact as it is, and clears `left`.
    func put(_ contact: Contact) throws {
        let values = ContactColumn.all.map { $0.value(contact) }
        try db.run(sql: ContactColumn.put, arguments: [school.rawValue] + StatementArguments(values))
    }

    func closedAddresses() throws -> SuppressionList {
        var closed = SuppressionList()
        for row in try db.rows(sql: "SELECT * FROM closed_address WHERE school = ?", arguments: [school.rawValue]) {
            closed.close(try row.choice("channel"), key: row["key"], cause: try row.choice("cause"))
        }
        try replies.readStoppedTopics(into: &closed)
        return closed
    }
}
