internal import Channels
internal import Foundation

/// Keeps what a parent wrote on the page behind a link, and that they read it. The same words again from the same page within ten minutes change
/// nothing.
struct WriteOnPage {
    let reply: StoredReply
    /// The message that the page shows, and the delivery for which it counts as read.
    let shown: (message: MessageID, delivery: DeliveryID)
    /// Texts that are kept from one page in a day.
    let most: Int

    /// False where too many came today, and nothing was kept.
    func run(in tx: Transaction) throws -> Bool {
        let minutes = tx.now.addingTimeInterval(-600)
        if try tx.replies.count(of: reply.text, from: reply.sender, since: minutes) > 0 { return true }
        let today = try tx.replies.count(from: reply.sender, since: tx.now.addingTimeInterval(-86_400))
        guard today < most, try tx.replies.keep(reply, at: tx.now) != nil else { return false }
        guard let family = reply.family else { return true }
        let read = ReplyEffect.evidence(
            .read, message: shown.message, family: family, delivery: shown.delivery, source: .page)
        try ApplyReplyEffects(effects: [read]).run(in: tx)
        return true
    }
}
