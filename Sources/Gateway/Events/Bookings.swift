import Foundation

/// All that one household said of an event, from its first answer on, whichever contact of it answered. It stays one booking, with its seats, when
/// the record of who lives with whom is corrected; an answer of a household that has several bookings makes them one.
struct Booking: Hashable, Sendable, Comparable {
    /// The row of its first answer.
    var id: Int64

    static func < (one: Booking, other: Booking) -> Bool { one.id < other.id }
}

/// The bookings of one event, and whose they are by what is known of households now. Pure.
///
/// | a booking is the household's | where |
/// | --- | --- |
/// | of the last contact who answered and is on record, in whatever family they are now | a named contact answered |
/// | in which all live now for whom staff answered | only staff answered, and named no contact |
/// | of no contact: `Home.contact` is nil | the same, and they live apart now |
struct Bookings: Sendable {
    private(set) var seating: Seating<Booking>
    private(set) var histories: [Booking: History] = [:]

    /// Who answered for a booking, and what it says now.
    struct History: Sendable {
        var family: FamilyID
        /// Contacts who answered, by the rows of their answers; answers of staff that name no contact are not here.
        var contacts: [(row: Int64, contact: ContactID)] = []
        /// The household for which it was answered last, as it was then.
        var members: Set<ContactID> = []
        /// The last answer; where that is a yes without a number, with the number of before.
        var last: Answer
    }

    init(_ seating: Seating<Booking>) { self.seating = seating }

    /// Counts one more answer; returns the bookings that it let move up.
    ///
    /// - Parameters:
    ///   - row: of the answer: later ones have greater rows.
    ///   - members: of the household as it answered.
    @discardableResult
    mutating func take(
        _ answer: SeatingAnswer<Booking>, row: Int64, of family: FamilyID, by contact: ContactID?, members: Set<ContactID>
    ) -> [Booking] {
        let earlier = answer.joins.union([answer.guest]).compactMap { histories.removeValue(forKey: $0) }
        let wanted = AnswerCount(earlier.map(\.last)).places
        let places = answer.places ?? (wanted > 0 ? wanted : nil)
        let said = contact.map { [(row: row, contact: $0)] } ?? []
        histories[answer.guest] = History(
            family: family, contacts: (earlier.flatMap(\.contacts) + said).sorted { $0.row < $1.row }, members: members,
            last: Answer(choice: answer.choice, places: places, at: answer.at))
        return seating.take(answer)
    }

    /// A correction of the invitation has another number of seats or another closing day.
    mutating func change(capacity: Int?, answerBy: Date) { _ = seating.change(capacity: capacity, answerBy: answerBy) }

    func owner(of booking: Booking, in households: SchoolHouseholds) -> Home {
        guard let history = histories[booking] else { preconditionFailure("a booking without an answer") }
        for contact in history.contacts.reversed() {
            if let home = households.home(of: contact.contact) { return home }
        }
        if let author = history.contacts.last { return Home(family: history.family, contact: author.contact) }
        // Staff answered for a family of whom no contact was on record.
        if history.members.isEmpty { return households.home(history.family, nil) }
        let homes = Set(history.members.compactMap(households.home))
        if homes.count == 1, let home = homes.first { return home }
        return Home(family: history.family, contact: nil)
    }

    /// The bookings for which an answer of this household speaks, the oldest first: its own, and where a member of staff decides also what was
    /// recorded of the family without a name.
    func spokenFor(by home: Home, in households: SchoolHouseholds, isDecision: Bool) -> [Booking] {
        histories.filter { booking, history in
            let owner = owner(of: booking, in: households)
            return owner == home || (isDecision && owner.contact == nil && history.family == home.family)
        }.keys.sorted()
    }

    /// The list as staff and contacts see it: by household.
    func guests(in households: SchoolHouseholds) -> GuestList { seating.grouped { owner(of: $0, in: households) } }

    /// What each household says by its bookings: the seats of those that are a yes, or else a maybe, or else a no.
    func answers(in households: SchoolHouseholds) -> [Home: Answer] {
        Dictionary(grouping: histories.keys) { owner(of: $0, in: households) }.mapValues { own in
            let said = own.compactMap { histories[$0]?.last }.sorted { $0.at < $1.at }
            let count = AnswerCount(said)
            let choice: Answer.Choice = count.yes > 0 ? .yes : count.maybe > 0 ? .maybe : .no
            return Answer(choice: choice, places: count.places, at: said.last?.at ?? .distantPast)
        }
    }

    /// Whether an officer should ask a family whose the seats are, after what is known of its households changed.
    ///
    /// | a booking | asked, since |
    /// | --- | --- |
    /// | with seats, waiting or late, that no household owns any more | staff named no contact, and the family is several households now |
    /// | the same, of a household whose contacts live apart now, or are in several families | one of them may have been meant as well |
    /// | with or without seats, for which contacts who live apart now answered | one may have given back what the other had |
    /// | with seats, waiting or late, whose owner has another one now | both are theirs, or it was one booking said twice |
    func needsPerson(_ family: FamilyID, before: SchoolHouseholds, after: SchoolHouseholds) -> Bool {
        func owner(_ booking: Booking, _ households: SchoolHouseholds) -> Home { self.owner(of: booking, in: households) }
        let own = histories.filter { booking, history in
            history.family == family || owner(booking, before).family == family || owner(booking, after).family == family
        }
        let booked = own.keys.filter { booking in
            seating.places[booking] != nil || seating.late[booking] != nil
                || seating.waiting.contains { $0.guest == booking }
        }
        let isUnowned = booked.contains { owner($0, after).contact == nil && owner($0, before).contact != nil }
        let isSplit = booked.contains { booking in
            let home = owner(booking, before)
            let together = home.contact == nil ? [] : before.of(home.family).contacts(of: home).filter(after.has)
            return Set(together.compactMap(after.home)).count > 1
        }
        let wereOne = own.values.contains { history in
            func homes(_ households: SchoolHouseholds) -> Set<Home> {
                Set(history.contacts.compactMap { households.home(of: $0.contact) })
            }
            return homes(before).count == 1 && homes(after).count > 1
        }
        let isJoined = booked.contains { booking in
            own.keys.contains { other in
                owner(other, after) == owner(booking, after) && owner(other, before) != owner(booking, before)
            }
        }
        return isUnowned || isSplit || wereOne || isJoined
    }
}
