internal import Foundation
internal import GRDB

/// What is on record of the guests of an event, beside their answers.
extension Store {
    /// Nil for a message without an event.
    ///
    /// - Parameter onlyConcerned: whether households are left out of families that were not invited and of which nothing is on record, so that a
    ///   list of many events does not read the whole school for each.
    func eventRecord(
        of message: MessageID, school: SchoolID, onlyConcerned: Bool = false
    ) async throws -> EventRecord? {
        try await read(school) { tx -> EventRecord? in
            guard let event = try tx.events.event(of: message) else { return nil }
            var record = EventRecord(
                message: event.message, guests: try tx.events.guests(of: event),
                households: try onlyConcerned
                    ? tx.events.households(concernedBy: event.thread) : tx.families.households())
            record.left = try tx.events.leftGuests(of: Set(record.guests.answered.map(\.family)))
            // The oldest message first, so that what was said of the newest counts.
            for message in event.thread.reversed() { try record.read(tx, message: message) }
            for (family, said) in record.said {
                for (contact, attended) in said {
                    let home = record.households.home(family, contact)
                    record.attendance[home] = attended || record.attendance[home] ?? false
                }
            }
            return record
        }
    }

    /// - Parameter contact: whose need it is; nil for the family's, as staff wrote it. Staff who take back a need without naming a contact take
    ///   back every one of the family's.
    func keepNote(
        _ note: String, of family: FamilyID, contact: ContactID?, for message: MessageID, source: String, school: SchoolID,
        at now: Date
    ) async throws {
        try await write(school, at: now) { tx in
            var authors: Set<ContactID?> = [contact]
            if note.isEmpty, contact == nil {
                for message in try tx.events.event(of: message)?.thread ?? [message] {
                    let rows = try tx.db.rows(
                        sql: "SELECT DISTINCT contact FROM guest_note WHERE school = ? AND message = ? AND family = ?",
                        arguments: [school.rawValue, message.rawValue, family.rawValue])
                    authors.formUnion(rows.map(Self.contact))
                }
            }
            for author in authors.sorted(by: { $0?.rawValue ?? "" < $1?.rawValue ?? "" }) {
                try tx.events.insertNote(
                    note, of: family, contact: author, for: message, source: source, at: now)
            }
        }
    }

    /// - Parameter attendance: as a member of staff recorded it; what was recorded before stays.
    func keepAttendance(
        _ attendance: [Home: Bool], at message: MessageID, source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in
            let thread = try tx.events.event(of: message)?.thread ?? [message]
            let households = try tx.families.households(of: Set(attendance.keys.map(\.family)))
            // Households that are one by now may have attendance on record under several contacts: each of these gets the new entry.
            var names: [Home: Set<ContactID?>] = [:]
            for row in try tx.db.rows(
                sql: """
                    SELECT DISTINCT family, contact FROM attendance WHERE school = ? AND message IN (SELECT value FROM json_each(?))
                    """, arguments: [school.rawValue, try JSON.text(thread.map(\.rawValue))])
            {
                let contact = Self.contact(row)
                names[households.home(try row.identifier("family"), contact), default: []].insert(contact)
            }
            for (home, attended) in attendance.sorted(by: { $0.key < $1.key }) {
                for contact in names[home, default: []].union([home.contact]).sorted(by: {
                    $0?.rawValue ?? "" < $1?.rawValue ?? ""
                }) {
                    try tx.db.run(
                        sql: """
                            INSERT INTO attendance (school, message, family, contact, attended, source, at)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """,
                        arguments: [
                            school.rawValue, message.rawValue, home.family.rawValue, contact?.rawValue, attended, source,
                            now.milliseconds,
                        ])
                }
            }
        }
    }
}

extension EventRecord {
    /// The family in which the contact of a row is now: their answers, needs and attendance go with them.
    private func family(_ row: Row) throws -> FamilyID {
        households.family(of: Store.contact(row), recorded: try row.identifier("family"))
    }

    fileprivate mutating func read(_ tx: Snapshot, message: MessageID) throws {
        let key: StatementArguments = [tx.school.rawValue, message.rawValue]
        let families = try tx.db.values(
            String.self, sql: "SELECT family FROM recipient_family WHERE school = ? AND message = ?", arguments: key
        ).map(FamilyID.init(stored:))
        invited.formUnion(families)
        for family in families {
            let households = households.of(family)
            if households.isOne {
                invitedHomes.insert(households.home(of: nil))
            } else {
                let sent = try tx.events.sent(message, to: family)
                invitedHomes.formUnion(sent.map { households.home(of: $0) })
            }
        }
        for row in try tx.db.rows(
            sql: "SELECT family, contact, attended FROM attendance WHERE school = ? AND message = ? ORDER BY id", arguments: key)
        { said[try family(row), default: [:]][Store.contact(row)] = row["attended"] }
        for row in try tx.db.rows(
            sql: "SELECT family, contact, note FROM guest_note WHERE school = ? AND message = ? ORDER BY id", arguments: key)
        {
            let note: String = row["note"]
            notes[try family(row), default: [:]][Store.contact(row)] = note.isEmpty ? nil : note
        }
        for row in try tx.db.rows(
            sql: "SELECT DISTINCT family, contact FROM answer WHERE school = ? AND message = ? AND contact IS NOT NULL",
            arguments: key)
        {
            guard let contact = Store.contact(row) else { continue }
            answerers[households.home(try family(row), contact), default: []].insert(contact)
        }
        let answered = try tx.db.rows(
            sql: """
                SELECT delivery.family, delivery.covers FROM evidence JOIN delivery ON delivery.id = evidence.delivery
                WHERE evidence.school = ? AND evidence.message = ? AND evidence.kind = 'replied'
                """, arguments: key)
        for row in answered {
            let family: FamilyID = try row.identifier("family")
            for contact in Joined.names(from: row["covers"]).map(ContactID.init(stored:)) {
                // One delivery may cover several contacts of a household: all of them answered.
                answerers[households.home(family, contact), default: []].insert(contact)
            }
        }
    }
}

/// All that is known of the guests of an event.
struct EventRecord: Sendable {
    /// The newest message of the event.
    var message: MessageID
    var guests: GuestList
    var households: SchoolHouseholds
    var invited: Set<FamilyID> = []
    /// Households of which a contact was sent the invitation; of a family with one household that one.
    var invitedHomes: Set<Home> = []
    /// What staff recorded of whether a household was there, by the contact by whom the household was named then; nil for the family as a whole.
    var said: [FamilyID: [ContactID?: Bool]] = [:]
    /// Households of which staff recorded whether they were there. One that was two households then was there if either was.
    var attendance: [Home: Bool] = [:]
    /// What each contact said that they need; nil for what staff wrote for the family.
    var notes: [FamilyID: [ContactID?: String]] = [:]
    /// Contacts who answered for their households.
    var answerers: [Home: Set<ContactID>] = [:]
    /// Who has left the school, of the families that answered.
    var left = LeftGuests()

    func hasLeft(_ home: Home) -> Bool { left.include(home, of: households.of(home.family)) }
}

extension EventRepository {
    func households(
        concernedBy thread: [MessageID]
    ) throws -> SchoolHouseholds {
        let tables = ["recipient_family", "answer", "guest_note", "attendance"]
        let messages = try JSON.text(thread.map(\.rawValue))
        let found = tables.map {
            "SELECT family FROM \($0) WHERE school = ? AND message IN (SELECT value FROM json_each(?))"
        }.joined(separator: " UNION ")
        return try families.households(
            "family IN (\(found))",
            StatementArguments(tables.flatMap { _ in [school.rawValue, messages] }))
    }

    /// The contact's own need, as the contact wrote it.
    func note(
        of family: FamilyID, contact: ContactID, for message: MessageID
    ) throws -> String? {
        guard let event = try event(of: message) else { return nil }
        for message in event.thread {
            let note = try db.value(
                String.self,
                sql: """
                    SELECT note FROM guest_note WHERE school = ? AND message = ? AND family = ? AND contact = ?
                    ORDER BY id DESC LIMIT 1
                    """, arguments: [school.rawValue, message.rawValue, family.rawValue, contact.rawValue])
            if let note { return note.isEmpty ? nil : note }
        }
        return nil
    }

    func insertNote(
        _ note: String, of family: FamilyID, contact: ContactID?, for message: MessageID, source: String, at now: Date
    ) throws {
        try db.run(
            sql: "INSERT INTO guest_note (school, message, family, contact, note, source, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                school.rawValue, message.rawValue, family.rawValue, contact?.rawValue, note, source, now.milliseconds,
            ])
    }

    /// Contacts of a family to whom a message went, or may have.
    func sent(_ message: MessageID, to family: FamilyID) throws -> Set<ContactID> {
        Set(
            try db.values(
                String.self, sql: "SELECT covers FROM delivery WHERE school = ? AND family = ? AND message = ? AND attempt > 0",
                arguments: [school.rawValue, family.rawValue, message.rawValue]
            ).flatMap { Joined.names(from: $0) }.map(ContactID.init(stored:)))
    }
}
