internal import Foundation
internal import GRDB

/// Reminders of events: each is queued once.
extension Store {
    /// Events whose guests are to be reminded now, the longest due first.
    func remindersDue(of school: SchoolID, at now: Date) async throws -> [MessageID] {
        try await read { db in
            try db.values(
                String.self, sql: "SELECT message FROM event WHERE school = ? AND remind_at <= ? ORDER BY remind_at, message",
                arguments: [school.rawValue, now.milliseconds]
            ).map(MessageID.init(stored:))
        }
    }

    /// Takes the reminder for those who have places as the commit finds them, and marks the event as reminded. Answers for how many families:
    /// none where somebody was quicker, the school stopped the invitation or corrected it, or nobody has a place.
    func remind(of invitation: MessageID, by reminder: Message, source: MessageSource, at now: Date) async throws -> Int {
        let text = try JSON.text(source)
        let school = reminder.school
        return try await write { db in
            let key: StatementArguments = [school.rawValue, invitation.rawValue]
            let isDue = try db.value(
                Bool.self, sql: "SELECT remind_at <= ? FROM event WHERE school = ? AND message = ?",
                arguments: [now.milliseconds] + key)
            guard isDue == true else { return 0 }
            try db.run(sql: "UPDATE event SET remind_at = NULL WHERE school = ? AND message = ?", arguments: key)
            guard let event = try Self.event(db, of: invitation, school: school), event.message == invitation,
                try !Self.isStopped(db, school: school.rawValue, message: invitation.rawValue)
            else { return 0 }
            let families = try Self.guests(db, of: event, school: school).places.keys.sorted { $0.rawValue < $1.rawValue }
            guard !families.isEmpty else { return 0 }
            try Self.accept(db, reminder, source: text, families: families, at: now)
            try db.run(
                sql: "UPDATE event SET reminder = ? WHERE school = ? AND message = ?", arguments: [reminder.id.rawValue] + key)
            return families.count
        }
    }

    func putOffReminder(of invitation: MessageID, school: SchoolID, until: Date) async throws {
        try await setReminder(of: invitation, school: school, at: until)
    }

    /// The event has begun: there is nothing to be reminded of.
    func dropReminder(of invitation: MessageID, school: SchoolID) async throws {
        try await setReminder(of: invitation, school: school, at: nil)
    }

    private func setReminder(of invitation: MessageID, school: SchoolID, at time: Date?) async throws {
        try await write { db in
            try db.run(
                sql: "UPDATE event SET remind_at = ? WHERE school = ? AND message = ? AND remind_at IS NOT NULL",
                arguments: [time?.milliseconds, school.rawValue, invitation.rawValue])
        }
    }
}
