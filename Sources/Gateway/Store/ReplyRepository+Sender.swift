internal import Channels
internal import Foundation
internal import GRDB
internal import Templates

/// The contacts who may have written from a number, and what they and the school wrote before.
extension Store {
    func sender(_ number: PhoneNumber, text: String, school: SchoolID, at now: Date) async throws -> SenderSnapshot {
        try await read(school) { tx in try tx.replies.sender(number, text: text, at: now) }
    }

    /// How many texts to the number, of how many seconds, a reply is compared with.
    static let mostRecent = 20
    static let recent: TimeInterval = 30 * 86_400

    static let isOpen = """
        message.question = 'rsvp' AND coalesce(message.open_until, message.deadline) > ? AND message.stopped IS NULL
            AND NOT EXISTS (SELECT 1 FROM message AS later WHERE later.school = message.school AND later.corrects = message.id)
        """

    static func openQuestion(_ row: Row) throws -> SenderSnapshot.OpenQuestion {
        SenderSnapshot.OpenQuestion(message: try row.identifier("id"), keyword: keyword(row))
    }

    static func keyword(_ row: Row) -> Keyword? {
        guard let welsh: String = row["keyword_cy"], let english: String = row["keyword_en"] else { return nil }
        return Keyword(Bilingual(welsh: welsh, english: english))
    }

    static func meaning(_ row: Row) throws -> ReplyMeaning {
        ReplyMeaning(
            intent: try row.choice("intent"), places: row["places"],
            language: (row["language"] as String?).flatMap(Language.init(rawValue:)))
    }
}

extension ReplyRepository {
    /// What was texted to a number lately, the newest first: a reply's own words are told from the school's by it.
    func recentTexts(to number: PhoneNumber, at now: Date) throws -> [StoredDelivery] {
        let since = now.addingTimeInterval(-Store.recent).milliseconds
        // The deliveries of the families that have the number, and what went to it outside any message.
        return try deliveries.storedDeliveries(
            """
            WHERE number IN (
                SELECT number FROM delivery WHERE school = ? AND family IN (SELECT family FROM contact WHERE school = ? AND mobile = ?)
                    AND channel = 'text' AND address_key = ? AND attempt > 0 AND created > ?
                UNION SELECT number FROM delivery WHERE school = ? AND message IS NULL AND address_key = ? AND attempt > 0
                    AND created > ?)
            ORDER BY created DESC, number DESC LIMIT \(Store.mostRecent)
            """,
            [
                school.rawValue, school.rawValue, number.e164, number.e164, since, school.rawValue, number.e164, since,
            ])
    }

    /// All contacts of the school who have exactly this number; a part of a number is no contact's.
    func sender(
        _ number: PhoneNumber, text: String, at now: Date
    ) throws -> SenderSnapshot {
        let contacts = try contacts(having: number)
        let told = try told(number, at: now)
        let known = try contacts.map { contact in
            let sent = try openQuestions(of: contact, at: now)
            return SenderSnapshot.Known(
                contact: contact, open: sent + told.filter { told in !sent.contains { $0.message == told.message } })
        }
        let ids = Set(contacts.map(\.family))
        var sender = SenderSnapshot(
            known: known,
            households: ids.count == 1 ? try ids.first.map { try families.households(of: $0) } : nil,
            family: ids.count == 1
                ? try ids.first.flatMap { try families.family(id: $0.rawValue, withLeft: false) } : nil,
            isEcho: try isEcho(text, from: number, at: now),
            isStopped: try closingCause(number) == .stopped)
        sender.isBlockedByCarrier = try closingCause(number) == .carrierStop
        sender.stoppedTopics = Set(
            try db.values(
                String.self, sql: "SELECT topic FROM stopped_topic WHERE school = ? AND holder = 'number' AND id = ?",
                arguments: [school.rawValue, number.e164]))
        try addHistory(to: &sender, number, text: text, at: now)
        return sender
    }

    /// Whether the last words from the number, ten seconds ago at most, are the same; the same words after other words are no echo.
    private func isEcho(
        _ text: String, from number: PhoneNumber, at now: Date
    ) throws -> Bool {
        let last = try db.row(
            sql: """
                SELECT normalized, received FROM reply WHERE school = ? AND sender = ? ORDER BY received DESC, id DESC LIMIT 1
                """, arguments: [school.rawValue, number.e164])
        guard let last else { return false }
        return last["normalized"] == StoredReply.normalized(text)
            && last["received"] as Int64 > now.addingTimeInterval(-10).milliseconds
    }

    func contacts(having number: PhoneNumber) throws -> [Contact] {
        try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY contact_mobile
                WHERE school = ? AND mobile = ? AND \(Store.present)
                ORDER BY family, place
                """, arguments: [school.rawValue, number.e164], Store.contact)
    }

    private func closingCause(
        _ number: PhoneNumber
    ) throws -> SuppressionCause? {
        try db.value(
            String.self, sql: "SELECT cause FROM closed_address WHERE school = ? AND channel = 'text' AND key = ?",
            arguments: [school.rawValue, number.e164]
        ).flatMap(SuppressionCause.init)
    }

    /// What a contact, or one of their known household, was asked and may still answer, newest first. A question that the school corrected is
    /// asked by its correction, of the contacts who had the first one even before the correction is out; one that the school stopped is not
    /// asked.
    private func openQuestions(
        of contact: Contact, at now: Date
    ) throws -> [SenderSnapshot.OpenQuestion] {
        let asked =
            "SELECT message, covers FROM delivery WHERE school = ? AND family = ? AND attempt > 0 AND message IS NOT NULL"
        let rows = try db.rows(
            sql: """
                \(CorrectionChain.corrections(from: asked, keeping: "covers"))
                SELECT message.id, message.keyword_cy, message.keyword_en, thread.covers FROM thread JOIN message
                    ON message.school = ? AND message.id = thread.id
                WHERE \(Store.isOpen) ORDER BY message.created DESC, message.id DESC
                """,
            arguments: [school.rawValue, contact.family.rawValue, school.rawValue, school.rawValue, now.milliseconds])
        guard !rows.isEmpty else { return [] }
        let households = try families.households(of: contact.family)
        var found: [SenderSnapshot.OpenQuestion] = []
        for row in rows {
            let covers = Joined.names(from: row["covers"]).map(ContactID.init(stored:))
            var question = try Store.openQuestion(row)
            if let known = found.firstIndex(where: { $0.message == question.message }) {
                found[known].sentTo.formUnion(covers)
            } else {
                question.sentTo = Set(covers)
                found.append(question)
            }
        }
        return found.filter { question in
            Visibility.allows(
                contact, toLearn: .invitation, ofAnyOf: question.sentTo, in: households, sentTo: question.sentTo,
                on: .openQuestion)
        }
    }

    /// Open questions that a text from the number asked about by their keyword.
    func told(
        _ number: PhoneNumber, at now: Date
    ) throws -> [SenderSnapshot.OpenQuestion] {
        try db.rows(
            sql: """
                \(CorrectionChain.corrections(from: "SELECT message, at FROM told WHERE school = ? AND sender = ?", keeping: "at"))
                SELECT message.id, message.keyword_cy, message.keyword_en FROM thread JOIN message
                    ON message.school = ? AND message.id = thread.id
                WHERE \(Store.isOpen) GROUP BY message.id ORDER BY max(thread.at) DESC, message.id DESC
                """,
            arguments: [school.rawValue, number.e164, school.rawValue, school.rawValue, now.milliseconds]
        ).map(Store.openQuestion)
    }

    private func addHistory(
        to sender: inout SenderSnapshot, _ number: PhoneNumber, text: String, at now: Date
    ) throws {
        let dayAgo = now.addingTimeInterval(-86_400)
        let rows = try db.rows(
            sql: """
                SELECT id, text, intent, places, language, state, heard, received FROM reply
                WHERE school = ? AND sender = ? AND received > ? AND NOT echo ORDER BY received DESC, id DESC
                """, arguments: [school.rawValue, number.e164, dayAgo.milliseconds])
        let hourAgo = now.addingTimeInterval(-3600).milliseconds
        for row in rows {
            guard let heard: String = row["heard"] else { continue }
            sender.heard.insert(heard)
            sender.answers.lastDay += 1
            if row["received"] as Int64 > hourAgo { sender.answers.lastHour += 1 }
        }
        sender.waitingTexts = rows.filter { $0["state"] == "waiting" }.map { $0["text"] }
        sender.answers.sameText = try count(
            of: text, from: .number(number), since: now.addingTimeInterval(-600))
        // Only the text before this one, and only while no person has taken it.
        if let last = rows.first, last["heard"] as String? == "which", last["state"] as String == "waiting" {
            sender.pending = SenderSnapshot.Pending(reply: last["id"], meaning: try Store.meaning(last))
        }
        sender.askedByLabel = try askedByLabel(number, at: now)
    }

    /// What labels stand for at a number that was asked by labels in the last thirty days: after one day only so that they are not taken for
    /// something else.
    private func askedByLabel(
        _ number: PhoneNumber, at now: Date
    ) throws -> SenderSnapshot.AskedByLabel? {
        let asked = try db.row(
            sql: """
                SELECT id, intent, places, language, state, heard, received FROM reply
                WHERE school = ? AND sender = ? AND received > ? AND heard GLOB ? ORDER BY received DESC, id DESC LIMIT 1
                """,
            arguments: [
                school.rawValue, number.e164, now.addingTimeInterval(-Store.recent).milliseconds,
                SenderSnapshot.AskedByLabel.prefix + "*",
            ])
        guard let asked, let messages = SenderSnapshot.AskedByLabel.messages(of: asked["heard"]) else { return nil }
        let since = try db.row(
            sql: """
                SELECT coalesce(max(intent IN ('yes', 'no', 'maybe')), 0) AS answered, coalesce(max(heard IN ('which', ?)), 0) AS asked
                FROM reply WHERE school = ? AND sender = ? AND received >= ? AND id > ? AND NOT echo
                """,
            arguments: [
                SenderSnapshot.heardOfQuestionnaire, school.rawValue, number.e164, asked["received"] as Int64,
                asked["id"] as Int64,
            ])
        let said = try Store.meaning(asked)
        let isAnsweredSince = since?["answered"] as Int64? == 1
        let isAskedSince = since?["asked"] as Int64? == 1
        let received = Date(milliseconds: asked["received"])
        let waits = asked["state"] as String == "waiting" && !isAnsweredSince
        let isOver = received <= now.addingTimeInterval(-86_400) || isAskedSince
        return SenderSnapshot.AskedByLabel(
            messages: messages, reply: asked["id"], meaning: waits ? said : nil, language: said.language, isOver: isOver)
    }

    /// How often the same words came from a sender.
    func count(
        of text: String, from sender: ReplySender, since: Date
    ) throws -> Int {
        try db.value(
            Int.self,
            sql: "SELECT count(*) FROM reply WHERE school = ? AND sender = ? AND received > ? AND normalized = ?",
            arguments: [school.rawValue, sender.stored, since.milliseconds, StoredReply.normalized(text)]) ?? 0
    }

    /// How many replies came from a sender.
    func count(from sender: ReplySender, since: Date) throws -> Int {
        try db.value(
            Int.self, sql: "SELECT count(*) FROM reply WHERE school = ? AND sender = ? AND received > ?",
            arguments: [school.rawValue, sender.stored, since.milliseconds]) ?? 0
    }
}
