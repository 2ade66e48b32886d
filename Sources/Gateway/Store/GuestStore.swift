internal import Foundation
internal import GRDB

/// What is on record of the guests of an event, beside their answers.
extension Store {
    /// All that is known of an event's families.
    struct EventRecord: Sendable {
        /// The message that speaks for it.
        var message: MessageID
        var guests: GuestList
        var invited: Set<FamilyID>
        /// Of families of which somebody said whether they were there.
        var attendance: [FamilyID: Bool]
        var notes: [FamilyID: String]
        /// Contacts who answered for their families, by text or on a page.
        var answerers: [FamilyID: Set<ContactID>]
    }

    /// Nil for a message that invites to nothing.
    func eventRecord(of message: MessageID, school: SchoolID) async throws -> EventRecord? {
        try await read { db in
            guard let event = try Self.event(db, of: message, school: school) else { return nil }
            var record = EventRecord(
                message: event.message, guests: try Self.guests(db, of: event, school: school), invited: [], attendance: [:],
                notes: [:], answerers: [:])
            // The oldest message first, so that what was said of the newest counts.
            for message in event.thread.reversed() { try record.read(db, message: message, school: school) }
            return record
        }
    }

    static func note(_ db: Database, of family: FamilyID, for message: MessageID, school: SchoolID) throws -> String? {
        guard let event = try event(db, of: message, school: school) else { return nil }
        for message in event.thread {
            let note = try db.value(
                String.self,
                sql: "SELECT note FROM guest_note WHERE school = ? AND message = ? AND family = ? ORDER BY id DESC LIMIT 1",
                arguments: [school.rawValue, message.rawValue, family.rawValue])
            if let note { return note.isEmpty ? nil : note }
        }
        return nil
    }

    func keepNote(
        _ note: String, of family: FamilyID, for message: MessageID, source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write { db in
            try Self.insertNote(db, note, of: family, for: message, source: source, school: school, at: now)
        }
    }

    static func insertNote(
        _ db: Database, _ note: String, of family: FamilyID, for message: MessageID, source: String, school: SchoolID,
        at now: Date
    ) throws {
        try db.run(
            sql: "INSERT INTO guest_note (school, message, family, note, source, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [school.rawValue, message.rawValue, family.rawValue, note, source, now.milliseconds])
    }

    /// - Parameter attendance: as somebody said it; what was said before stays on record.
    func keepAttendance(
        _ attendance: [FamilyID: Bool], at message: MessageID, source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write { db in
            for (family, attended) in attendance.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try db.run(
                    sql: "INSERT INTO attendance (school, message, family, attended, source, at) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [school.rawValue, message.rawValue, family.rawValue, attended, source, now.milliseconds])
            }
        }
    }
}

extension Store.EventRecord {
    fileprivate mutating func read(_ db: Database, message: MessageID, school: SchoolID) throws {
        let key: StatementArguments = [school.rawValue, message.rawValue]
        invited.formUnion(
            try db.values(
                String.self, sql: "SELECT family FROM recipient_family WHERE school = ? AND message = ?", arguments: key
            ).map(FamilyID.init(stored:)))
        for row in try db.rows(
            sql: "SELECT family, attended FROM attendance WHERE school = ? AND message = ? ORDER BY id", arguments: key)
        { attendance[try row.identifier("family")] = row["attended"] }
        for row in try db.rows(
            sql: "SELECT family, note FROM guest_note WHERE school = ? AND message = ? ORDER BY id", arguments: key)
        {
            let note: String = row["note"]
            notes[try row.identifier("family")] = note.isEmpty ? nil : note
        }
        let answered = try db.rows(
            sql: """
                SELECT delivery.family, delivery.covers FROM evidence JOIN delivery ON delivery.id = evidence.delivery
                WHERE evidence.school = ? AND evidence.message = ? AND evidence.kind = 'replied'
                """, arguments: key)
        for row in answered {
            let covers = Joined.names(from: row["covers"]).map(ContactID.init(stored:))
            answerers[try row.identifier("family"), default: []].formUnion(covers)
        }
    }
}
