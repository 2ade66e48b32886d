internal import Channels
internal import Foundation
internal import Templates

/// Closes a reply that a person read, with a note and what follows from the person's decision. Refused for a reply that another person took.
struct CloseReply {
    /// The reply's row.
    let id: Int64
    let note: String
    let person: String?
    let effects: [ReplyEffect]
    /// Composes what households that move up are told; nil where a person tells them.
    let context: SchoolContext?

    func run(in tx: Transaction) throws {
        try tx.replies.close(id, note: note, by: person, at: tx.now)
        try ApplyReplyEffects(effects: effects, reply: id, context: context).run(in: tx)
    }
}

/// Answers a reply that a person read, at an address that is open in this transaction, so that no STOP and no flag can come in between, and closes
/// it. Refused for a reply that another person took.
struct AnswerReply {
    /// The reply's row.
    let id: Int64
    let text: String
    let person: String?
    let context: SchoolContext

    /// - Throws: `NoWayToAnswer`.
    func run(in tx: Transaction) throws {
        guard let item = try tx.replies.openReply(id) else { throw try tx.replies.refusal(ofReply: id) }
        let snapshot = try tx.replies.snapshot(of: item, at: tx.now)
        guard let address = ReplyAddress.address(for: snapshot), context.open.contains(address.channel) else {
            throw NoWayToAnswer()
        }
        try tx.replies.close(id, note: text, by: person, at: tx.now)
        let delivery = context.answer(text, to: snapshot, at: address, now: tx.now)
        try tx.deliveries.insert(delivery, message: nil, family: nil, at: tx.now)
    }
}

/// No route is open to the contact who wrote a reply.
struct NoWayToAnswer: Error {}

extension Store {
    /// As `CloseReply`, in a transaction of its own.
    func closeReply(
        _ id: Int64, note: String, by person: String?, consequences: [ReplyEffect], school: SchoolID, at now: Date,
        context: SchoolContext? = nil
    ) async throws {
        let workflow = CloseReply(id: id, note: note, person: person, effects: consequences, context: context)
        try await write(school, at: now) { tx in try workflow.run(in: tx) }
    }
}
