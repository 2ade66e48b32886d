internal import Channels
internal import Foundation
internal import GRDB

/// Evidence of what contacts and staff did with messages, and the deliveries that wait.
extension DeliveryRepository {
    func append(
        _ kind: EvidenceKind, to delivery: DeliveryID, reference: String? = nil, source: EvidenceSource,
        reason: Reason? = nil, at: Date, recorded: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO evidence (school, delivery, message, family, kind, reference, source, reason, detail, at, recorded)
                SELECT school, id, message, family, ?, ?, ?, ?, ?, ?, ? FROM delivery WHERE id = ?
                """,
            arguments: [
                kind.rawValue, reference, source.stored, reason?.code.rawValue, reason?.detail, at.milliseconds,
                recorded.milliseconds, delivery.rawValue,
            ])
    }

    /// - Parameter delivery: nil where the evidence is of a family and a message, and of no delivery.
    func append(
        _ kind: EvidenceKind, of family: FamilyID, message: MessageID, delivery: DeliveryID?, source: EvidenceSource, at now: Date
    ) throws {
        try db.run(
            sql: """
                INSERT INTO evidence (school, delivery, message, family, kind, source, at, recorded)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                school.rawValue, delivery?.rawValue, message.rawValue, family.rawValue, kind.rawValue, source.stored,
                now.milliseconds, now.milliseconds,
            ])
    }

    /// How often evidence of this kind was recorded of a delivery.
    func count(_ kind: EvidenceKind, of delivery: DeliveryID, since: Date) throws -> Int {
        try db.value(
            Int.self, sql: "SELECT count(*) FROM evidence WHERE delivery = ? AND kind = ? AND recorded > ?",
            arguments: [delivery.rawValue, kind.rawValue, since.milliseconds]) ?? 0
    }

    /// The newest delivery of a message to a number, or else to a contact, that was tried; nil for none.
    func newest(of message: MessageID, family: FamilyID, to number: PhoneNumber, or contact: ContactID?) throws -> DeliveryID? {
        try db.value(
            String.self,
            sql: """
                SELECT id FROM delivery WHERE school = ? AND message = ? AND family = ? AND attempt > 0
                    AND ((channel = 'text' AND address_key = ?) OR contact = ?)
                ORDER BY channel = 'text' AND address_key = ? DESC, created DESC, id LIMIT 1
                """,
            arguments: [
                school.rawValue, message.rawValue, family.rawValue, number.e164, contact?.rawValue, number.e164,
            ]
        ).flatMap(DeliveryID.init(rawValue:))
    }

    func waiting(over channel: ChannelKind, ofFamilyOf contact: ContactID) throws -> [StoredDelivery] {
        try storedDeliveries(
            """
            WHERE school = ? AND family = (SELECT family FROM contact WHERE school = ? AND id = ?) AND channel = ? AND due IS NOT NULL
            """, [school.rawValue, school.rawValue, contact.rawValue, channel.rawValue])
    }

    func waiting(forFamilyOf contact: ContactID) throws -> [StoredDelivery] {
        try storedDeliveries(
            "WHERE school = ? AND family = (SELECT family FROM contact WHERE school = ? AND id = ?) AND due IS NOT NULL",
            [school.rawValue, school.rawValue, contact.rawValue])
    }

    /// What waits for an address. SQLite finds it by the families of the contacts who have the address; what waits for an address that no contact
    /// has any more is not among it, and is stopped when it begins.
    func waiting(for channel: ChannelKind, key: String) throws -> [StoredDelivery] {
        let (index, column) = Store.addressIndex(channel)
        return try storedDeliveries(
            """
            WHERE school = ? AND family IN (SELECT family FROM contact INDEXED BY \(index) WHERE school = ? AND \(column) = ?) AND channel = ?
                AND address_key = ? AND due IS NOT NULL
            """, [school.rawValue, school.rawValue, key, channel.rawValue, key])
    }
}
