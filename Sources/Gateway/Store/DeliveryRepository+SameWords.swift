internal import Channels
internal import Foundation
internal import GRDB

/// Deliveries with the same words to one person who is a contact of two families (`CoverDelivery`).
extension DeliveryRepository {
    /// What the words of a new delivery are, where a contact of another family has the same name and address; nil for nearly all.
    func sharedWords(
        of delivery: NewDelivery, family: FamilyID?
    ) throws -> String? {
        guard let words = delivery.sameWords, let family else { return nil }
        let names = Set(delivery.names.map(FoldedName.init))
        let others = try families.othersAt(AddressKey(delivery.route.address), than: family)
        return others.contains { names.contains(FoldedName($0)) } ? words : nil
    }

    /// The delivery of another family that brings the same words to the same address, or did; nil where this one is to bring them. One that
    /// failed before this one was made does not count: a person may have opened the address since.
    func lead(of delivery: StoredDelivery) throws -> StoredDelivery? {
        guard let words = delivery.sameWords, let message = delivery.message, let family = delivery.family else { return nil }
        return try storedDeliveries(
            """
            WHERE school = ? AND message = ? AND same_words = ? AND address_key = ? AND channel = ? AND family <> ?
                AND covered_by IS NULL AND attempt > 0
                AND (state IN ('submitting', 'accepted', 'delivered', 'uncertain') OR state = 'failed-permanent' AND changed >= ?)
            ORDER BY number LIMIT 1
            """,
            [
                delivery.school.rawValue, message.rawValue, words, delivery.route.address.key, delivery.route.channel.rawValue,
                family.rawValue, delivery.created.milliseconds,
            ]
        ).first
    }

    func covered(by lead: DeliveryID) throws -> [StoredDelivery] {
        try storedDeliveries("WHERE covered_by = ?", [lead.rawValue])
    }

    /// - Parameter lead: nil for a delivery that brings its words itself.
    func setLead(_ lead: DeliveryID?, of delivery: StoredDelivery) throws {
        try db.run("UPDATE delivery SET covered_by = ? WHERE number = ?", lead?.rawValue, delivery.number)
    }
}
