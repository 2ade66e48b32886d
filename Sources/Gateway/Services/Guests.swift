internal import Foundation

/// The list of guests for the entrance, what families said by word of mouth, and what they need.
extension Office {
    /// Most characters of a note of a guest's needs.
    public static let longestNote = 200

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
                .evidence(.spoken, message: found.record.message, family: family.id, delivery: nil, source: .staff(source)))
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

    /// Includes families that have left.
    func family(_ wanted: String) async throws -> Family {
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
