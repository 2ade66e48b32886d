public import Channels
public import Foundation

/// Marks letters as posted or handed out, as a member of staff says: all of them, or none.
struct PostLetters {
    let letters: [DeliveryID]
    /// They are in the post already, also those that must not be posted.
    let gone: Bool
    let source: EvidenceSource

    /// - Throws: `LetterProblem`; without `gone` also for one that is to be taken out of the pile.
    func run(in tx: Transaction) throws {
        if !gone {
            let wanted = Set(letters)
            let unposted = try tx.deliveries.unpostedLetters().filter { wanted.contains($0.letter.id) }
            let barred = try tx.lettersNotToPost(among: unposted.map(\.letter), at: tx.now)
            guard barred.isEmpty else { throw LetterProblem.noContact }
            guard !unposted.contains(where: \.isStopped) else { throw LetterProblem.stopped }
        }
        for letter in letters {
            guard try MarkLetter(letter: letter, kind: .posted, source: source).run(in: tx) else {
                throw LetterProblem.noSuchLetter
            }
        }
    }
}

extension Store {
    /// Marks letters as posted or handed out (`PostLetters`), in one commit.
    public func post(
        _ letters: [DeliveryID], gone: Bool, source: EvidenceSource, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in try PostLetters(letters: letters, gone: gone, source: source).run(in: tx) }
    }
}
