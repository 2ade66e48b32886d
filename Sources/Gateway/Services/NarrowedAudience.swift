internal import Foundation

/// Whom a message is for that names the guests of an event.
extension Office {
    /// The families and contacts that a message is for.
    struct Narrowed {
        var families: [Family]
        /// Contacts of these families in a household that the message is not for.
        var leftOut: [FamilyID: Set<ContactID>] = [:]
    }

    /// Which of these families a message is for by its `guests`; all of them where it has none.
    func narrowed(_ families: [Family], to guests: GuestAudience?) async throws -> Narrowed {
        guard let guests else { return Narrowed(families: families) }
        let record = try await event(guests.event).record
        // Without attendance on record, no family would count as attended and all as missed.
        if guests.who == .attended || guests.who == .missed, record.attendance.isEmpty { throw OfficeError.noAttendance }
        let sent = try await store.sent(invitationTo: record.message, school: school.id)
        let chosen = Dictionary(
            grouping: record.guests.homes(guests.who, attendance: record.attendance, invited: record.invitedHomes), by: \.family)
        var narrowed = Narrowed(families: [])
        for family in families {
            guard let homes = chosen[family.id] else { continue }
            // A contact with a no-contact flag has that reason instead.
            let contacts = family.contacts.filter { $0.noContact == nil }
            let leftOut = contacts.filter { !record.isTold($0, of: family, in: homes, sentTo: sent[family.id] ?? []) }
            // What staff recorded without a name, for a family that has two households by now, belongs to neither: both are left out, with a
            // reason.
            narrowed.families.append(family)
            if !leftOut.isEmpty { narrowed.leftOut[family.id] = Set(leftOut.map(\.id)) }
        }
        return narrowed
    }
}

extension EventRecord {
    /// Whether a follow-up to these households is for a contact.
    fileprivate func isTold(_ viewer: Contact, of family: Family, in homes: [Home], sentTo: Set<ContactID>) -> Bool {
        let households = households.of(family.id)
        return homes.contains { home in
            let actors = answerers[home] ?? households.contacts(of: home)
            return Visibility.allows(viewer, toLearn: .answer, ofAnyOf: actors, in: households, sentTo: sentTo, on: .followUp)
        }
    }
}
