internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Answers on disk: each is kept with its booking, seated in the commit that keeps it, and whoever moves up is told by the same one.
extension Store {
    /// What a message of an event's thread says of it, from when it was accepted on.
    private struct Stage {
        var from: Date
        var capacity: Int?
        var answerBy: Date
    }

    /// An answer as it is on record.
    private struct AnswerRow {
        var id: Int64
        var family: FamilyID
        var contact: ContactID?
        /// Of the household as it was.
        var members: Set<ContactID>
        var answer: SeatingAnswer<Booking>
    }

    /// All answers to these messages, of all families or of one, in the order in which they came.
    private static func answers(
        _ db: Database, to messages: [MessageID], of family: FamilyID? = nil, school: SchoolID
    ) throws -> [AnswerRow] {
        try messages.flatMap { message in
            try db.rows(
                sql: """
                    SELECT id, booking, joins, family, contact, household, choice, places, source, at FROM answer
                    WHERE school = ? AND message = ? \(family == nil ? "" : "AND family = ?")
                    """, arguments: [school.rawValue, message.rawValue] + (family.map { [$0.rawValue] } ?? []))
        }.map { row in
            let answer = SeatingAnswer(
                guest: booking(row), choice: try row.choice("choice"), places: row["places"], at: Date(milliseconds: row["at"]),
                isDecision: AnswerSource.isDecision(row["source"]), joins: joins(row))
            return AnswerRow(
                id: row["id"], family: try row.identifier("family"), contact: contact(row), members: members(row), answer: answer)
        }.sorted { $0.id < $1.id }
    }

    /// The booking of an answer: its own row, where it is the first of one.
    private static func booking(_ row: Row) -> Booking { Booking(id: row["booking"] ?? row["id"]) }

    private static func members(_ row: Row) -> Set<ContactID> {
        Set(Joined.names(from: row["household"] ?? "").map(ContactID.init(stored:)))
    }

    /// Bookings that the answer made one with its own.
    private static func joins(_ row: Row) -> Set<Booking> {
        let ids: String? = row["joins"]
        return Set((ids ?? "").split(separator: " ").compactMap { Int64($0).map(Booking.init) })
    }

    /// Who of a family answered, asked for something or was there; nil where that was recorded for the family.
    static func contact(_ row: Row) -> ContactID? { (row["contact"] as String?).map(ContactID.init(stored:)) }

    /// The newest of a household to any of these messages: its contact, choice, places, time and source.
    static func lastAnswer(
        _ db: Database, of home: Home, in households: Households, to messages: [MessageID], school: SchoolID
    ) throws -> Row? {
        try messages.flatMap { message in
            try db.rows(
                sql: """
                    SELECT id, contact, choice, places, at, source FROM answer WHERE school = ? AND message = ? AND family = ?
                    """, arguments: [school.rawValue, message.rawValue, home.family.rawValue])
        }.filter { households.home(of: contact($0)) == home }.max { ($0["id"] as Int64) < ($1["id"] as Int64) }
    }

    static func guests(_ db: Database, of event: EventFacts, school: SchoolID) throws -> GuestList {
        let households = try answeringHouseholds(db, to: event.thread, school: school)
        return try bookings(db, of: event, school: school).guests(in: households)
    }

    /// Households of the families that answered, of those to which somebody who did has moved, and of one more.
    static func answeringHouseholds(
        _ db: Database, to messages: [MessageID], and family: FamilyID? = nil, school: SchoolID
    ) throws -> SchoolHouseholds {
        let rows = try db.rows(
            sql: """
                SELECT DISTINCT family, contact, household FROM answer
                WHERE school = ? AND message IN (SELECT value FROM json_each(?))
                """, arguments: [school.rawValue, try JSON.text(messages.map(\.rawValue))])
        var families = Set(try rows.map { row -> FamilyID in try row.identifier("family") })
        if let family { families.insert(family) }
        let people = rows.reduce(into: Set<ContactID>()) { people, row in
            people.formUnion(members(row))
            if let contact = contact(row) { people.insert(contact) }
        }
        return try households(db, of: families, andOf: people, school: school)
    }

    static func bookings(_ db: Database, of event: EventFacts, school: SchoolID) throws -> Bookings {
        var stages = try stages(db, of: event, school: school)[...]
        let first = stages.popFirst()
        var bookings = Bookings(
            Seating(capacity: first?.capacity ?? event.capacity, answerBy: first?.answerBy ?? event.answerBy))
        for row in try answers(db, to: event.thread, school: school) {
            while let next = stages.first, next.from <= row.answer.at {
                bookings.change(capacity: next.capacity, answerBy: next.answerBy)
                stages.removeFirst()
            }
            bookings.take(row.answer, row: row.id, of: row.family, by: row.contact, members: row.members)
        }
        for next in stages { bookings.change(capacity: next.capacity, answerBy: next.answerBy) }
        return bookings
    }

    /// The bookings of all families or of one, by the answers to these messages.
    static func bookings(
        _ db: Database, of family: FamilyID? = nil, to thread: [MessageID], school: SchoolID
    ) throws -> Bookings {
        var bookings = Bookings(Seating(capacity: nil, answerBy: .distantFuture))
        for row in try answers(db, to: thread, of: family, school: school) {
            bookings.take(row.answer, row: row.id, of: row.family, by: row.contact, members: row.members)
        }
        return bookings
    }

    /// The oldest first.
    private static func stages(_ db: Database, of event: EventFacts, school: SchoolID) throws -> [Stage] {
        try event.thread.reversed().compactMap { message in
            try db.row(
                sql: """
                    SELECT message.created, event.capacity, event.answer_by FROM event
                    JOIN message ON message.school = event.school AND message.id = event.message
                    WHERE event.school = ? AND event.message = ?
                    """, arguments: [school.rawValue, message.rawValue]
            ).map { row in
                Stage(
                    from: Date(milliseconds: row["created"]), capacity: row["capacity"],
                    answerBy: Date(milliseconds: row["answer_by"]))
            }
        }
    }

    /// Who has places and who waits; nil for a message that invites to nothing.
    public func guests(of message: MessageID, school: SchoolID) async throws -> GuestList? {
        try await read { db in
            try Self.event(db, of: message, school: school).map { try Self.guests(db, of: $0, school: school) }
        }
    }

    /// Keeps an answer, seats it, and tells those whom it let move up.
    ///
    /// - Parameter contact: who answered; nil for an answer that staff recorded for a family of one household.
    static func keep(
        _ db: Database, _ answer: Answer, to message: MessageID, of family: FamilyID, contact: ContactID?, source: String,
        school: SchoolID, at now: Date, host: PromotionNotifier?
    ) throws -> AnswerOutcome {
        let event = try event(db, of: message, school: school)
        var bookings = try event.map { try Self.bookings(db, of: $0, school: school) }
        let thread = try event?.thread ?? Self.thread(db, of: message, school: school)
        let all = try answeringHouseholds(db, to: thread, and: family, school: school)
        let home = all.home(family, contact)
        let isDecision = AnswerSource.isDecision(source)
        let own = try (bookings ?? Self.bookings(db, of: family, to: thread, school: school))
            .spokenFor(by: home, in: all, isDecision: isDecision)
        let joins = Set(own.dropFirst())
        let members = all.of(family).contacts(of: home)
        let row = try insert(
            db, answer, to: message, of: family, contact: contact, members: members, booking: own.first, joins: joins,
            source: source, school: school)
        if let note = answer.note {
            try insertNote(
                db, note, of: family, contact: contact, for: event?.message ?? message, source: source, school: school, at: now)
        }
        try lookAgain(db, school: school, message: message.rawValue, family: family.rawValue, at: now)
        guard let event, let before = bookings else { return AnswerOutcome(answer) }
        let seated = SeatingAnswer(
            guest: own.first ?? Booking(id: row), choice: answer.choice, places: answer.places, at: answer.at,
            isDecision: isDecision, joins: joins)
        let moved = bookings?.take(seated, row: row, of: family, by: contact, members: members) ?? []
        let after = bookings ?? before
        let guests = after.guests(in: all)
        // A no that gave back what two had booked apart is asked about all the same, and so is what is nobody's.
        let isPlain = isDecision || all.of(family).isOne && (answer.choice == .yes || joins.isEmpty)
        let isSettled = isPlain && !guests.answered.contains(Home(family: family, contact: nil))
        try change(
            db, by: home, from: before.guests(in: all), to: guests, in: all, isSettled: isSettled, for: event.message,
            school: school, at: now)
        if now < event.starts { try tell(db, moved, of: after, in: all, to: event, school: school, at: now, host: host) }
        return guests.outcome(of: home) ?? AnswerOutcome(answer)
    }

    /// Its row.
    private static func insert(
        _ db: Database, _ answer: Answer, to message: MessageID, of family: FamilyID, contact: ContactID?,
        members: Set<ContactID>, booking: Booking?, joins: Set<Booking>, source: String, school: SchoolID
    ) throws -> Int64 {
        let joined = joins.sorted().map { String($0.id) }.joined(separator: " ")
        try db.run(
            sql: """
                INSERT INTO answer (school, message, family, contact, household, booking, joins, choice, places, source, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                school.rawValue, message.rawValue, family.rawValue, contact?.rawValue,
                Joined.names(members.map(\.rawValue).sorted()), booking?.id, joined.isEmpty ? nil : joined,
                answer.choice.rawValue, answer.places, source, answer.at.milliseconds,
            ])
        return db.lastInsertedRowID
    }
}

extension AnswerOutcome {
    /// Where there are no places to take.
    init(_ answer: Answer) {
        switch answer.choice {
        case .yes: self = .kept(places: answer.places ?? 1)
        case .no: self = .declined
        case .maybe: self = .maybe()
        }
    }
}
