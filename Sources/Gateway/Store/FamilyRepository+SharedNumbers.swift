internal import Channels
internal import Foundation
internal import GRDB

/// Numbers of replies that wait for a person because more than one household has them: read for a whole inbox at once, by the indexes of numbers,
/// families and deliveries.
extension FamilyRepository {
    /// Sets the shared number of each of these items whose number more than one household has: by itself such a reply counts for none of its
    /// contacts.
    func nameSharedNumbers(in items: inout [InboxItem], at now: Date) throws {
        func mayBeShared(_ item: InboxItem) -> Bool {
            item.way == .text && item.contact == nil && !item.isAutomatic && item.state != "closed"
        }
        let numbers = Set(items.filter(mayBeShared).compactMap(\.from))
        guard !numbers.isEmpty else { return }
        let shared = try sharedNumbers(numbers, at: now)
        for index in items.indices where mayBeShared(items[index]) {
            items[index].sharedNumber = items[index].from.flatMap { shared[$0] }
        }
    }

    private func sharedNumbers(
        _ numbers: Set<String>, at now: Date
    ) throws -> [String: SharedNumber] {
        let contacts = try db.map(
            sql: """
                SELECT \(Store.contactColumns) FROM contact INDEXED BY contact_mobile
                WHERE school = ? AND mobile IS NOT NULL AND mobile IN (SELECT value FROM json_each(?))
                    AND no_contact IS NULL AND left IS NULL ORDER BY family, place
                """, arguments: [school.rawValue, try JSON.text(numbers.sorted())], Store.contact)
        let holders = Dictionary(grouping: contacts) { $0.mobile?.e164 ?? "" }.filter { $0.value.count > 1 }
        guard !holders.isEmpty else { return [:] }
        let families = try JSON.text(Set(holders.values.flatMap { $0.map(\.family.rawValue) }).sorted())
        let households = try households("family IN (SELECT value FROM json_each(?))", [families])
        let asked = try openQuestions(of: families, at: now)
        return holders.compactMapValues { contacts in
            SharedNumber(
                contacts.map { contact in
                    (
                        SharedNumber.Holder(
                            contact: contact.id.rawValue, name: contact.name, family: contact.family.rawValue,
                            events: (asked[contact.family.rawValue] ?? []).filter(\.isEvent).map(\.name),
                            isAsked: (asked[contact.family.rawValue] ?? []).map(\.isEvent) == [false]),
                        households.home(contact.family, contact.id)
                    )
                })
        }
    }

    /// What each of these families was asked and may still answer, the newest first.
    private func openQuestions(
        of families: String, at now: Date
    ) throws -> [String: [(name: String, isEvent: Bool)]] {
        let asked = """
            SELECT message, family FROM delivery
            WHERE school = ? AND family IN (SELECT value FROM json_each(?)) AND attempt > 0 AND message IS NOT NULL
            """
        let rows = try db.rows(
            sql: """
                \(CorrectionChain.corrections(from: asked, keeping: "family"))
                SELECT thread.family, message.id, message.name, event.starts FROM thread
                JOIN message ON message.school = ? AND message.id = thread.id
                LEFT JOIN event ON event.school = message.school AND event.message = message.id
                WHERE \(Store.isOpen) ORDER BY message.created DESC, message.id DESC
                """,
            arguments: [school.rawValue, families, school.rawValue, school.rawValue, now.milliseconds])
        return rows.reduce(into: [:]) { asked, row in
            asked[row["family"], default: []].append((name: row["name"], isEvent: (row["starts"] as Int64?) != nil))
        }
    }
}
