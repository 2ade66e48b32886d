internal import Channels
internal import Foundation

/// Takes an answer to an invitation from the page behind a link. The same answer as the last one from the page changes nothing.
struct AnswerOnPage {
    let answer: Answer
    let delivery: DeliveryID
    /// Answers that count from one page in a day.
    let most: Int
    /// What follows from the answer, itself among them.
    let effects: [ReplyEffect]
    let context: SchoolContext

    /// False where too many came today, and nothing was kept.
    func run(in tx: Transaction) throws -> Bool {
        guard let stored = try tx.deliveries.stored(delivery), let family = stored.family, let message = stored.message else {
            return false
        }
        let thread = try tx.events.thread(of: message)
        let answers = try thread.flatMap { try tx.events.answers(to: $0, of: family) }
        let own = answers.filter { $0.source == .page(delivery) }
        if let last = answers.max(by: { $0.id < $1.id }), last.source == .page(delivery), last.answer.choice == answer.choice,
            last.answer.places == answer.places, answer.note == nil,
            try !tx.deliveries.speaksForSeveral(family: family, contact: stored.contact, thread: thread)
        {
            return true
        }
        guard own.count(where: { $0.answer.at > tx.now.addingTimeInterval(-86_400) }) < most else { return false }
        try ApplyReplyEffects(effects: effects, context: context).run(in: tx)
        return true
    }
}
