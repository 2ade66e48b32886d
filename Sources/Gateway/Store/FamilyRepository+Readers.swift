internal import Channels
internal import GRDB

/// Who reads what is sent to an address.
extension Store {

    /// Contacts, by family, to whom the invitation to an event went, or may have.
    func sent(invitationTo event: MessageID, school: SchoolID) async throws -> [FamilyID: Set<ContactID>] {
        try await read(school) { tx in
            var sent: [FamilyID: Set<ContactID>] = [:]
            for message in try tx.events.event(of: event)?.thread ?? [event] {
                let rows = try tx.db.rows(
                    sql: """
                        SELECT family, covers FROM delivery WHERE school = ? AND message = ? AND attempt > 0 AND family IN
                            (SELECT family FROM recipient_family WHERE school = ? AND message = ?)
                        """, arguments: [school.rawValue, message.rawValue, school.rawValue, message.rawValue])
                for row in rows {
                    let covers = Joined.names(from: row["covers"]).map(ContactID.init(stored:))
                    sent[try row.identifier("family"), default: []].formUnion(covers)
                }
            }
            return sent
        }
    }

    /// Whether only the addressee of a page, or their household, can have written a reply on it. True for a text message, which has no page.
    func isOfOneHousehold(reply: Int64, school: SchoolID) async throws -> Bool {
        try await read(school) { tx in
            let delivery = try tx.db.value(
                String.self, sql: "SELECT delivery FROM reply WHERE id = ? AND school = ?", arguments: [reply, school.rawValue])
            guard let delivery else { return true }
            // Where its delivery or family is not on record any more, the store cannot tell who reads the page.
            guard let stored = try tx.deliveries.stored(DeliveryID(stored: delivery)), let id = stored.family,
                let family = try tx.families.family(id: id.rawValue)
            else { return false }
            return try tx.families.readers(at: stored.route.address, covering: stored.covers, of: family)
                .areOneHousehold
        }
    }
}

extension FamilyRepository {
    /// - Parameter households: with contacts who left, for a caller that shows what they did; nil for the contacts who are with the family now.
    func readers(
        at address: RouteAddress, covering covers: [ContactID], of family: Family,
        in households: Households? = nil
    ) throws -> Readers {
        let elsewhere =
            address.channel == .letter ? [] : try othersAt(AddressKey(address), than: family.id)
        return Readers(
            at: address, covering: covers, of: family, in: households ?? family.households, elsewhere: elsewhere)
    }

    /// The family as a reminder or a follow-up may reach it.
    func told(
        _ family: Family, leavingOut leftOut: inout [ContactID: NotSent]
    ) throws -> Family {
        var elsewhere: [AddressKey: [String]] = [:]
        for contact in family.contacts where contact.noContact == nil && leftOut[contact.id] == nil {
            for address in AddressKey.keys(of: contact) where address.channel != .letter && elsewhere[address] == nil {
                elsewhere[address] = try othersAt(address, than: family.id)
            }
        }
        return family.told(leavingOut: &leftOut, elsewhere: elsewhere)
    }
}
