internal import Channels
internal import Foundation
internal import Templates

/// A person closes a reply that they read: with a note and what they read in it, or by answering it. Refused for a reply that another person
/// took.
struct CloseReply {
    let tx: Transaction
    let context: SchoolContext?

    /// Closes it with what follows from the person's decision.
    func close(_ id: Int64, note: String, by person: String?, effects: [ReplyEffect]) throws {
        try tx.replies.close(id, note: note, by: person, at: tx.now)
        let following = ApplyReplyEffects(tx: tx, context: context)
        for effect in effects { try following.apply(effect, reply: nil) }
    }

    /// Answers it at an address that is open in this transaction, so that no STOP and no flag can come in between, and closes it.
    ///
    /// - Throws: `noWayToAnswer`.
    func answer(_ id: Int64, text: String, by person: String?, in context: SchoolContext) throws {
        guard let item = try tx.replies.openReply(id) else { throw try tx.replies.refusal(ofReply: id) }
        let question = try tx.replies.answerCase(item, at: tx.now)
        guard let address = ReplyAddress.address(for: question), context.open.contains(address.channel) else {
            throw NoWayToAnswer()
        }
        try tx.replies.close(id, note: text, by: person, at: tx.now)
        let delivery = context.answer(text, to: question, at: address, now: tx.now)
        try tx.deliveries.insert(delivery, message: nil, family: nil, at: tx.now)
    }
}

/// No route is open to the contact who wrote a reply.
struct NoWayToAnswer: Error {}

extension Store {
    /// As `CloseReply.close`, in a transaction of its own.
    func closeReply(
        _ id: Int64, note: String, by person: String?, consequences: [ReplyEffect], school: SchoolID, at now: Date,
        context: SchoolContext? = nil
    ) async throws {
        try await write(school, at: now) { tx in
            try CloseReply(tx: tx, context: context).close(id, note: note, by: person, effects: consequences)
        }
    }
}
