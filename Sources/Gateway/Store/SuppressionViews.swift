import Channels
internal import Foundation
internal import GRDB

/// Closed addresses as people see them.
extension Store {
    /// Of a row of `delivery`: whether its address was opened, or a flag of its family lifted or a name shortened, since it
    /// ended. Only of those that one of them may have ended is anything looked up.
    static let wasReopened = """
        CASE WHEN state <> 'suppressed' AND state <> 'failed-permanent' THEN 0 ELSE
            EXISTS (SELECT 1 FROM suppression_event WHERE suppression_event.school = delivery.school
                AND suppression_event.channel = delivery.channel AND suppression_event.key = delivery.address_key
                AND suppression_event.kind = 'opened' AND suppression_event.at >= delivery.changed)
            OR ((reason = 'no-contact' OR reason = 'name-too-long') AND EXISTS (SELECT 1 FROM contact JOIN contact_change
                ON contact_change.school = contact.school AND contact_change.contact = contact.id
                WHERE contact.school = delivery.school AND contact.family = delivery.family
                    AND (contact_change.field = 'no_contact' AND contact_change.new = '' AND delivery.reason = 'no-contact'
                        OR contact_change.field = 'name' AND delivery.reason = 'name-too-long')
                    AND contact_change.at >= delivery.changed))
            END
        """

    static func suppressions(
        _ db: Database, of school: SchoolID, withOpened: Bool, where isWanted: (ChannelKind, String) -> Bool
    ) throws -> [Suppression] {
        let closed = try closedAddresses(db, school: school.rawValue)
        let rows = try db.rows(
            sql: """
                SELECT suppression_event.*, message.name AS message, reply.text AS text FROM suppression_event
                LEFT JOIN delivery ON delivery.id = suppression_event.delivery
                LEFT JOIN message ON message.school = delivery.school AND message.id = delivery.message
                LEFT JOIN reply ON reply.id = suppression_event.reply
                WHERE suppression_event.school = ? ORDER BY suppression_event.id
                """, arguments: [school.rawValue])
        var order: [Suppression.Place] = []
        var events: [Suppression.Place: [Suppression.Event]] = [:]
        for row in rows {
            let place = Suppression.Place(channel: try row.choice("channel"), key: row["key"])
            guard isWanted(place.channel, place.key), withOpened || closed.cause(place.channel, key: place.key) != nil else {
                continue
            }
            if events[place] == nil { order.append(place) }
            events[place, default: []].append(try event(row))
        }
        let holders = order.isEmpty ? [:] : try holders(db, of: Set(order), school: school)
        return order.map { place in
            let cause = closed.cause(place.channel, key: place.key)
            let events = events[place] ?? []
            // What came after the last opening closed it; where it is open, the opening is the last.
            let last = events.lastIndex { $0.kind == .opened }
            let since = cause == nil ? events.last : events.dropFirst(last.map { $0 + 1 } ?? 0).first ?? events.last
            return Suppression(
                channel: place.channel, address: holders[place]?.written ?? place.written, cause: cause,
                since: since?.at ?? .distantPast, contacts: holders[place]?.people ?? [], events: events)
        }.sorted { ($1.since, $0.address) < ($0.since, $1.address) }
    }

    private static func event(_ row: Row) throws -> Suppression.Event {
        Suppression.Event(
            kind: try row.choice("kind"), cause: try row.choice("cause"), at: Date(milliseconds: row["at"]),
            reason: row["reason"], detail: row["detail"], source: row["source"], delivery: row["delivery"],
            message: row["message"], attempt: row["attempt"], reply: row["reply"], text: row["text"], asked: row["asked"])
    }

    /// Who has an address now, with the families that they are in.
    static func holders(
        _ db: Database, of channel: ChannelKind, key: String, school: SchoolID
    ) throws -> [(contact: Contact, family: FamilyID)] {
        // A number and a mailbox have an index or are compared by SQLite; of a letter box it knows no capitals beyond ASCII.
        let (condition, value): (String, String?) =
            switch channel {
            case .text: ("mobile = ?", key)
            case .email: ("lower(email) = ?", key)
            case .letter: ("postal IS NOT NULL AND ? IS NULL", nil)
            }
        return try db.map(
            sql: "SELECT \(contactColumns) FROM contact WHERE school = ? AND \(condition) AND left IS NULL ORDER BY id",
            arguments: [school.rawValue, value], contact
        ).filter { Precedence.address(of: $0, on: channel)?.key == key }.map { ($0, $0.family) }
    }

    private static func holders(
        _ db: Database, of places: Set<Suppression.Place>, school: SchoolID
    ) throws -> [Suppression.Place: (written: String, people: [Suppression.Holder])] {
        let contacts = try db.map(
            sql: "SELECT \(contactColumns) FROM contact WHERE school = ? AND left IS NULL ORDER BY id",
            arguments: [school.rawValue], contact)
        var found: [Suppression.Place: (written: String, people: [Suppression.Holder])] = [:]
        for contact in contacts {
            for channel in ChannelKind.allCases {
                guard let address = Precedence.address(of: contact, on: channel) else { continue }
                let place = Suppression.Place(channel: channel, key: address.key)
                guard places.contains(place) else { continue }
                let holder = Suppression.Holder(
                    contact: contact.id.rawValue, name: contact.name, family: contact.family.rawValue)
                found[place, default: (address.written, [])].people.append(holder)
            }
        }
        return found
    }
}

extension Suppression {
    /// An address by what makes it the same.
    struct Place: Hashable {
        var channel: ChannelKind
        var key: String

        /// Where no contact has it any more: as the key has it.
        var written: String {
            switch channel {
            case .text: PhoneNumber(stored: key)?.written ?? key
            case .email: key
            case .letter: key.replacing("\n", with: ", ")
            }
        }
    }
}
