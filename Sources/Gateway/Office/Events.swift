internal import Foundation
internal import Templates

/// Events: how full they are, who is at the door, who came.
extension Office {
    /// A note of a guest's needs holds no more characters than this.
    public static let longestNote = 200

    /// Seconds for which an event that has begun stays on the overview: until the follow-ups are written.
    private static let recent: TimeInterval = 30 * 86_400

    /// Those that are not over for more than 30 days.
    public func recentEvents() async throws -> [EventSummary] {
        try await events(startingAfter: clock.now.addingTimeInterval(-Self.recent))
    }

    public func events() async throws -> [EventSummary] { try await events(startingAfter: .distantPast) }

    /// The next one first; an invitation that was put right is there once, as it stands now.
    private func events(startingAfter earliest: Date) async throws -> [EventSummary] {
        var found: [EventSummary] = []
        for id in try await store.invitations(of: school.id, startingAfter: earliest) {
            guard let message = try await store.message(id, of: school, by: library), let event = message.terms.invitation,
                let record = try await store.eventRecord(of: id, school: school.id), record.message == id
            else { continue }
            found.append(EventSummary(message, event, record))
        }
        return found.sorted { ($0.starts, $0.message) < ($1.starts, $1.message) }
    }

    /// The list for the door.
    public func guests(of wanted: String) async throws -> GuestSheet {
        let found = try await event(wanted)
        let families = Dictionary(uniqueKeysWithValues: try await store.families(of: school.id).map { ($0.id, $0) })
        let guests = found.record.families.compactMap { id in
            families[id].map { Guest($0, found.record, audience: found.message.terms.audience) }
        }
        return GuestSheet(
            event: EventSummary(found.message, found.event, found.record), hasBegun: clock.now >= found.event.starts,
            guests: guests)
    }

    /// Records what a family said by word of mouth, and answers how it stands now. A member of staff decides: so it counts after the closing
    /// date too.
    public func answer(
        _ wanted: String, family: String, _ choice: Answer.Choice, places: Int?, by person: String
    ) async throws -> Guest {
        if let places, !(1...Answer.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
        let person = try Self.name(person, orElse: .noPerson)
        let found = try await event(wanted)
        guard clock.now < found.event.starts else { throw OfficeError.eventBegan }
        let family = try await self.family(family)
        let now = clock.now
        let source = AnswerSource.office(by: person)
        let consequences: [Consequence] = [
            .answer(
                Answer(choice: choice, places: places, at: now), message: found.record.message, family: family.id, source: source),
            .evidence(.spoken, message: found.record.message, family: family.id, delivery: nil, source: source),
        ]
        try await store.apply(
            consequences, school: school.id, at: now, host: guestHost)
        await wake()
        let record = try await event(found.record.message.rawValue).record
        return Guest(family, record, audience: found.message.terms.audience)
    }

    /// What a family needs at the event; an empty note takes back what it said before.
    public func note(_ wanted: String, family: String, _ text: String, by person: String) async throws {
        let note = try Self.note(text)
        let person = try Self.name(person, orElse: .noPerson)
        let found = try await event(wanted)
        try await store.keepNote(
            note, of: try await self.family(family).id, for: found.record.message, source: AnswerSource.office(by: person),
            school: school.id, at: clock.now)
    }

    /// Who was there. `families`: those who were; nil for all who had places, without `missed`.
    public func attended(
        _ wanted: String, families: [String]?, missed: [String], by person: String
    ) async throws -> EventSummary {
        let person = try Self.name(person, orElse: .noPerson)
        let found = try await event(wanted)
        guard clock.now >= found.event.starts else { throw OfficeError.eventNotBegun }
        var attendance: [FamilyID: Bool] = [:]
        if let families {
            for family in families { attendance[try await self.family(family).id] = true }
        } else {
            for family in found.record.guests.places.keys { attendance[family] = true }
        }
        for family in missed { attendance[try await self.family(family).id] = false }
        try await store.keepAttendance(
            attendance, at: found.record.message, source: AnswerSource.office(by: person), school: school.id, at: clock.now)
        return EventSummary(found.message, found.event, try await event(found.record.message.rawValue).record)
    }

    /// Whom of these a message is for by what it says of guests; all of them where it says nothing.
    func narrowed(_ families: [Family], to guests: GuestAudience?) async throws -> [Family] {
        guard let guests else { return families }
        let record = try await event(guests.event).record
        // Before anybody said who came, nobody would have attended and everybody missed it.
        if guests.who == .attended || guests.who == .missed, record.attendance.isEmpty { throw OfficeError.noAttendance }
        let chosen = record.guests.families(guests.who, attendance: record.attendance, invited: record.invited)
        return families.filter { chosen.contains($0.id) }
    }

    /// The event of the message with this id, or of the newest with this name that invites to one.
    private func event(_ wanted: String) async throws -> (message: Message, event: Event, record: Store.EventRecord) {
        let all = try await store.messages(of: school.id)
        for stored in all where stored.id.rawValue == wanted || stored.name == wanted {
            guard let record = try await store.eventRecord(of: stored.id, school: school.id),
                let newest = all.first(where: { $0.id == record.message })
            else { continue }
            let message = try library.message(newest, school: school)
            if let event = message.terms.invitation { return (message, event, record) }
        }
        throw OfficeError.noSuchEvent
    }

    private func family(_ wanted: String) async throws -> Family {
        guard let family = try await store.families(of: school.id).first(where: { $0.id.rawValue == wanted }) else {
            throw OfficeError.noSuchFamily
        }
        return family
    }

    /// One line, as it is kept.
    static func note(_ text: String) throws -> String {
        let line = text.split {
            $0.isWhitespace || $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        .joined(separator: " ")
        guard !line.exceeds(characters: longestNote) else { throw OfficeError.noteTooLong }
        return line
    }
}

extension EventSummary {
    init(_ message: Message, _ event: Event, _ record: Store.EventRecord) {
        let guests = record.guests
        self.init(
            message: message.id.rawValue, name: message.terms.name, title: event.name, place: event.place, starts: event.starts,
            answerBy: event.answerBy, capacity: event.capacity, taken: guests.taken, families: record.invited.count,
            coming: guests.places.count, waiting: guests.waiting.count, maybe: guests.maybe.count,
            declined: guests.declined.count,
            late: guests.late.count, unanswered: record.invited.subtracting(guests.answered).count,
            attended: record.attendance.isEmpty ? nil : record.attendance.count { $0.value })
    }
}

extension Store.EventRecord {
    /// In the order of the list for the door.
    fileprivate var families: [FamilyID] {
        let line = guests.waiting.map(\.family).filter { guests.places[$0] == nil }
        let seated = guests.places.keys.sorted { $0.rawValue < $1.rawValue }
        let rest = guests.answered.union(attendance.keys).union(notes.keys).subtracting(seated).subtracting(line)
        return seated + line + rest.sorted { $0.rawValue < $1.rawValue }
    }

    fileprivate func standing(of family: FamilyID) -> Guest.Standing {
        if guests.late[family] != nil { return .late }
        if guests.places[family] != nil { return .coming }
        if guests.waiting.contains(where: { $0.family == family }) { return .waiting }
        if guests.maybe.contains(family) { return .maybe }
        return guests.declined.contains(family) ? .declined : .unanswered
    }
}

extension Guest {
    fileprivate init(_ family: Family, _ record: Store.EventRecord, audience: Audience) {
        let place = record.guests.waiting.firstIndex { $0.family == family.id }
        // Whom nothing may reach is named nowhere, and whoever left is not in the family any more.
        let known = family.contacts.filter { $0.noContact == nil }
        let answered = known.filter { record.answerers[family.id]?.contains($0.id) ?? false }
        let late = record.guests.late[family.id]
        self.init(
            family: family.id.rawValue, standing: record.standing(of: family.id), places: record.guests.places[family.id] ?? 0,
            wish: place.map { record.guests.waiting[$0].wish } ?? (late?.choice == .yes ? late?.places ?? 1 : nil),
            number: place.map { $0 + 1 }, names: (answered.isEmpty ? known : answered).map(\.name),
            children: family.pupils.filter(audience.includes).map(\.name), note: record.notes[family.id],
            attended: record.attendance[family.id])
    }
}
