internal import Foundation

extension EventRecord {
    /// In the order of the list of guests.
    var homes: [Home] {
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

    fileprivate func standing(of home: Home) -> Guest.Status {
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
    init(_ home: Home, of family: Family, _ record: EventRecord, audience: Audience) {
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
