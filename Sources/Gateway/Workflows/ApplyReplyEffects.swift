internal import Channels
internal import Foundation

/// Carries out what follows from a reply, from a button on the message page, or from a person's decision, in the transaction that keeps it.
struct ApplyReplyEffects {
    let effects: [ReplyEffect]
    /// The row of the reply that they follow from; nil where there is none.
    var reply: Int64?
    /// Composes what households that move up are told; nil where a person tells them.
    var context: SchoolContext?

    /// Answers what came of the answer among them; nil where there is none.
    @discardableResult
    func run(in tx: Transaction) throws -> AnswerOutcome? {
        var outcome: AnswerOutcome?
        for effect in effects { outcome = try apply(effect, in: tx) ?? outcome }
        return outcome
    }

    /// What came of an answer; nil for all else.
    private func apply(_ effect: ReplyEffect, in tx: Transaction) throws -> AnswerOutcome? {
        switch effect {
        case .answer(let answer, let message, let family, let contact, let source):
            guard let source = source ?? reply.map({ .text(reply: $0) }) else { throw StoreError.unknown }
            let outcome = try RecordAnswer(
                answer: answer, message: message, family: family, contact: contact, source: source, context: context
            ).run(in: tx)
            // There is no reply that a person could read.
            if outcome == .late, reply == nil {
                try OpenEventTask(.lateAnswer, of: family, for: message).run(in: tx)
            }
            return outcome
        case .evidence(let kind, let message, let family, let delivery, let source):
            try record(kind, of: family, message: message, delivery: delivery, source: source, in: tx)
        case .heard(let number, let contact, let message, let family):
            let delivery = try tx.deliveries.newest(of: message, family: family, to: number, or: contact)
            try record(.replied, of: family, message: message, delivery: delivery, source: .text, in: tx)
        case .close(let channel, let key, let source):
            let evidence = ClosingEvidence(stopBy: source, reply: reply, at: tx.now)
            try tx.suppressions.close(channel: channel, key: key, by: evidence, at: tx.now)
            for delivery in try tx.deliveries.waiting(for: channel, key: key) { try stop(delivery, in: tx) }
        case .reopen(let channel, let key):
            try tx.suppressions.open(
                channel, key: key, causes: [.stopped, .carrierStop], opening: .start(reply: reply), at: tx.now)
        case .language(let language, let contact, let source):
            let reason = try tx.replies.text(of: reply)
            try DecideContact(.language, of: contact, source: source, reason: reason) { $0.language = language }.run(in: tx)
        case .optOut(let channel, let contacts, let source):
            try optOut(of: channel, contacts: contacts, source: source, reason: try tx.replies.text(of: reply), in: tx)
        case .stopTopic(let topic, let contacts, let number, let source):
            try tx.replies.stop(topic: topic, contacts: contacts, number: number, source: source, at: tx.now)
            try callBack(topic: topic, contacts: contacts, in: tx)
        case .startTopic(let topic, let contacts, let number):
            try tx.replies.start(topic: topic, contacts: contacts, number: number)
        case .told(let number, let message): try tx.replies.keepEnquiry(from: number, about: message, at: tx.now)
        case .settle(let reply, let message, let family): try tx.replies.settle(reply, message: message, family: family)
        }
        return nil
    }

    private func record(
        _ kind: EvidenceKind, of family: FamilyID, message: MessageID, delivery: DeliveryID?, source: EvidenceSource,
        in tx: Transaction
    ) throws {
        try tx.deliveries.append(kind, of: family, message: message, delivery: delivery, source: source, at: tx.now)
        try tx.deliveries.evaluateAgain(message: message.rawValue, family: family.rawValue, at: tx.now)
    }

    /// Kept as these contacts' decision; what waits for them and no others over the channel is stopped, so that the next route may go.
    private func optOut(
        of channel: ChannelKind, contacts: [ContactID], source: DecisionSource, reason: String?, in tx: Transaction
    ) throws {
        for contact in contacts {
            try DecideContact(.optOuts, of: contact, source: source, reason: reason) { contact in
                contact.optOuts.formUnion(OptOut.optional(over: channel))
            }.run(in: tx)
            for delivery in try tx.deliveries.waiting(over: channel, ofFamilyOf: contact)
            where !delivery.category.isDuty && delivery.covers.allSatisfy(contacts.contains) {
                try stop(delivery, in: tx)
            }
        }
    }

    /// Calls back what waits about the topic for these contacts and no others, on any channel. A duty goes all the same; but a reminder is of the
    /// topic of its invitation, and a contact who stopped that topic is not reminded.
    private func callBack(topic: String, contacts: [ContactID], in tx: Transaction) throws {
        for contact in contacts {
            for delivery in try tx.deliveries.waiting(forFamilyOf: contact) {
                guard let message = delivery.message, delivery.covers.allSatisfy(contacts.contains) else { continue }
                let invitation = try tx.events.invitation(remindedBy: message)
                guard invitation != nil || !delivery.category.isDuty,
                    try tx.messages.keyword(of: invitation ?? message)?.isNamed(by: topic) == true
                else { continue }
                try ChangeDelivery(delivery, .cancel).run(in: tx)
            }
        }
    }

    private func stop(_ delivery: StoredDelivery, in tx: Transaction) throws {
        try ChangeDelivery(delivery, .addressClosed(Reason(.stopped))).run(in: tx)
    }
}

extension Store {
    /// Carries out what follows from what came without a reply, in one commit.
    func apply(
        _ effects: [ReplyEffect], school: SchoolID, at now: Date, context: SchoolContext? = nil
    ) async throws {
        let workflow = ApplyReplyEffects(effects: effects, context: context)
        _ = try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
