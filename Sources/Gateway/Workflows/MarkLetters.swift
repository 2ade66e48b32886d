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

/// Notes what was done with a letter, and has its family evaluated again.
private struct NoteLetter {
    let letter: StoredDelivery
    let kind: EvidenceKind
    let source: EvidenceSource

    func run(in tx: Transaction) throws {
        try tx.deliveries.append(kind, to: letter.id, source: source, at: tx.now, recorded: tx.now)
        try tx.deliveries.evaluateAgain(message: letter.message?.rawValue, family: letter.family?.rawValue, at: tx.now)
    }
}

extension Store {
    /// Marks letters as posted or handed out (`PostLetters`), in one commit.
    public func post(
        _ letters: [DeliveryID], gone: Bool, source: EvidenceSource, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in try PostLetters(letters: letters, gone: gone, source: source).run(in: tx) }
    }

    /// Marks a letter as posted, or as returned by the post. False: it is no printed letter of this school.
    public func mark(
        _ letter: DeliveryID, _ kind: EvidenceKind, source: EvidenceSource, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in try MarkLetter(letter: letter, kind: kind, source: source).run(in: tx) }
    }

    /// Takes back that letters were posted (`TakeBackPosting`), in one commit.
    public func takeBackPosting(
        of letters: Set<DeliveryID>, source: EvidenceSource, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in try TakeBackPosting(letters: letters, source: source).run(in: tx) }
    }

    /// Notes that letters were taken out of the pile (`TakeOutLetters`), in one commit.
    public func takeOut(_ letters: Set<DeliveryID>, source: EvidenceSource, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in try TakeOutLetters(letters: letters, source: source).run(in: tx) }
    }
}
