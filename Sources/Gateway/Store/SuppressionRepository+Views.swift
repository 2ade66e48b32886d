import Channels
internal import Foundation
internal import GRDB

/// Closed addresses as staff are shown them.
extension Store {
    /// Of a row of `delivery`: whether its address was opened since it ended. SQLite looks this up only for deliveries that failed.
    static let wasOpened = """
        (state = 'failed-permanent' AND EXISTS (SELECT 1 FROM suppression_event WHERE suppression_event.school = delivery.school
            AND suppression_event.channel = delivery.channel AND suppression_event.key = delivery.address_key
            AND suppression_event.kind = 'opened' AND suppression_event.at >= delivery.changed))
        """

    static func event(_ row: Row) throws -> Suppression.Event {
        Suppression.Event(
            kind: try row.choice("kind"), cause: try row.choice("cause"), at: Date(milliseconds: row["at"]),
            reason: row["reason"], detail: row["detail"], source: row["source"], delivery: row["delivery"],
            message: row["message"], attempt: row["attempt"], reply: row["reply"], text: row["text"], asked: row["asked"])
    }
}

extension Set<SuppressedAddress> {
    fileprivate var keysByChannel: [(channel: ChannelKind, keys: [String])] {
        ChannelKind.allCases.map { channel in (channel, filter { $0.channel == channel }.map(\.key).sorted()) }.filter {
            !$0.keys.isEmpty
        }
    }
}

/// An address by the key by which it is compared.
struct SuppressedAddress: Hashable {
    var channel: ChannelKind
    var key: String

    /// How the address is shown where no contact has it any more: as the key has it.
    var written: String {
        switch channel {
        case .text: PhoneNumber(stored: key)?.written ?? key
        case .email, .letter: key
        }
    }
}

extension SuppressionRepository {
    /// - Parameter addresses: only these, found by an index; nil for all of the school's.
    func suppressions(
        of school: SchoolID, withOpened: Bool, at addresses: Set<SuppressedAddress>? = nil
    ) throws -> [Suppression] {
        let closed = try families.closedAddresses()
        let rows =
            try addresses.map { addresses in
                try addresses.keysByChannel.flatMap { channel, keys in
                    try closingEvents(
                        "AND suppression_event.channel = ? AND suppression_event.key IN (SELECT value FROM json_each(?))",
                        [school.rawValue, channel.rawValue, try JSON.text(keys)])
                }
            } ?? closingEvents("", [school.rawValue])
        var order: [SuppressedAddress] = []
        var events: [SuppressedAddress: [Suppression.Event]] = [:]
        for row in rows {
            let closedAddress = SuppressedAddress(channel: try row.choice("channel"), key: row["key"])
            guard withOpened || closed.cause(closedAddress.channel, key: closedAddress.key) != nil else { continue }
            if events[closedAddress] == nil { order.append(closedAddress) }
            events[closedAddress, default: []].append(try Store.event(row))
        }
        let holders = try holdersByAddress(Set(order))
        return order.map { closedAddress in
            let cause = closed.cause(closedAddress.channel, key: closedAddress.key)
            let events = events[closedAddress] ?? []
            // What came after the last opening closed it; where it is open, the opening is the last.
            let last = events.lastIndex { $0.kind == .opened }
            let since = cause == nil ? events.last : events.dropFirst(last.map { $0 + 1 } ?? 0).first ?? events.last
            return Suppression(
                channel: closedAddress.channel, address: holders[closedAddress]?.written ?? closedAddress.written, cause: cause,
                since: since?.at ?? .distantPast, contacts: holders[closedAddress]?.people ?? [], events: events)
        }.sorted { ($1.since, $0.address) < ($0.since, $1.address) }
    }

    private func closingEvents(_ condition: String, _ arguments: StatementArguments) throws -> [Row] {
        try db.rows(
            sql: """
                SELECT suppression_event.*, message.name AS message, reply.text AS text FROM suppression_event
                LEFT JOIN delivery ON delivery.id = suppression_event.delivery
                LEFT JOIN message ON message.school = delivery.school AND message.id = delivery.message
                LEFT JOIN reply ON reply.id = suppression_event.reply
                WHERE suppression_event.school = ? \(condition) ORDER BY suppression_event.id
                """, arguments: arguments)
    }

    /// Who has an address now, with the families that they are in.
    func holders(
        of channel: ChannelKind, key: String
    ) throws -> [(contact: Contact, family: FamilyID)] {
        try holders(of: channel, keys: [key]).map { ($0, $0.family) }
    }

    /// Contacts who have one of these addresses now, found by the index of that kind of address.
    func holders(
        of channel: ChannelKind, keys: [String]
    ) throws -> [Contact] {
        let (index, column) = Store.addressIndex(channel)
        return try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY \(index)
                WHERE school = ? AND \(column) IS NOT NULL AND \(column) IN (SELECT value FROM json_each(?)) AND left IS NULL
                ORDER BY id
                """, arguments: [school.rawValue, try JSON.text(keys)], Store.contact
        )
    }

    private func holdersByAddress(
        _ addresses: Set<SuppressedAddress>
    ) throws -> [SuppressedAddress: (written: String, people: [Suppression.Holder])] {
        var found: [SuppressedAddress: (written: String, people: [Suppression.Holder])] = [:]
        for (channel, keys) in addresses.keysByChannel {
            for contact in try holders(of: channel, keys: keys) {
                guard let address = contact.address(on: channel) else { continue }
                let holder = Suppression.Holder(
                    contact: contact.id.rawValue, name: contact.name, family: contact.family.rawValue)
                found[SuppressedAddress(channel: channel, key: address.key), default: (address.written, [])].people.append(holder)
            }
        }
        return found
    }
}
