internal import Channels
internal import GRDB

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
