public import Channels
public import Foundation
internal import GRDB

/// What the office said of posting letters, and took back (`LetterPosting`).
extension Store {
    /// The SQL expression for the last that was said of posting the delivery of the outer query.
    static let lastSaidOfPosting = """
        (SELECT kind FROM evidence WHERE evidence.delivery = delivery.id AND kind IN (\(listed(LetterPosting.kinds)))
            ORDER BY id DESC LIMIT 1)
        """

    /// The SQL condition that a delivery is a letter that lies in the pile, or will (`Delivery.liesInPile`).
    static let liesInPile = """
        channel = 'letter' AND state IN (\(listed(LetterPosting.states)))
            AND coalesce(\(lastSaidOfPosting), 'not-posted') NOT IN (\(listed(LetterPosting.leftPile)))
            AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.delivery = delivery.id AND kind IN (\(listed(LetterPosting.gone))))
        """

    /// Codes of ours, as a list in SQL.
    static func listed<Code: RawRepresentable<String>>(_ codes: some Sequence<Code>) -> String {
        codes.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    }

    /// The letters that were marked as posted together, last of all, as far as that stands and nothing else came since; none where they were
    /// marked too long ago to be meant without a name (`LetterPosting.longestUnnamed`).
    public func lastPosted(of school: SchoolID, at now: Date) async throws -> [WaitingLetter] {
        try await read(school) { tx in
            let newest = try tx.db.value(
                Int64.self,
                sql: "SELECT recorded FROM evidence WHERE school = ? AND kind = 'posted' ORDER BY recorded DESC LIMIT 1",
                arguments: [school.rawValue])
            guard let newest, LetterPosting.isMeantUnnamed(marked: Date(milliseconds: newest), at: now) else { return [] }
            let letters = try tx.deliveries.storedDeliveries(
                """
                WHERE school = ? AND id IN (SELECT delivery FROM evidence AS posted WHERE \(Self.standsPosted) AND recorded = ?)
                ORDER BY accepted, id
                """, [school.rawValue, school.rawValue, newest])
            return letters.map { WaitingLetter($0, takeOut: nil) }
        }
    }

    private static let standsPosted = """
        posted.school = ? AND posted.kind = 'posted' AND NOT EXISTS (SELECT 1 FROM evidence AS later WHERE later.delivery = posted.delivery
            AND (later.kind IN (\(listed(LetterPosting.gone)))
                OR later.kind IN (\(listed(LetterPosting.takesBack))) AND later.id > posted.id))
        """

    /// Takes back that letters were posted: of all of them, or of none. They lie in the pile again, and their families are looked at again.
    ///
    /// - Throws: `PostingProblem`.
    public func takeBackPosting(
        of letters: Set<DeliveryID>, source: String, school: SchoolID, at now: Date
    ) async throws {
        let ids = try JSON.text(letters.map(\.rawValue))
        try await write(school, at: now) { tx in
            let stored = try tx.deliveries.storedDeliveries(
                "WHERE school = ? AND channel = 'letter' AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
                [school.rawValue, ids])
            guard stored.count == letters.count else { throw PostingProblem.noSuchLetter }
            let said = try tx.db.rows(
                sql: "SELECT delivery, kind FROM evidence WHERE delivery IN (SELECT value FROM json_each(?)) ORDER BY id",
                arguments: [ids]
            ).map { row in (letter: row["delivery"] as String, kind: try row.choice("kind", EvidenceKind.self)) }
            let evidence = Dictionary(grouping: said) { $0.letter }
            for letter in stored {
                let posting = LetterPosting(evidence: (evidence[letter.id.rawValue] ?? []).map { $0.kind })
                if let refusal = posting.refusalToTakeBack { throw refusal }
                try tx.deliveries.say(.notPosted, of: letter, source: source, at: now)
            }
        }
    }

    /// Notes that letters were taken out of the pile: all of them, or none. Only those of a message that was stopped are: of every other
    /// message somebody waits for theirs.
    ///
    /// - Throws: `LetterProblem.notToTakeOut`.
    public func takeOut(_ letters: Set<DeliveryID>, source: String, school: SchoolID, at now: Date) async throws {
        try await write(school, at: now) { tx in
            let lying = try tx.deliveries.unpostedLetters().filter { $0.isStopped && letters.contains($0.letter.id) }
            guard lying.count == letters.count else { throw LetterProblem.notToTakeOut }
            for piled in lying { try tx.deliveries.say(.takenOut, of: piled.letter, source: source, at: now) }
        }
    }
}

extension DeliveryRepository {
    /// The last of this kind, or of what takes it back, that was said of a letter; nil for neither.
    func lastOfPosting(of letter: DeliveryID, _ kind: String) throws -> EvidenceKind? {
        try db.value(
            String.self,
            sql: """
                SELECT kind FROM evidence WHERE delivery = ? AND kind IN (?, \(Store.listed(LetterPosting.takesBack))) ORDER BY id DESC LIMIT 1
                """,
            arguments: [letter.rawValue, kind]
        ).flatMap(EvidenceKind.init)
    }

    func say(
        _ kind: EvidenceKind, of letter: StoredDelivery, source: String, at now: Date
    ) throws {
        try append(kind, to: letter.id, source: source, at: now, recorded: now)
        try of(letter.school).deliveries.lookAgain(
            message: letter.message?.rawValue, family: letter.family?.rawValue, at: now)
    }
}
