internal import Foundation

/// Notes what was done with a letter, and has its family evaluated again.
struct NoteLetter {
    let letter: StoredDelivery
    let kind: EvidenceKind
    let source: EvidenceSource

    func run(in tx: Transaction) throws {
        try tx.deliveries.append(kind, to: letter.id, source: source, at: tx.now, recorded: tx.now)
        try tx.deliveries.evaluateAgain(message: letter.message?.rawValue, family: letter.family?.rawValue, at: tx.now)
    }
}
