internal import Foundation
internal import Templates

/// Events: how full they are, who is on the list for the entrance, who came.
extension Office {
    /// Most characters of a note of a guest's needs.
    public static let longestNote = 200

    /// Seconds for which an event that has begun stays on the overview, until the follow-ups are written.
    private static let recent: TimeInterval = 30 * 86_400

    /// The events that did not begin more than 30 days ago.
    public func recentEvents() async throws -> [EventSummary] {
        try await events(startingAfter: clock.now.addingTimeInterval(-Self.recent))
    }

    public func events() async throws -> [EventSummary] { try await events(startingAfter: .distantPast) }

    /// The next one first; an invitation that was corrected is listed once, as it is now.
    private func events(startingAfter earliest: Date) async throws -> [EventSummary] {
        var found: [EventSummary] = []
        for id in try await store.invitations(of: school.id, startingAfter: earliest) {
            guard let message = try await store.message(id, of: school, by: library), let event = message.terms.invitation,
                let record = try await store.eventRecord(of: id, school: school.id, onlyConcerned: true), record.message == id
            else { continue }
            found.append(EventSummary(message, event, record))
        }
        return found.sorted { ($0.starts, $0.message) < ($1.starts, $1.message) }
    }

    /// The list of guests for the entrance.
    public func guests(of wanted: String) async throws -> GuestSheet {
        let found = try await event(wanted)
        // Also families that have left: the seats that they hold stay on the list until the office gives them back.
        let families = Dictionary(
            uniqueKeysWithValues: try await store.families(of: school.id, withLeft: true).map { ($0.id, $0) })
        let guests = found.record.homes.compactMap { home in
            families[home.family].map { Guest(home, of: $0, found.record, audience: found.message.terms.audience) }
        }
        return GuestSheet(
            event: EventSummary(found.message, found.event, found.record), hasBegun: clock.now >= found.event.starts,
            guests: guests)
    }

    /// Records what a family said by word of mouth, and returns how it stands now. Since a member of staff decides, it counts after the closing
    /// date too.
    ///
    /// For a family that has left, or a contact of a household that has, only a no can be recorded: it gives back the seats that they hold, and a
    /// family that has left as a whole needs no contact for it.
    ///
    /// - Parameter contact: who of the family said so; nil only for a family of one household, or one that has left.
    /// - Throws: `whichContact` without a contact, for a family of several households, which answer separately; `familyLeft` for a yes or a maybe
    ///   of a family or household that has left.
    public func answer(
        _ wanted: String, family: String, contact: String? = nil, _ choice: Answer.Choice, places: Int?, by person: String
    ) async throws -> Guest {
        if let places, !(1...Answer.mostPlaces).contains(places) { throw OfficeError.tooManyPlaces }
        let person = try Self.name(person, orElse: .noPerson)
        let found = try await event(wanted)
        guard clock.now < found.event.starts else { throw OfficeError.eventBegan }
        let family = try await self.family(family)
        let now = clock.now
        let source = AnswerSource.office(by: person)
        let left = try found.record.leftAnswerers(contact, of: family)
        if left != nil || family.contacts.isEmpty, choice != .no { throw OfficeError.familyLeft }
        let contacts = try left ?? [try Self.answerer(contact, of: family)]
        var consequences: [ReplyEffect] = contacts.map { contact in
            .answer(
                Answer(choice: choice, places: places, at: now), message: found.record.message, family: family.id,
                contact: contact, source: source)
        }
        // An answer recorded for a family that has left is no evidence that staff spoke with it.
        if left == nil {
            consequences.append(
                .evidence(.spoken, message: found.record.message, family: family.id, delivery: nil, source: source.stored))
        }
        try await store.apply(
            consequences, school: school.id, at: now, context: context)
        await wake()
        return try await guest(contacts.first ?? nil, of: family, at: found.record.message)
    }

    /// How the household of a contact stands at the event of a message.
    ///
    /// - Throws: `noSuchEvent` where the message invites to no event.
    func guest(_ contact: ContactID?, of family: Family, at message: MessageID) async throws -> Guest {
        let found = try await event(message.rawValue)
        return Guest(
            found.record.households.of(family.id).home(of: contact), of: family, found.record,
            audience: found.message.terms.audience)
    }

    /// Keeps what a contact, or the family as a whole, needs at the event. An empty note takes back what the contact said before; without a contact
    /// it takes back every note of the family.
    public func note(
        _ wanted: String, family: String, contact: String? = nil, _ text: String, by person: String
    ) async throws {
        let note = try Self.note(text)
        let person = try Self.name(person, orElse: .noPerson)
        let found = try await event(wanted)
        let family = try await self.family(family)
        try await store.keepNote(
            note, of: family.id, contact: try contact.map { try Self.contact($0, of: family).id }, for: found.record.message,
            source: AnswerSource.office(by: person).stored,
            school: school.id, at: clock.now)
    }

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

    /// The event of the message with this id, or of the newest with this name that invites to one.
    func event(_ wanted: String) async throws -> (message: Message, event: Event, record: EventRecord) {
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

    /// Includes families that have left.
    private func family(_ wanted: String) async throws -> Family {
        guard let id = FamilyID(rawValue: wanted), let family = try await store.family(id, of: school.id) else {
            throw OfficeError.noSuchFamily
        }
        return family
    }

    static func contact(_ wanted: String, of family: Family) throws -> Contact {
        guard let contact = family.contacts.first(where: { $0.id.rawValue == wanted }) else { throw OfficeError.notInFamily }
        return contact
    }

    /// The contact whose answer staff record: the one whom they name; nil only for a family of one household.
    static func answerer(_ wanted: String?, of family: Family) throws -> ContactID? {
        if let wanted { return try contact(wanted, of: family).id }
        guard family.households.isOne else { throw OfficeError.whichContact }
        return nil
    }

    /// The note on one line, as it is stored.
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
    init(_ message: Message, _ event: Event, _ record: EventRecord) {
        let guests = record.guests
        let count = AnswerCount(guests)
        self.init(
            message: message.id.rawValue, name: message.terms.name, title: event.name, place: event.place, starts: event.starts,
            answerBy: event.answerBy, capacity: event.capacity, taken: count.places, families: record.invited.count,
            coming: count.yes, waiting: count.waiting, maybe: count.maybe, declined: count.no, late: count.late,
            unanswered: record.invitedHomes.subtracting(guests.answered).count,
            attended: record.attendance.isEmpty ? nil : record.attendance.count { $0.value },
            left: record.left.holding(guests, in: record.households).count)
    }
}

extension EventRecord {
    /// In the order of the list of guests.
    fileprivate var homes: [Home] {
        let line = guests.waiting.map(\.guest).filter { guests.places[$0] == nil }
        let seated = guests.places.keys.sorted()
        let answered = guests.answered.union(attendance.keys)
        let noted = notes.flatMap { family, authors in
            authors.keys.compactMap { author -> Home? in
                let home = households.home(family, author)
                // What staff wrote for a family is shown with each of its households that is on the list.
                if home.contact == nil, answered.contains(where: { $0.family == family }) { return nil }
                return home
            }
        }
        let rest = answered.union(noted).subtracting(seated).subtracting(line)
        return seated + line + rest.sorted()
    }

    fileprivate func standing(of home: Home) -> Guest.Standing {
        if guests.late[home] != nil { return .late }
        if guests.places[home] != nil { return .coming }
        if guests.waiting.contains(where: { $0.guest == home }) { return .waiting }
        if guests.maybe.contains(home) { return .maybe }
        return guests.declined.contains(home) ? .declined : .unanswered
    }

    /// The contacts who have left and whose seats staff give back: the one that is named, or for a family that has left as a whole one of each of
    /// its households that answered. Nil where the family, or the contact, has not left.
    func leftAnswerers(_ wanted: String?, of family: Family) throws -> [ContactID?]? {
        if let wanted {
            guard let id = ContactID(rawValue: wanted), left.names.keys.contains(id),
                hasLeft(households.of(family.id).home(of: id))
            else { return nil }
            return [id]
        }
        let answered = guests.answered.filter { $0.family == family.id }.sorted()
        guard !answered.isEmpty, answered.allSatisfy(hasLeft),
            households.of(family.id).known.allSatisfy({ left.names.keys.contains($0) })
        else { return nil }
        return answered.map(\.contact)
    }

    /// Whether a follow-up to these households is for a contact.
    fileprivate func isTold(_ viewer: Contact, of family: Family, in homes: [Home], sentTo: Set<ContactID>) -> Bool {
        let households = households.of(family.id)
        return homes.contains { home in
            let actors = answerers[home] ?? households.contacts(of: home)
            return Visibility.allows(viewer, toLearn: .answer, ofAnyOf: actors, in: households, sentTo: sentTo, on: .followUp)
        }
    }

    /// The needs of a household, each with its author, sorted by the authors' names.
    fileprivate func needs(of home: Home, in family: Family) -> [GuestNeed] {
        let households = households.of(family.id)
        return (notes[family.id] ?? [:]).compactMap { author, text -> GuestNeed? in
            let isOfHome = households.home(of: author) == home || author == nil
            guard isOfHome, Visibility.allows(.staff, toLearn: .need, on: .doorList) else { return nil }
            // A contact with a no-contact flag is not named; the need itself stays on the list.
            let contact = family.contacts.first { $0.id == author && $0.noContact == nil }
            return GuestNeed(text: text, name: contact?.name)
        }.sorted { ($0.name ?? "", $0.text) < ($1.name ?? "", $1.text) }
    }
}

extension Guest {
    fileprivate init(_ home: Home, of family: Family, _ record: EventRecord, audience: Audience) {
        let place = record.guests.waiting.firstIndex { $0.guest == home }
        let households = record.households.of(family.id)
        // A contact with a no-contact flag is not named, and one who has left is not in the family any more.
        let known = family.contacts.filter {
            $0.noContact == nil && (home.contact == nil || households.home(of: $0.id) == home)
        }
        let answered = known.filter { record.answerers[home]?.contains($0.id) ?? false }
        let late = record.guests.late[home]
        let hasLeft = record.hasLeft(home)
        let names = hasLeft ? record.left.names(of: home, of: households) : (answered.isEmpty ? known : answered).map(\.name)
        self.init(
            family: family.id.rawValue, standing: record.standing(of: home), places: record.guests.places[home] ?? 0,
            wish: place.map { record.guests.waiting[$0].wish } ?? (late?.choice == .yes ? late?.places ?? 1 : nil),
            number: place.map { $0 + 1 }, names: names,
            children: family.pupils.filter(audience.includes).map(\.name), notes: record.needs(of: home, in: family),
            attended: record.attendance[home], contact: households.isOne ? nil : home.contact?.rawValue,
            hasTwoBookings: record.guests.hasTwoBookings(family.id) && record.guests.outcome(of: home)?.isBooking == true,
            hasLeft: hasLeft)
    }
}

extension AnswerOutcome {
    fileprivate var isBooking: Bool {
        switch self {
        case .kept, .waiting: true
        case .late, .declined, .maybe: false
        }
    }
}
