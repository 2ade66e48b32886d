public import Channels
public import Foundation
internal import GRDB

/// Letters that were printed, and what became of them: a person says so, nothing is inferred.
extension Store {
    /// A letter that lies in the print folder, was not marked as posted, and is still wanted.
    public struct WaitingLetter: Sendable, Equatable, Codable {
        public var delivery: String
        public var message: String?
        public var family: String
        public var address: String
        public var printed: Date
    }

    public func lettersToPost(of school: SchoolID) async throws -> [WaitingLetter] {
        try await read { db in
            try Self.storedDeliveries(
                db,
                """
                WHERE school = ? AND channel = 'letter' AND state = 'accepted' AND NOT EXISTS
                    (SELECT 1 FROM evidence WHERE evidence.delivery = delivery.id AND kind IN ('posted', 'returned'))
                    AND NOT EXISTS (SELECT 1 FROM message WHERE message.school = delivery.school
                        AND message.id = delivery.message AND stopped IS NOT NULL)
                ORDER BY accepted, id
                """, [school.rawValue]
            ).map { letter in
                WaitingLetter(
                    delivery: letter.id.rawValue, message: letter.message?.rawValue, family: letter.family?.rawValue ?? "",
                    address: letter.route.address.written, printed: letter.accepted ?? letter.created)
            }
        }
    }

    /// Marks letters as posted (or handed out), or as returned by the post. False: it is no printed letter of this school.
    public func mark(
        _ letter: DeliveryID, _ kind: EvidenceKind, source: String, school: SchoolID, at now: Date
    ) async throws -> Bool {
        try await write { db in
            let row = try db.row(
                sql: """
                    SELECT * FROM delivery WHERE id = ? AND school = ? AND channel = 'letter' AND state IN ('accepted', 'failed-permanent')
                    """, arguments: [letter.rawValue, school.rawValue])
            guard let row else { return false }
            let done = try db.value(
                Bool.self, sql: "SELECT EXISTS (SELECT 1 FROM evidence WHERE delivery = ? AND kind = ?)",
                arguments: [letter.rawValue, kind.rawValue])
            if done == true { return true }
            try Self.append(db, kind, to: letter, source: source, at: now, recorded: now)
            if kind == .returned {
                let verdict = ReceiptFold.Verdict.failed(Reason(.returnedToSender))
                let life = try Self.advance(db, letter, .receipts(verdict), at: now)
                try Self.closeIfDead(db, letter, after: life, from: .post, at: now, recorded: now)
            }
            try Self.lookAgain(db, school: school.rawValue, message: row["message"], family: row["family"], at: now)
            return true
        }
    }
}
