public import Channels
public import Foundation
internal import GRDB

/// What the office said of posting letters, and took back: each is evidence, and the last counts.
extension Store {
    /// Why it was not taken back that letters were posted.
    public enum PostingProblem: Error, Sendable {
        /// One is no printed letter of the school.
        case noSuchLetter
        /// One is not marked as posted.
        case notPosted
        /// One came back by the post, or was read or answered: so it had gone.
        case hasGone
    }

    /// The SQL expression for the last that was said of the delivery of the outer query, of these kinds and of `not-posted`.
    static func lastOfPosting(_ kinds: String...) -> String {
        let wanted = (kinds.isEmpty ? ["posted"] : kinds) + ["not-posted"]
        return """
            (SELECT kind FROM evidence WHERE evidence.delivery = delivery.id
                AND kind IN (\(wanted.map { "'\($0)'" }.joined(separator: ", "))) ORDER BY id DESC LIMIT 1)
            """
    }

    /// The last of this kind, or of `not-posted`, that was said of a letter; nil for neither.
    static func lastOfPosting(_ db: Database, of letter: DeliveryID, _ kind: String) throws -> EvidenceKind? {
        try db.value(
            String.self,
            sql: "SELECT kind FROM evidence WHERE delivery = ? AND kind IN (?, 'not-posted') ORDER BY id DESC LIMIT 1",
            arguments: [letter.rawValue, kind]
        ).flatMap(EvidenceKind.init)
    }

    /// The letters that were marked as posted together, last of all, and about which nothing else came since; none where none were.
    public func lastPosted(of school: SchoolID) async throws -> [WaitingLetter] {
        try await read { db in
            let letters = try Self.storedDeliveries(
                db,
                """
                WHERE school = ? AND id IN (SELECT delivery FROM evidence AS posted WHERE \(Self.standsPosted) AND recorded =
                    (SELECT recorded FROM evidence AS posted WHERE \(Self.standsPosted) ORDER BY recorded DESC LIMIT 1))
                ORDER BY accepted, id
                """, [school.rawValue, school.rawValue, school.rawValue])
            return letters.map { WaitingLetter($0, takeOut: false) }
        }
    }

    private static let standsPosted = """
        posted.school = ? AND posted.kind = 'posted' AND NOT EXISTS (SELECT 1 FROM evidence AS later WHERE later.delivery = posted.delivery
            AND (later.kind IN ('returned', 'read', 'replied') OR later.kind = 'not-posted' AND later.id > posted.id))
        """

    /// Takes back that letters were posted: of all of them, or of none. They wait to be posted again, and their families are looked at again.
    ///
    /// - Throws: `PostingProblem`.
    public func takeBackPosting(
        of letters: [DeliveryID], source: String, school: SchoolID, at now: Date
    ) async throws {
        try await write { db in
            for letter in letters {
                guard let stored = try Self.stored(db, letter), stored.school == school, stored.route.channel == .letter else {
                    throw PostingProblem.noSuchLetter
                }
                let kinds = try db.values(
                    String.self, sql: "SELECT kind FROM evidence WHERE delivery = ? ORDER BY id", arguments: [letter.rawValue]
                ).compactMap(EvidenceKind.init)
                guard kinds.last(where: { $0 == .posted || $0 == .notPosted }) == .posted else { throw PostingProblem.notPosted }
                guard EvidenceKind.ofPersons.union([.returned]).isDisjoint(with: kinds) else { throw PostingProblem.hasGone }
                try Self.append(db, .notPosted, to: letter, source: source, at: now, recorded: now)
                try Self.lookAgain(
                    db, school: school.rawValue, message: stored.message?.rawValue, family: stored.family?.rawValue, at: now)
            }
        }
    }
}
