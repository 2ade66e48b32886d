internal import Foundation

/// Who came to an event.
extension Office {
    /// Records who was there. `families`: those who were, by their ids or by those of their households on the list of guests; nil for all who had
    /// seats, without `missed`.
    public func attended(
        _ wanted: String, families: [String]?, missed: [String], by person: String
    ) async throws -> EventSummary {
        let person = try Self.name(person, orElse: .noPerson)
        let found = try await event(wanted)
        guard clock.now >= found.event.starts else { throw OfficeError.eventNotBegun }
        var attendance: [Home: Bool] = [:]
        if let families {
            for id in families { for home in try await homes(id, of: found.record) { attendance[home] = true } }
        } else {
            for home in found.record.guests.places.keys { attendance[home] = true }
        }
        for id in missed { for home in try await homes(id, of: found.record) { attendance[home] = false } }
        try await store.keepAttendance(
            attendance, at: found.record.message, source: AnswerSource.office(by: person).stored, school: school.id, at: clock.now
        )
        return EventSummary(found.message, found.event, try await event(found.record.message.rawValue).record)
    }

    /// The household that an id of the list of guests names; for a family's id its households with seats, or else all of them.
    private func homes(_ id: String, of record: EventRecord) async throws -> [Home] {
        if let home = record.homes.first(where: { $0.description == id && $0.contact != nil }) { return [home] }
        let family = try await self.family(id).id
        let seated = record.guests.places.keys.filter { $0.family == family }
        if !seated.isEmpty { return Array(seated) }
        let all = record.households.of(family).all
        return all.isEmpty ? [Home(family: family, contact: nil)] : all
    }
}
