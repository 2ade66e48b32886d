internal import Channels
internal import Foundation
internal import Templates

/// Takes in one part of a text that comes in parts. It is on disk before its webhook is answered; with the last one the whole is taken in like any
/// other text, in the same transaction.
struct TakeTextPart {
    let text: IncomingText
    let part: TextPart
    let context: SchoolContext
    /// As of `TakeReply`.
    let isTried: Bool
    /// As of `TakeReply`.
    let sentTexts: [String]

    func run(in tx: Transaction) throws {
        let key = TextPartKey(part, from: text.from)
        let new = ReceivedTextPart(number: part.number, text: text.text, identifier: text.reference, at: text.at ?? tx.now)
        try tx.replies.forgetParts(at: tx.now)
        if try tx.replies.isOverdue(key, at: tx.now) { try tx.replies.release(key, at: tx.now) }
        let kept = try tx.replies.parts(key)
        let waiting = kept.filter { $0.state == .waiting }
        let count = try tx.replies.waitingParts(of: key.sender)
        // The language of this part, by which the reply is listed where the parts go to a person.
        let language = context.understanding.read(text.text, asked: .none).language
        switch TextJoining.decide(new, of: key.total, among: kept, waiting: count, at: tx.now) {
        case .known: break
        case .wait:
            try tx.replies.insert(new, key, language: language, due: try tx.replies.due(waiting, at: tx.now))
        case .join: try join(waiting, new, key, in: tx)
        case .apart(let fault, let releasing):
            if releasing { try tx.replies.release(key, at: tx.now) }
            try tx.replies.insert(new, key, settled: .apart, at: tx.now)
            try tx.replies.keepForPerson(
                text.text, from: text.from, reference: TextJoining.reference(of: [new], total: key.total), sent: new.at,
                language: language, fault, at: tx.now)
        }
    }

    private func join(
        _ waiting: [ReceivedTextPart], _ new: ReceivedTextPart, _ key: TextPartKey, in tx: Transaction
    ) throws {
        var whole = ReceivedText(text)
        whole.text = TextJoining.text(of: waiting + [new], total: key.total)
        whole.reference = TextJoining.reference(of: waiting + [new], total: key.total)
        whole.at = (waiting + [new]).map(\.at).min()
        let joined = JoinedParts(key: key, waiting: waiting.compactMap(\.id), last: new)
        whole.joined = joined
        if try tx.replies.isKnown(whole.reference, from: .number(whole.from)) {
            // The whole text is on record already.
            _ = try tx.replies.settle(joined, at: tx.now)
        } else if let person = context.acknowledging(whole),
            try AcknowledgeByText(reply: StoredReply(whole, at: tx.now), person: person.name).run(in: tx)
        {
            return
        } else {
            _ = try TakeReply(text: whole, context: context, isTried: isTried, sentTexts: sentTexts).run(in: tx)
        }
    }
}
