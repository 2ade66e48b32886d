public import Channels
public import Foundation

/// Notes what a member of staff says of printed letters; nothing is inferred.
struct MarkLetters {
    /// The member of staff who says it.
    let source: String

    /// Marks letters as posted or handed out: all of them, or none.
    ///
    /// - Parameter gone: they are in the post already, also those that must not be posted.
    /// - Throws: `LetterProblem`; without `gone` also for one that is to be taken out of the pile.
    func post(_ letters: [DeliveryID], gone: Bool, in tx: Transaction) throws {
        if !gone {
            let wanted = Set(letters)
            let unposted = try tx.deliveries.unpostedLetters().filter { wanted.contains($0.letter.id) }
            let barred = try tx.lettersNotToPost(among: unposted.map(\.letter), at: tx.now)
            guard barred.isEmpty else { throw LetterProblem.noContact }
            guard !unposted.contains(where: \.isStopped) else { throw LetterProblem.stopped }
        }
        for letter in letters {
            guard try mark(letter, .posted, in: tx) else { throw LetterProblem.noSuchLetter }
        }
    }

    /// Marks a letter as posted (or handed out), or as returned by the post. False: it is no printed letter of this school.
    func mark(_ id: DeliveryID, _ kind: EvidenceKind, in tx: Transaction) throws -> Bool {
        guard let letter = try tx.deliveries.printedLetter(id) else { return false }
        if try tx.deliveries.lastOfPosting(of: id, kind.rawValue) == kind { return true }
        try tx.deliveries.append(kind, to: id, source: source, at: tx.now, recorded: tx.now)
        if kind == .returned {
            let verdict = ReceiptAggregator.Verdict.failed(Reason(.returnedToSender))
            let life = try tx.advance(id, .receipts(verdict))
            try CloseDeadAddress(delivery: id, life: life, source: .post, at: tx.now).run(in: tx)
        }
        try tx.deliveries.evaluateAgain(message: letter.message, family: letter.family, at: tx.now)
        return true
    }

    /// Takes back that letters were posted: of all of them, or of none. They are in the pile again, and their families are evaluated again.
    ///
    /// - Throws: `PostingProblem`.
    func takeBack(_ ids: Set<DeliveryID>, in tx: Transaction) throws {
        let letters = try tx.deliveries.letters(ids)
        guard letters.count == ids.count else { throw PostingProblem.noSuchLetter }
        let evidence = try tx.deliveries.evidence(of: ids)
        for letter in letters {
            let posting = LetterPosting(evidence: evidence[letter.id] ?? [])
            if let refusal = posting.refusalToTakeBack { throw refusal }
            try say(.notPosted, of: letter, in: tx)
        }
    }

    /// Notes that letters were taken out of the pile: all of them, or none. Only letters of a stopped message are: of every other message the
    /// families still wait for theirs.
    ///
    /// - Throws: `LetterProblem.notToTakeOut`.
    func takeOut(_ ids: Set<DeliveryID>, in tx: Transaction) throws {
        let piled = try tx.deliveries.unpostedLetters().filter { $0.isStopped && ids.contains($0.letter.id) }
        guard piled.count == ids.count else { throw LetterProblem.notToTakeOut }
        for piled in piled { try say(.takenOut, of: piled.letter, in: tx) }
    }

    private func say(_ kind: EvidenceKind, of letter: StoredDelivery, in tx: Transaction) throws {
        try tx.deliveries.append(kind, to: letter.id, source: source, at: tx.now, recorded: tx.now)
        try tx.deliveries.evaluateAgain(message: letter.message?.rawValue, family: letter.family?.rawValue, at: tx.now)
    }
}

extension Store {
    /// Marks letters as posted or handed out (`MarkLetters.post`), in one commit.
    public func post(
        _ letters: [DeliveryID], gone: Bool, source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in try MarkLetters(source: source).post(letters, gone: gone, in: tx) }
    }

    /// Marks a letter as posted, or as returned by the post. False: it is no printed letter of this school.
    public func mark(
        _ letter: DeliveryID, _ kind: EvidenceKind, source: String, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write(school, at: now) { tx in try MarkLetters(source: source).mark(letter, kind, in: tx) }
    }

    /// Takes back that letters were posted (`MarkLetters.takeBack`), in one commit.
    public func takeBackPosting(
        of letters: Set<DeliveryID>, source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write(school, at: now) { tx in try MarkLetters(source: source).takeBack(letters, in: tx) }
    }

    /// Notes that letters were taken out of the pile (`MarkLetters.takeOut`), in one commit.
    public func takeOut(_ letters: Set<DeliveryID>, source: String, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in try MarkLetters(source: source).takeOut(letters, in: tx) }
    }
}
