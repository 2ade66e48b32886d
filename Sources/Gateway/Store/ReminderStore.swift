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

    /// Takes the reminder for those who have places as the commit finds them, and marks the event as reminded. A family with places of which
    /// nobody is to be told is among them: each of its contacts has a reason then. Answers for how many families: none where somebody was quicker, the school stopped the invitation or corrected it, or nobody who
    /// has a place is to be told.
    func remind(of invitation: MessageID, by reminder: Message, source: MessageSource, at now: Date) async throws -> Int {
        let text = try JSON.text(source)
        let school = reminder.school
        return try await write { tx in
            let key: StatementArguments = [school.rawValue, invitation.rawValue]
            let isDue = try tx.db.value(
                Bool.self, sql: "SELECT remind_at <= ? FROM event WHERE school = ? AND message = ?",
                arguments: [now.milliseconds] + key)
            guard isDue == true else { return 0 }
            try tx.db.run(sql: "UPDATE event SET remind_at = NULL WHERE school = ? AND message = ?", arguments: key)
            guard let event = try tx.of(reminder.school).events.event(of: invitation), event.message == invitation,
                try !tx.of(reminder.school).messages.isStopped(message: invitation.rawValue)
            else { return 0 }
            let closed = try tx.of(reminder.school).families.closedAddresses()
            let guests = try tx.of(reminder.school).events.guests(of: event)
            let seated = Set(guests.places.keys.map(\.family)).sorted { $0.rawValue < $1.rawValue }
            var families: [FamilyID] = []
            var isAnyTold = false
            for id in seated {
                guard let family = try tx.of(reminder.school).families.family(id: id.rawValue, withLeft: false) else {
                    continue
                }
                var leftOut = try tx.of(reminder.school).events.leftOut(
                    of: family, reminding: ReminderSnapshot(event: event, guests: guests), closed: closed)
                _ = try tx.of(reminder.school).families.told(family, leavingOut: &leftOut)
                families.append(id)
                isAnyTold = isAnyTold || family.contacts.contains { leftOut[$0.id] == nil && $0.noContact == nil }
            }
            guard isAnyTold else { return 0 }
            try tx.of(reminder.school).messages.accept(reminder, source: text, families: families, at: now)
            try tx.db.run(
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
        try await write(school) { tx in
            try tx.db.run(
                sql: "UPDATE event SET remind_at = ? WHERE school = ? AND message = ? AND remind_at IS NOT NULL",
                arguments: [time?.milliseconds, school.rawValue, invitation.rawValue])
        }
    }
}

/// What a reminder is of.
struct ReminderSnapshot {
    var event: EventFacts
    /// Who has places: as the reminder goes out.
    var guests: GuestList
}

extension EventRepository {
    /// The event of which a message reminds; nil for any other message.
    func reminded(by reminder: MessageID) throws -> ReminderSnapshot? {
        let invitation = try db.map(
            "SELECT message FROM event WHERE school = ? AND reminder = ?", school.rawValue, reminder.rawValue
        ) { row in try row.text() }.first
        guard let event = try invitation.flatMap({ try event(of: MessageID(stored: $0)) }) else { return nil }
        return ReminderSnapshot(event: event, guests: try guests(of: event))
    }

    /// Whom of a family a reminder leaves out, and why: contacts of a household that has no places; one who was not sent the invitation and did
    /// not answer it, since it would tell them of something that they were not asked to; and one who stopped its topic, which no duty of ours
    /// overrules here: they asked for silence.
    func leftOut(
        of family: Family, reminding: ReminderSnapshot, closed: SuppressionList
    ) throws -> [ContactID: NotSent] {
        let households = try families.households(of: family.id)
        var sent: Set<ContactID> = []
        var answered: Set<ContactID> = []
        var numbers: Set<String> = []
        var keywords: [Keyword] = []
        for message in reminding.event.thread {
            let deliveries = try deliveries.deliveries(message: message, family: family.id)
            sent.formUnion(deliveries.filter(\.countsAsTry).flatMap(\.covers))
            let answers = try db.rows(
                sql: "SELECT contact, source FROM answer WHERE school = ? AND message = ? AND family = ?",
                arguments: [school.rawValue, message.rawValue, family.id.rawValue])
            answered.formUnion(answers.compactMap(Store.contact))
            for reply in answers.compactMap({ AnswerSource(stored: $0["source"])?.reply }) {
                let sender = try db.value(
                    String.self, sql: "SELECT sender FROM reply WHERE school = ? AND id = ?", arguments: [school.rawValue, reply])
                if let sender { numbers.insert(sender) }
            }
            let terms = try db.row(
                sql: "SELECT keyword_cy, keyword_en FROM message WHERE school = ? AND id = ?",
                arguments: [school.rawValue, message.rawValue])
            if let keyword = terms.flatMap(Store.keyword) { keywords.append(keyword) }
        }
        // One number of one household wrote for all who have it.
        answered.formUnion(family.contacts.filter { numbers.contains($0.mobile?.e164 ?? "") }.map(\.id))
        var leftOut: [ContactID: NotSent] = [:]
        for contact in family.contacts where contact.noContact == nil {
            let home = households.home(of: contact.id)
            let hasPlaces = reminding.guests.places[home] != nil
            let actors = sent.union(answered).intersection(households.contacts(of: home))
            let isTold =
                hasPlaces
                && Visibility.allows(
                    contact, toLearn: .invitation, ofAnyOf: actors, in: households, sentTo: sent, on: .reminder)
            if keywords.contains(where: { closed.hasStopped($0, contact) }) {
                leftOut[contact.id] = .optedOut
            } else if !isTold {
                leftOut[contact.id] = .notInAudience
            }
        }
        return leftOut
    }

    /// Contacts whom a follow-up leaves out, as it was decided when it was sent.
    func leftOut(of family: FamilyID, from message: MessageID) throws -> [ContactID:
        NotSent]
    {
        let contacts = try db.map(
            "SELECT contact FROM left_out WHERE school = ? AND message = ? AND family = ?", school.rawValue, message.rawValue,
            family.rawValue
        ) { row -> ContactID in try row.identifier() }
        return Dictionary(uniqueKeysWithValues: contacts.map { ($0, .notInAudience) })
    }
}
