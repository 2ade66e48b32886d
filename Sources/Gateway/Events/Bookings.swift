import Foundation

/// All that one household said of an event, from its first answer on, whoever of it answered. It stays one booking, with its places, when the
/// record of who lives with whom is corrected; an answer of a household that has several makes them one.
struct Booking: Hashable, Sendable, Comparable {
    /// The row of its first answer.
    var id: Int64

    static func < (one: Booking, other: Booking) -> Bool { one.id < other.id }
}

/// The bookings of one event, and whose they are by what is known of households now. Pure.
///
/// | a booking is the household's | where |
/// | --- | --- |
/// | of the last of its contacts who is still on record of the family | somebody who answered is |
/// | that is the whole family | nobody who answered is, and the family is one household |
/// | of the contact who answered, on their own | nobody who answered is, and it is not |
/// | of no contact: `Home.contact` is nil | staff recorded it without a name for a family that is more than one household now |
struct Bookings: Sendable {
    private(set) var seating: Seating<Booking>
    /// Each booking's family and the contacts who answered, the last one last.
    private(set) var authors: [Booking: Authors] = [:]

    struct Authors: Sendable {
        var family: FamilyID
        /// Without those answers of staff that name nobody.
        var contacts: [ContactID] = []
    }

    init(_ seating: Seating<Booking>) { self.seating = seating }

    /// Counts one more answer; answers the bookings that it let move up.
    @discardableResult
    mutating func take(_ answer: SeatingAnswer<Booking>, of family: FamilyID, by contact: ContactID?) -> [Booking] {
        let joined = answer.joins.sorted().flatMap { authors.removeValue(forKey: $0)?.contacts ?? [] }
        let own = authors[answer.guest]?.contacts ?? []
        authors[answer.guest] = Authors(family: family, contacts: joined + own + (contact.map { [$0] } ?? []))
        return seating.take(answer)
    }

    /// An invitation that puts this one right has other places or another day.
    mutating func change(capacity: Int?, answerBy: Date) { _ = seating.change(capacity: capacity, answerBy: answerBy) }

    func owner(of booking: Booking, in households: Households) -> Home {
        let contacts = authors[booking]?.contacts ?? []
        if let known = contacts.last(where: households.knows) { return households.home(of: known) }
        return households.home(of: households.isOne ? nil : contacts.last)
    }

    /// The bookings for which an answer of this household speaks, the oldest first: its own, and where a member of staff decides also what was
    /// recorded of the family without a name.
    func spokenFor(by home: Home, in households: Households, isDecision: Bool) -> [Booking] {
        authors.filter { $0.value.family == home.family }.keys.filter { booking in
            let owner = owner(of: booking, in: households)
            return owner == home || (isDecision && owner.contact == nil)
        }.sorted()
    }

    /// The list as people see it: by household.
    func guests(in households: (FamilyID) -> Households) -> GuestList {
        seating.grouped { booking in home(of: booking, in: households) }
    }

    func home(of booking: Booking, in households: (FamilyID) -> Households) -> Home {
        guard let family = authors[booking]?.family else { preconditionFailure("a booking without an answer") }
        return owner(of: booking, in: households(family))
    }

    /// Whether a person should ask a family whose the places are, after what is known of its households changed: bookings of two households
    /// have become one household's, or people for whom one booking spoke together live apart now.
    func needsPerson(before: Households, after: Households) -> Bool {
        let own = authors.filter { $0.value.family == after.family }.keys
        let booked = own.filter { booking in
            seating.places[booking] != nil || seating.late[booking] != nil
                || seating.waiting.contains { $0.guest == booking }
        }
        let isSplit = booked.contains { booking in
            let home = owner(of: booking, in: before)
            let together = home.contact == nil ? [] : before.contacts(of: home).filter(after.has)
            return Set(together.map { after.home(of: $0) }).count > 1
        }
        let isJoined = booked.contains { booking in
            own.contains { other in
                owner(of: other, in: after) == owner(of: booking, in: after)
                    && owner(of: other, in: before) != owner(of: booking, in: before)
            }
        }
        return isSplit || isJoined
    }
}
