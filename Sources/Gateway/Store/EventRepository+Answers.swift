internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// Answers on disk. The commit that keeps an answer also keeps its booking, seats it, and tells the households that move up.
extension Store {
    /// The booking of an answer, named by the row of its first answer, which may be this one.
    static func booking(_ row: Row) -> Booking { Booking(id: row["booking"] ?? row["id"]) }

    static func members(_ row: Row) -> Set<ContactID> {
        Set(Joined.names(from: row["household"] ?? "").map(ContactID.init(stored:)))
    }

    /// Bookings that the answer merged into its own.
    static func joins(_ row: Row) -> Set<Booking> {
        let ids: String? = row["joins"]
        return Set((ids ?? "").split(separator: " ").compactMap { Int64($0).map(Booking.init) })
    }

    /// The contact who answered, asked for something or was there; nil where that was recorded for the family.
    static func contact(_ row: Row) -> ContactID? { (row["contact"] as String?).map(ContactID.init(stored:)) }

    /// Which households have seats and which wait; nil for a message without an event.
    public func guests(of message: MessageID, school: SchoolID) async throws -> GuestList? {
        try await read(school) { tx in
            try tx.events.event(of: message).map { try tx.events.guests(of: $0) }
        }
    }
}

extension AnswerOutcome {
    /// The outcome where no event gives out seats.
    init(_ answer: Answer) {
        switch answer.choice {
        case .yes: self = .kept(places: answer.places ?? 1)
        case .no: self = .declined
        case .maybe: self = .maybe()
        }
    }
}

extension EventRepository {
    /// All answers to these messages, of all families or of one, in the order in which they came.
    private func answers(
        to messages: [MessageID], of family: FamilyID? = nil
    ) throws -> [AnswerRow] {
        try messages.flatMap { message in
            try db.rows(
                sql: """
                    SELECT id, booking, joins, family, contact, household, choice, places, source, at FROM answer
                    WHERE school = ? AND message = ? \(family == nil ? "" : "AND family = ?")
                    """, arguments: [school.rawValue, message.rawValue] + (family.map { [$0.rawValue] } ?? []))
        }.map { row in
            let answer = SeatingAnswer(
                guest: Store.booking(row), choice: try row.choice("choice"), places: row["places"],
                at: Date(milliseconds: row["at"]),
                isDecision: AnswerSource(stored: row["source"])?.isDecision ?? false, joins: Store.joins(row))
            return AnswerRow(
                id: row["id"], family: try row.identifier("family"), contact: Store.contact(row), members: Store.members(row),
                answer: answer)
        }.sorted { $0.id < $1.id }
    }

    /// The newest answer of a household to any of these messages.
    func lastAnswer(of home: Home, in households: Households, to messages: [MessageID]) throws -> StoredAnswer? {
        try messages.flatMap { try answers(to: $0, of: home.family) }
            .filter { households.home(of: $0.contact) == home }.max { $0.id < $1.id }
    }

    func answers(to message: MessageID, of family: FamilyID) throws -> [StoredAnswer] {
        try db.rows(
            sql: """
                SELECT id, contact, choice, places, at, source FROM answer WHERE school = ? AND message = ? AND family = ?
                """, arguments: [school.rawValue, message.rawValue, family.rawValue]
        ).map { row in
            StoredAnswer(
                id: row["id"], contact: Store.contact(row),
                answer: Answer(choice: try row.choice("choice"), places: row["places"], at: Date(milliseconds: row["at"])),
                source: AnswerSource(stored: row["source"]))
        }
    }

    func guests(of event: EventFacts) throws -> GuestList {
        let households = try answeringHouseholds(to: event.thread)
        return try bookings(of: event).guests(in: households)
    }

    /// Households of the families that answered, of those in which the contacts who answered are now, and of `family`.
    func answeringHouseholds(
        to messages: [MessageID], and family: FamilyID? = nil
    ) throws -> SchoolHouseholds {
        let rows = try db.rows(
            sql: """
                SELECT DISTINCT family, contact, household FROM answer
                WHERE school = ? AND message IN (SELECT value FROM json_each(?))
                """, arguments: [school.rawValue, try JSON.text(messages.map(\.rawValue))])
        var ids = Set(try rows.map { row -> FamilyID in try row.identifier("family") })
        if let family { ids.insert(family) }
        let people = rows.reduce(into: Set<ContactID>()) { people, row in
            people.formUnion(Store.members(row))
            if let contact = Store.contact(row) { people.insert(contact) }
        }
        return try families.households(of: ids, andOf: people)
    }

    func bookings(of event: EventFacts) throws -> Bookings {
        var stages = try stages(of: event)[...]
        let first = stages.popFirst()
        var bookings = Bookings(
            Seating(capacity: first?.capacity ?? event.capacity, answerBy: first?.answerBy ?? event.answerBy))
        for row in try answers(to: event.thread) {
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
    func bookings(
        of family: FamilyID? = nil, to thread: [MessageID]
    ) throws -> Bookings {
        var bookings = Bookings(Seating(capacity: nil, answerBy: .distantFuture))
        for row in try answers(to: thread, of: family) {
            bookings.take(row.answer, row: row.id, of: row.family, by: row.contact, members: row.members)
        }
        return bookings
    }

    /// What each message of the thread says of the event, the oldest first.
    private func stages(of event: EventFacts) throws -> [Stage] {
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

    /// Answers the row of the new answer.
    func insert(
        _ answer: Answer, to message: MessageID, of family: FamilyID, contact: ContactID?,
        members: Set<ContactID>, booking: Booking?, joins: Set<Booking>, source: AnswerSource
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
                answer.choice.rawValue, answer.places, source.stored, answer.at.milliseconds,
            ])
        return db.lastInsertedRowID
    }
}

/// What one message of an event's thread says of the event, from the time that the message was accepted.
private struct Stage {
    var from: Date
    var capacity: Int?
    var answerBy: Date
}

private struct AnswerRow {
    var id: Int64
    var family: FamilyID
    var contact: ContactID?
    /// The household's members at the time of the answer.
    var members: Set<ContactID>
    var answer: SeatingAnswer<Booking>
}
