internal import Channels
public import Foundation
internal import GRDB
internal import Templates

extension Store {
    /// What was made of a reply, with what follows from it.
    public struct Received {
        public var reply: StoredReply
        public var consequences: [ReplyEffect]
        /// Our automatic answer; nil for none.
        public var answer: NewDelivery?
        /// What goes back to whoever answered a question, by what came of it; nil for nothing.
        public var confirm: ((AnswerOutcome) -> NewDelivery?)?
    }

    /// Takes a text in one commit: who may have written, what is made of it and what follows cannot drift apart, however many come at once.
    /// False: the same one is on record already, and nothing was done again. `host`: who tells the families that an answer lets move up.
    public func receive(
        _ text: ReceivedText, school: SchoolID, at now: Date, host: PromotionNotifier? = nil,
        decide: @escaping @Sendable (SenderSnapshot) throws -> Received
    ) async throws -> Bool {
        try await write(school, at: now) { tx in
            guard try !tx.replies.isKnown(text.reference, from: text.from.e164) else { return false }
            let sender = try tx.replies.sender(text.from, text: text.text, at: now)
            let received = try decide(sender)
            guard try tx.replies.keep(received.reply, at: now) else { return false }
            try tx.replies.follow(
                received.consequences, from: tx.db.lastInsertedRowID, at: now, host: host,
                confirm: received.confirm)
            if let answer = received.answer { try tx.replies.apply(.send(answer), at: now) }
            return true
        }
    }

    /// Keeps a reply with all that follows from it, in one commit. False: the same one is on record already, and nothing was done again.
    ///
    /// - Parameters:
    ///   - host: who tells the families that an answer lets move up; without one that is an officer's task.
    ///   - confirm: what goes back to whoever answered, by what came of the answer. It may be asked twice.
    public func keep(
        _ reply: StoredReply, consequences: [ReplyEffect], school: SchoolID, at now: Date, host: PromotionNotifier? = nil,
        confirm: (@Sendable (AnswerOutcome) -> NewDelivery?)? = nil
    ) async throws -> Bool {
        try await write(school, at: now) { tx in
            guard try tx.replies.keep(reply, at: now) else { return false }
            try tx.replies.follow(consequences, from: tx.db.lastInsertedRowID, at: now, host: host, confirm: confirm)
            return true
        }
    }

    /// As `keep`, for what came without a reply. An answer that came too late becomes an officer's task, since there is nothing to read.
    public func apply(_ consequences: [ReplyEffect], school: SchoolID, at now: Date, host: PromotionNotifier? = nil) async throws
    {
        try await write(school, at: now) { tx in try tx.replies.apply(consequences, at: now, host: host) }
    }
}

extension ReplyRepository {
    func isKnown(_ reference: String?, from sender: String) throws -> Bool {
        guard let reference = StoredReply.key(of: reference, from: sender) else { return false }
        return try db.value(
            Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM reply WHERE school = ? AND reference = ?)",
            arguments: [school.rawValue, reference]) ?? false
    }

    func keep(_ reply: StoredReply, at now: Date) throws -> Bool {
        if let joined = reply.joined, try !settle(joined, at: now) { return false }
        try db.run(
            sql: """
                INSERT INTO reply (school, sender, text, reference, at, intent, places, contact, family, message, state, way, language,
                    delivery, received, normalized, echo, automatic, heard, fault)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (school, reference) DO NOTHING
                """,
            arguments: [
                school.rawValue, reply.sender, reply.text, StoredReply.key(of: reply.reference, from: reply.sender),
                reply.at.milliseconds,
                reply.meaning.intent.rawValue, reply.meaning.places, reply.contact?.rawValue, reply.family?.rawValue,
                reply.message?.rawValue, reply.handled ? "handled" : "waiting", reply.way.rawValue, reply.meaning.language?.tag,
                reply.delivery?.rawValue, now.milliseconds, StoredReply.normalized(reply.text), reply.isEcho,
                reply.meaning.isAutomatic, reply.heard, reply.fault?.rawValue,
            ])
        return db.changesCount == 1
    }

    /// What follows from the reply of a row, and what goes back to whoever answered.
    func follow(
        _ consequences: [ReplyEffect], from row: Int64, at now: Date, host: PromotionNotifier?,
        confirm: ((AnswerOutcome) -> NewDelivery?)?
    ) throws {
        for var consequence in consequences {
            if case .answer(let answer, let message, let family, let contact, AnswerSource.text) = consequence {
                consequence = .answer(
                    answer, message: message, family: family, contact: contact, source: AnswerSource.text(row))
            }
            guard let outcome = try apply(consequence, at: now, host: host, reply: row) else { continue }
            // Too late to count by itself: a person reads it.
            if outcome == .late {
                try db.run(sql: "UPDATE reply SET state = 'waiting' WHERE id = ? AND state = 'handled'", arguments: [row])
            }
            guard let answer = confirm?(outcome) else { continue }
            try deliveries.insert(answer, message: nil, family: nil, at: now)
        }
    }

    func apply(
        _ consequences: [ReplyEffect], at now: Date, host: PromotionNotifier?
    ) throws {
        for consequence in consequences {
            let outcome = try apply(consequence, at: now, host: host)
            guard outcome == .late, case .answer(_, let message, let family, _, _) = consequence else { continue }
            try events.openTask(.lateAnswer, of: family, for: message, at: now)
        }
    }

    /// What came of an answer; nil for all else. `reply`: the row of the reply that it follows from.
    @discardableResult
    func apply(
        _ consequence: ReplyEffect, at now: Date, host: PromotionNotifier? = nil,
        reply: Int64? = nil
    ) throws -> AnswerOutcome? {
        switch consequence {
        case .answer(let answer, let message, let family, let contact, let source):
            return try events.keep(
                answer, to: message, of: family, contact: contact, source: source, at: now, host: host)
        case .evidence(let kind, let message, let family, let delivery, let source):
            try db.run(
                sql: """
                    INSERT INTO evidence (school, delivery, message, family, kind, source, at, recorded)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    school.rawValue, delivery?.rawValue, message.rawValue, family.rawValue, kind.rawValue, source,
                    now.milliseconds, now.milliseconds,
                ])
            try deliveries.lookAgain(message: message.rawValue, family: family.rawValue, at: now)
        case .heard(let number, let contact, let message, let family):
            let delivery = try db.value(
                String.self,
                sql: """
                    SELECT id FROM delivery WHERE school = ? AND message = ? AND family = ? AND attempt > 0
                        AND ((channel = 'text' AND address_key = ?) OR contact = ?)
                    ORDER BY channel = 'text' AND address_key = ? DESC, created DESC, id LIMIT 1
                    """,
                arguments: [
                    school.rawValue, message.rawValue, family.rawValue, number.e164, contact?.rawValue, number.e164,
                ])
            try apply(
                .evidence(
                    .replied, message: message, family: family, delivery: delivery.flatMap(DeliveryID.init(rawValue:)),
                    source: AnswerSource.text), at: now)
        case .close(let channel, let key, let source):
            try suppressions.close(
                channel: channel, key: key,
                by: ClosingEvidence(stopBy: source, reply: reply, at: now), at: now)
            try suppressPending(channel: channel, key: key, at: now)
        case .reopen(let channel, let key):
            var opening = Opening(by: "reply", reason: "start", asked: true)
            opening.reply = reply
            try suppressions.open(
                channel, key: key, causes: [.stopped, .carrierStop], opening: opening, at: now)
        case .language(let language, let contact, let source):
            try families.decide(
                .language, of: contact, source: source, reason: try text(of: reply),
                at: now
            ) { $0.language = language }
        case .optOut(let channel, let contacts, let source):
            try optOut(
                of: channel, contacts: contacts, source: source, reason: try text(of: reply), at: now)
        case .send(let delivery):
            try deliveries.insert(delivery, message: nil, family: nil, at: now)
        case .stopTopic(let topic, let contacts, let number, let source):
            try stop(topic: topic, contacts: contacts, number: number, source: source, at: now)
        case .startTopic(let topic, let contacts, let number):
            try start(topic: topic, contacts: contacts, number: number)
        case .told(let number, let message):
            try db.run(
                sql: """
                    INSERT INTO told (school, sender, message, at) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET at = excluded.at
                    """, arguments: [school.rawValue, number.e164, message.rawValue, now.milliseconds])
        case .settle(let reply, let message, let family):
            // Where somebody took it meanwhile, they have it.
            try db.run(
                sql: """
                    UPDATE reply SET state = 'handled', message = ?, family = ? WHERE id = ? AND school = ? AND state = 'waiting'
                    """, arguments: [message.rawValue, family.rawValue, reply, school.rawValue])
        }
        return nil
    }

    /// What somebody wrote, as the reason for what follows from it.
    private func text(of reply: Int64?) throws -> String? {
        guard let reply else { return nil }
        return try db.value(
            String.self, sql: "SELECT text FROM reply WHERE id = ? AND school = ?", arguments: [reply, school.rawValue])
    }

    /// Kept as these contacts' decision; what waits for them and no others over the channel is stopped, so that the next route may go.
    private func optOut(
        of channel: ChannelKind, contacts: [ContactID], source: String, reason: String?,
        at now: Date
    ) throws {
        for contact in contacts {
            try families.decide(.optOuts, of: contact, source: source, reason: reason, at: now) { contact in
                contact.optOuts.formUnion(OptOut.optional(over: channel))
            }
            let waiting = try deliveries.storedDeliveries(
                """
                WHERE school = ? AND family = (SELECT family FROM contact WHERE school = ? AND id = ?) AND channel = ? AND due IS NOT NULL
                """, [school.rawValue, school.rawValue, contact.rawValue, channel.rawValue])
            for delivery in waiting where !delivery.category.isDuty && delivery.covers.allSatisfy(contacts.contains) {
                try deliveries.change(delivery, .addressClosed(Reason(.stopped)), at: now)
            }
        }
    }

    private func suppressPending(
        channel: ChannelKind, key: String, at now: Date
    ) throws {
        // Found by way of the families, whose deliveries lie together. What waits for an address that is no contact's any more is stopped
        // when its turn comes (`begin`).
        let (index, column) = Store.addressIndex(channel)
        let waiting = try deliveries.storedDeliveries(
            """
            WHERE school = ? AND family IN (SELECT family FROM contact INDEXED BY \(index) WHERE school = ? AND \(column) = ?) AND channel = ?
                AND address_key = ? AND due IS NOT NULL
            """, [school.rawValue, school.rawValue, key, channel.rawValue, key])
        for delivery in waiting { try deliveries.change(delivery, .addressClosed(Reason(.stopped)), at: now) }
    }
}
