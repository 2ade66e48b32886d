internal import GRDB

/// Which answers are one booking: kept with each, so that a correction of who lives with whom moves nobody's places.
extension Schema {
    static func addBookings(to migrator: inout DatabaseMigrator) {
        migrator.registerMigration("23 bookings") { db in
            try db.execute(sql: columns)
            try bookByHousehold(db)
        }
    }

    private static let columns = """
        -- The row of the first answer of its booking; null for that row itself.
        ALTER TABLE answer ADD COLUMN booking INTEGER;
        -- Bookings, by their first rows, that became one with this one by this answer; null for none.
        ALTER TABLE answer ADD COLUMN joins TEXT;
        -- Contacts of the household for which it was, joined by U+001F; null for answers of before this was kept.
        ALTER TABLE answer ADD COLUMN household TEXT;
        """

    /// Whose booking an answer belongs to.
    private struct Key: Hashable {
        var school: String
        /// The message that no other comes before: what puts it right has the same bookings.
        var first: String
        var home: Home
    }

    /// The answers of before are one booking for each household, as households are known when the store is opened.
    static func bookByHousehold(_ db: Database) throws {
        let firsts = try firstMessages(db)
        var residents: [String: [SchoolHouseholds.Resident]] = [:]
        let contacts = """
            SELECT school, family, id, household, postal_key, left IS NULL AND no_contact IS NULL AS present FROM contact
            WHERE EXISTS (SELECT 1 FROM answer WHERE answer.school = contact.school AND answer.family = contact.family)
            """
        for row in try Row.fetchAll(db, sql: contacts) {
            let family: FamilyID = try row.identifier("family")
            let resident = Households.Resident(
                id: try row.identifier("id"), household: try row.identifier("household"), family: family,
                address: row["postal_key"])
            residents[row["school"], default: []].append((family, resident, isPresent: row["present"]))
        }
        let households = residents.mapValues(SchoolHouseholds.init(of:))
        var booked: [Key: Int64] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, school, message, family, contact FROM answer ORDER BY id") {
            let (id, school, message): (Int64, String, String) = (row["id"], row["school"], row["message"])
            let family: FamilyID = try row.identifier("family")
            let home = (households[school] ?? SchoolHouseholds(of: [])).home(family, Store.contact(row))
            let key = Key(school: school, first: firsts[[school, message]] ?? message, home: home)
            if let booking = booked[key] {
                try db.execute(sql: "UPDATE answer SET booking = ? WHERE id = ?", arguments: [booking, id])
            } else {
                booked[key] = id
            }
        }
    }

    /// By school and message, the first of those that it puts right; only for those that put one right.
    private static func firstMessages(_ db: Database) throws -> [[String]: String] {
        let rows = try Row.fetchAll(db, sql: "SELECT school, id, corrects FROM message WHERE corrects IS NOT NULL")
        let corrects = Dictionary(
            uniqueKeysWithValues: rows.map { row -> ([String], String) in ([row["school"], row["id"]], row["corrects"]) })
        return corrects.reduce(into: [:]) { firsts, pair in
            var first = pair.value
            while let earlier = corrects[[pair.key[0], first]] { first = earlier }
            firsts[pair.key] = first
        }
    }
}
