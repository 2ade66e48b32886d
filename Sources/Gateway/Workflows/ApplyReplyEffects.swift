internal import Channels
internal import Foundation

/// Carries out what follows from a reply, from a button on the message page, or from a person's decision, in the transaction that keeps it.
struct ApplyReplyEffects {
    let tx: Transaction
    /// Composes what goes out because of them; nil where a person tells the families that move up.
    let context: SchoolContext?

    /// What follows from the reply of a row.
    ///
    /// - Parameter confirmation: to whom an answer among them is confirmed; nil for nothing.
    func apply(_ effects: [ReplyEffect], from reply: Int64, confirmation: AnswerConfirmation?) throws {
        for effect in effects {
            guard let outcome = try apply(effect, reply: reply) else { continue }
            // Too late to count by itself: a person reads it.
            if outcome == .late { try tx.replies.leaveToPerson(reply) }
            guard let confirmation, let context else { continue }
            let confirming = context.confirmation(of: outcome, confirmation, at: tx.now)
            try tx.deliveries.insert(confirming, message: nil, family: nil, at: tx.now)
        }
    }

    /// What follows without a reply. An answer that came too late becomes an officer's task, since there is nothing to read.
    func apply(_ effects: [ReplyEffect]) throws {
        for effect in effects {
            let outcome = try apply(effect, reply: nil)
            guard outcome == .late, case .answer(_, let message, let family, _, _) = effect else { continue }
            try tx.open(.lateAnswer, of: family, for: message)
        }
    }

    /// What came of an answer; nil for all else.
    ///
    /// - Parameter reply: the row of the reply that it follows from.
    @discardableResult
    func apply(_ effect: ReplyEffect, reply: Int64?) throws -> AnswerOutcome? {
        switch effect {
        case .answer(let answer, let message, let family, let contact, let source):
            guard let source = source ?? reply.map({ .text(reply: $0) }) else { throw StoreError.unknown }
            return try RecordAnswer(tx: tx, context: context)
                .record(answer, to: message, of: family, contact: contact, source: source)
        case .evidence(let kind, let message, let family, let delivery, let source):
            try record(kind, of: family, message: message, delivery: delivery, source: source)
        case .heard(let number, let contact, let message, let family):
            let delivery = try tx.deliveries.newest(of: message, family: family, to: number, or: contact)
            try record(.replied, of: family, message: message, delivery: delivery, source: EvidenceSource.text)
        case .close(let channel, let key, let source):
            let evidence = ClosingEvidence(stopBy: source, reply: reply, at: tx.now)
            try tx.suppressions.close(channel: channel, key: key, by: evidence, at: tx.now)
            for delivery in try tx.deliveries.waiting(for: channel, key: key) { try stop(delivery) }
        case .reopen(let channel, let key):
            var opening = Opening(by: "reply", reason: "start", asked: true)
            opening.reply = reply
            try tx.suppressions.open(channel, key: key, causes: [.stopped, .carrierStop], opening: opening, at: tx.now)
        case .language(let language, let contact, let source):
            let reason = try tx.replies.text(of: reply)
            try tx.decide(.language, of: contact, source: source, reason: reason) { $0.language = language }
        case .optOut(let channel, let contacts, let source):
            try optOut(of: channel, contacts: contacts, source: source, reason: try tx.replies.text(of: reply))
        case .send(let delivery):
            try tx.deliveries.insert(delivery, message: nil, family: nil, at: tx.now)
        case .stopTopic(let topic, let contacts, let number, let source):
            try tx.replies.stop(topic: topic, contacts: contacts, number: number, source: source, at: tx.now)
            try callBack(topic: topic, contacts: contacts)
        case .startTopic(let topic, let contacts, let number):
            try tx.replies.start(topic: topic, contacts: contacts, number: number)
        case .told(let number, let message): try tx.replies.keepEnquiry(from: number, about: message, at: tx.now)
        case .settle(let reply, let message, let family): try tx.replies.settle(reply, message: message, family: family)
        }
        return nil
    }

    private func record(
        _ kind: EvidenceKind, of family: FamilyID, message: MessageID, delivery: DeliveryID?, source: String
    ) throws {
        try tx.deliveries.append(kind, of: family, message: message, delivery: delivery, source: source, at: tx.now)
        try tx.deliveries.evaluateAgain(message: message.rawValue, family: family.rawValue, at: tx.now)
    }

    /// Kept as these contacts' decision; what waits for them and no others over the channel is stopped, so that the next route may go.
    private func optOut(of channel: ChannelKind, contacts: [ContactID], source: String, reason: String?) throws {
        for contact in contacts {
            try tx.decide(.optOuts, of: contact, source: source, reason: reason) { contact in
                contact.optOuts.formUnion(OptOut.optional(over: channel))
            }
            for delivery in try tx.deliveries.waiting(over: channel, ofFamilyOf: contact)
            where !delivery.category.isDuty && delivery.covers.allSatisfy(contacts.contains) {
                try stop(delivery)
            }
        }
    }

    /// Calls back what waits about the topic for these contacts and no others, on any channel. A duty goes all the same; but a reminder is of the
    /// topic of its invitation, and a contact who stopped that topic is not reminded.
    private func callBack(topic: String, contacts: [ContactID]) throws {
        for contact in contacts {
            for delivery in try tx.deliveries.waiting(forFamilyOf: contact) {
                guard let message = delivery.message, delivery.covers.allSatisfy(contacts.contains) else { continue }
                let invitation = try tx.events.invitation(remindedBy: message)
                guard invitation != nil || !delivery.category.isDuty,
                    try tx.messages.keyword(of: invitation ?? message)?.isNamed(by: topic) == true
                else { continue }
                try tx.change(delivery, .cancel)
            }
        }
    }

    private func stop(_ delivery: StoredDelivery) throws {
        try ChangeDelivery(delivery, .addressClosed(Reason(.stopped))).run(in: tx)
    }
}

extension Store {
    /// Keeps a reply with all that follows from it, in one commit. False: the same one is on record already, and nothing was done again.
    func keep(
        _ reply: StoredReply, consequences: [ReplyEffect], school: SchoolID, at now: Date, context: SchoolContext? = nil
    ) async throws -> Bool {
        try await write(school, at: now) { tx in
            guard let row = try tx.replies.keep(reply, at: now) else { return false }
            try ApplyReplyEffects(tx: tx, context: context).apply(consequences, from: row, confirmation: nil)
            return true
        }
    }

    /// As `keep`, for what came without a reply.
    func apply(
        _ effects: [ReplyEffect], school: SchoolID, at now: Date, context: SchoolContext? = nil
    ) async throws {
        try await write(school, at: now) { tx in try ApplyReplyEffects(tx: tx, context: context).apply(effects) }
    }
}
