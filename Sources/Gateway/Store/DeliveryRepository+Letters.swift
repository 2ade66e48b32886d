internal import Channels
internal import Foundation
internal import GRDB

/// What is on record of posting letters, and of taking that back (`LetterPosting`).
extension Store {
    /// The SQL expression for the kind of the last evidence about posting the delivery of the outer query.
    static let lastSaidOfPosting = """
        (SELECT kind FROM evidence WHERE evidence.delivery = delivery.id AND kind IN (\(listed(LetterPosting.kinds)))
            ORDER BY id DESC LIMIT 1)
        """

    /// The SQL condition that a delivery is a letter that is in the pile, or will be (`Delivery.liesInPile`).
    static let liesInPile = """
        channel = 'letter' AND state IN (\(listed(LetterPosting.states)))
            AND coalesce(\(lastSaidOfPosting), 'not-posted') NOT IN (\(listed(LetterPosting.leftPile)))
            AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.delivery = delivery.id AND kind IN (\(listed(LetterPosting.gone))))
        """

    /// Codes as a list in SQL, not escaped: they are gatewayd's own.
    static func listed<Code: RawRepresentable<String>>(_ codes: some Sequence<Code>) -> String {
        codes.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    }

    /// The SQL condition that the evidence `posted` of a letter holds: no later evidence takes it back, and none says that the letter is gone.
    fileprivate static let standsPosted = """
        posted.school = ? AND posted.kind = 'posted' AND NOT EXISTS (SELECT 1 FROM evidence AS later WHERE later.delivery = posted.delivery
            AND (later.kind IN (\(listed(LetterPosting.gone)))
                OR later.kind IN (\(listed(LetterPosting.takesBack))) AND later.id > posted.id))
        """
}

extension DeliveryRepository {
    /// The last evidence of a letter that is of this kind or takes it back; nil for neither.
    func lastOfPosting(of letter: DeliveryID, _ kind: String) throws -> EvidenceKind? {
        try db.value(
            String.self,
            sql: """
                SELECT kind FROM evidence WHERE delivery = ? AND kind IN (?, \(Store.listed(LetterPosting.takesBack))) ORDER BY id DESC LIMIT 1
                """,
            arguments: [letter.rawValue, kind]
        ).flatMap(EvidenceKind.init)
    }

    /// When letters were marked as posted last; nil for never.
    func lastPosting() throws -> Date? {
        try db.value(
            Int64.self, sql: "SELECT recorded FROM evidence WHERE school = ? AND kind = 'posted' ORDER BY recorded DESC LIMIT 1",
            arguments: [school.rawValue]
        ).map(Date.init(milliseconds:))
    }

    /// The letters that were marked as posted at this time, without those whose posting was taken back or of which other evidence came since.
    func lettersPosted(at marked: Date) throws -> [StoredDelivery] {
        try storedDeliveries(
            """
            WHERE school = ? AND id IN (SELECT delivery FROM evidence AS posted WHERE \(Store.standsPosted) AND recorded = ?)
            ORDER BY accepted, id
            """, [school.rawValue, school.rawValue, marked.milliseconds])
    }

    /// What is on record of each of these deliveries, the oldest first.
    func evidence(of ids: Set<DeliveryID>) throws -> [DeliveryID: [EvidenceKind]] {
        let rows = try db.rows(
            sql: "SELECT delivery, kind FROM evidence WHERE delivery IN (SELECT value FROM json_each(?)) ORDER BY id",
            arguments: [try JSON.text(ids.map(\.rawValue))])
        return try rows.reduce(into: [:]) { found, row in
            found[try row.delivery("delivery"), default: []].append(try row.choice("kind"))
        }
    }
}

/// A letter that is in the pile, or will be, and whether its message was stopped.
struct PiledLetter {
    var letter: StoredDelivery
    var isStopped: Bool
}

extension DeliveryRepository {
    /// Letters that are in the pile, or will be, those printed longest ago first.
    func unpostedLetters() throws -> [PiledLetter] {
        let letters = try storedDeliveries(
            """
            WHERE school = ? AND \(Store.liesInPile) ORDER BY accepted, id
            """, [school.rawValue])
        let stopped = Set(
            try db.values(
                String.self, sql: "SELECT id FROM message WHERE school = ? AND stopped IS NOT NULL",
                arguments: [school.rawValue]))
        return letters.map { letter in
            PiledLetter(letter: letter, isStopped: letter.message.map { stopped.contains($0.rawValue) } ?? false)
        }
    }

    /// The message and family of a letter that was printed, also of one that came back; nil for any other delivery.
    func printedLetter(_ id: DeliveryID) throws -> (message: String?, family: String?)? {
        try db.row(
            sql: """
                SELECT message, family FROM delivery
                WHERE id = ? AND school = ? AND channel = 'letter' AND state IN ('accepted', 'failed-permanent')
                """, arguments: [id.rawValue, school.rawValue]
        ).map { ($0["message"], $0["family"]) }
    }

    /// Those of these deliveries that are letters of the school, in the order of their ids.
    func letters(_ ids: Set<DeliveryID>) throws -> [StoredDelivery] {
        try storedDeliveries(
            "WHERE school = ? AND channel = 'letter' AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
            [school.rawValue, try JSON.text(ids.map(\.rawValue))])
    }
}
