internal import Channels
internal import Foundation
internal import GRDB

/// Reminders of events: each is queued once.
extension Store {
    /// Events whose guests are to be reminded now, the longest due first.
    func remindersDue(of school: SchoolID, at now: Date) async throws -> [MessageID] {
        try await read(school) { tx in
            try tx.db.values(
                String.self, sql: "SELECT message FROM event WHERE school = ? AND remind_at <= ? ORDER BY remind_at, message",
                arguments: [school.rawValue, now.milliseconds]
            ).map(MessageID.init(stored:))
        }
    }

    /// When the next reminder of the school is due; nil for never.
    func nextReminder(of school: SchoolID) async throws -> Date? {
        try await read(school) { tx in
            try tx.db.value(
                Int64.self, sql: "SELECT min(remind_at) FROM event WHERE school = ? AND remind_at IS NOT NULL",
                arguments: [school.rawValue]
            ).map(Date.init(milliseconds:))
        }
    }

    func putOffReminder(of invitation: MessageID, school: SchoolID, until: Date, at now: Date) async throws {
        try await setReminder(of: invitation, school: school, to: until, at: now)
    }

    /// For an event that has begun.
    func dropReminder(of invitation: MessageID, school: SchoolID, at now: Date) async throws {
        try await setReminder(of: invitation, school: school, to: nil, at: now)
    }

    private func setReminder(of invitation: MessageID, school: SchoolID, to time: Date?, at now: Date) async throws {
        try await write(school, at: now) { tx in try tx.events.setReminder(of: invitation, at: time) }
    }
}

struct ReminderSnapshot {
    var event: EventFacts
    /// Who has seats when the reminder goes out.
    var guests: GuestList
}

extension EventRepository {
    func isReminderDue(of invitation: MessageID, at now: Date) throws -> Bool {
        try db.value(
            Bool.self, sql: "SELECT remind_at <= ? FROM event WHERE school = ? AND message = ?",
            arguments: [now.milliseconds, school.rawValue, invitation.rawValue]) ?? false
    }

    /// When the guests are to be reminded, where they have not been yet; nil for never.
    func setReminder(of invitation: MessageID, at time: Date?) throws {
        try db.run(
            sql: "UPDATE event SET remind_at = ? WHERE school = ? AND message = ? AND remind_at IS NOT NULL",
            arguments: [time?.milliseconds, school.rawValue, invitation.rawValue])
    }

    func setReminded(of invitation: MessageID, by reminder: MessageID) throws {
        try db.run(
            sql: "UPDATE event SET reminder = ? WHERE school = ? AND message = ?",
            arguments: [reminder.rawValue, school.rawValue, invitation.rawValue])
    }

    /// The event of which a message reminds; nil for any other message.
    func reminded(by reminder: MessageID) throws -> ReminderSnapshot? {
        let invitation = try db.map(
            "SELECT message FROM event WHERE school = ? AND reminder = ?", school.rawValue, reminder.rawValue
        ) { row in try row.text() }.first
        guard let event = try invitation.flatMap({ try event(of: MessageID(stored: $0)) }) else { return nil }
        return ReminderSnapshot(event: event, guests: try guests(of: event))
    }

    /// Whom of a family a reminder leaves out, and why (`ReminderAudience`).
    func leftOut(
        of family: Family, reminding: ReminderSnapshot, closed: SuppressionList
    ) throws -> [ContactID: NotSent] {
        try reminderAudience(in: family.id, reminding: reminding).leftOut(of: family, hasStopped: closed.hasStopped)
    }

    /// What a family was sent of an event and answered to it, to all messages of its thread.
    private func reminderAudience(in family: FamilyID, reminding: ReminderSnapshot) throws -> ReminderAudience {
        var audience = ReminderAudience(households: try families.households(of: family), guests: reminding.guests)
        for message in reminding.event.thread {
            let deliveries = try deliveries.deliveries(message: message, family: family)
            audience.sent.formUnion(deliveries.filter(\.countsAsTry).flatMap(\.covers))
            let answers = try db.rows(
                sql: "SELECT contact, source FROM answer WHERE school = ? AND message = ? AND family = ?",
                arguments: [school.rawValue, message.rawValue, family.rawValue])
            audience.answered.formUnion(answers.compactMap(Store.contact))
            for reply in answers.compactMap({ AnswerSource(stored: $0["source"])?.reply }) {
                let sender = try db.value(
                    String.self, sql: "SELECT sender FROM reply WHERE school = ? AND id = ?", arguments: [school.rawValue, reply])
                if let sender { audience.numbers.insert(sender) }
            }
            let terms = try db.row(
                sql: "SELECT keyword_cy, keyword_en FROM message WHERE school = ? AND id = ?",
                arguments: [school.rawValue, message.rawValue])
            if let keyword = terms.flatMap(Store.keyword) { audience.keywords.append(keyword) }
        }
        return audience
    }

    /// Contacts whom a follow-up leaves out, as it was decided when it was sent.
    func leftOut(of family: FamilyID, from message: MessageID) throws -> [ContactID: NotSent] {
        let contacts = try db.map(
            "SELECT contact FROM left_out WHERE school = ? AND message = ? AND family = ?", school.rawValue, message.rawValue,
            family.rawValue
        ) { row -> ContactID in try row.identifier() }
        return Dictionary(uniqueKeysWithValues: contacts.map { ($0, .notInAudience) })
    }
}
