public import Channels
public import Foundation

/// Notes that letters were taken out of the pile: all of them, or none. Only letters of a stopped message are: of every other message the
/// families still wait for theirs.
struct TakeOutLetters {
    let letters: Set<DeliveryID>
    let source: EvidenceSource

    /// - Throws: `LetterProblem.notToTakeOut`.
    func run(in tx: Transaction) throws {
        let piled = try tx.deliveries.unpostedLetters().filter { $0.isStopped && letters.contains($0.letter.id) }
        guard piled.count == letters.count else { throw LetterProblem.notToTakeOut }
        for piled in piled { try NoteLetter(letter: piled.letter, kind: .takenOut, source: source).run(in: tx) }
    }
}

extension Store {
    /// Notes that letters were taken out of the pile (`TakeOutLetters`), in one commit.
    public func takeOut(_ letters: Set<DeliveryID>, source: EvidenceSource, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in try TakeOutLetters(letters: letters, source: source).run(in: tx) }
    }
}
