public import Channels
public import Foundation

/// Takes back that letters were posted: of all of them, or of none. They are in the pile again, and their families are evaluated again.
struct TakeBackPosting {
    let letters: Set<DeliveryID>
    let source: EvidenceSource

    /// - Throws: `PostingProblem`.
    func run(in tx: Transaction) throws {
        let printed = try tx.deliveries.letters(letters)
        guard printed.count == letters.count else { throw PostingProblem.noSuchLetter }
        let evidence = try tx.deliveries.evidence(of: letters)
        for letter in printed {
            let posting = LetterPosting(evidence: evidence[letter.id] ?? [])
            if let refusal = posting.refusalToTakeBack { throw refusal }
            try NoteLetter(letter: letter, kind: .notPosted, source: source).run(in: tx)
        }
    }
}

extension Store {
    /// Takes back that letters were posted (`TakeBackPosting`), in one commit.
    public func takeBackPosting(
        of letters: Set<DeliveryID>, source: EvidenceSource, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in try TakeBackPosting(letters: letters, source: source).run(in: tx) }
    }
}
