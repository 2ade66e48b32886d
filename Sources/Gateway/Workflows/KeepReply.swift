internal import Foundation

/// Keeps a reply with all that follows from it.
struct KeepReply {
    let reply: StoredReply
    let effects: [ReplyEffect]
    /// Composes what households that move up are told; nil where a person tells them.
    let context: SchoolContext?

    /// What was kept.
    struct Kept {
        /// What came of the answer among the effects; nil where there is none.
        let outcome: AnswerOutcome?
    }

    /// Nil: the same reply is on record already, and nothing was done again.
    func run(in tx: Transaction) throws -> Kept? {
        guard let row = try tx.replies.keep(reply, at: tx.now) else { return nil }
        let outcome = try ApplyReplyEffects(effects: effects, reply: row, context: context).run(in: tx)
        // Too late to count by itself: a person reads it.
        if outcome == .late { try tx.replies.leaveToPerson(row) }
        return Kept(outcome: outcome)
    }
}

extension Store {
    /// Keeps a reply (`KeepReply`), in one commit. False: the same one is on record already, and nothing was done again.
    func keep(
        _ reply: StoredReply, consequences: [ReplyEffect], school: SchoolID, at now: Date, context: SchoolContext? = nil
    ) async throws -> Bool {
        let workflow = KeepReply(reply: reply, effects: consequences, context: context)
        return try await write(school, at: now) { tx in try workflow.run(in: tx) != nil }
    }
}
