public import Channels
public import Foundation

/// Marks one letter as posted (or handed out), or as returned by the post.
struct MarkLetter {
    let letter: DeliveryID
    let kind: EvidenceKind
    let source: EvidenceSource

    /// False: it is no printed letter of this school.
    func run(in tx: Transaction) throws -> Bool {
        guard let printed = try tx.deliveries.printedLetter(letter) else { return false }
        if try tx.deliveries.lastOfPosting(of: letter, kind.rawValue) == kind { return true }
        try tx.deliveries.append(kind, to: letter, source: source, at: tx.now, recorded: tx.now)
        if kind == .returned {
            let verdict = ReceiptAggregator.Verdict.failed(Reason(.returnedToSender))
            let life = try tx.deliveries.stored(letter).flatMap { try ChangeDelivery($0, .receipts(verdict)).run(in: tx) }
            try CloseDeadAddress(delivery: letter, life: life, source: .post, at: tx.now).run(in: tx)
        }
        try tx.deliveries.evaluateAgain(message: printed.message, family: printed.family, at: tx.now)
        return true
    }
}

extension Store {
    /// Marks a letter as posted, or as returned by the post. False: it is no printed letter of this school.
    public func mark(
        _ letter: DeliveryID, _ kind: EvidenceKind, source: EvidenceSource, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in try MarkLetter(letter: letter, kind: kind, source: source).run(in: tx) }
    }
}
