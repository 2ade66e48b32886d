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
    private(set) var histories: [Booking: History] = [:]

    /// Who answered for a booking, and what it says now.
    struct History: Sendable {
        var family: FamilyID
        /// Contacts who answered, by the rows of their answers; without the answers of staff that name nobody.
        var contacts: [(row: Int64, contact: ContactID)] = []
        /// The last answer; where that is a yes without a number, with the number of before.
        var last: Answer
    }

    init(_ seating: Seating<Booking>) { self.seating = seating }

    /// Counts one more answer; answers the bookings that it let move up.
    ///
    /// - Parameter row: of the answer: later ones have greater rows.
    @discardableResult
    mutating func take(
        _ answer: SeatingAnswer<Booking>, row: Int64, of family: FamilyID, by contact: ContactID?
    ) -> [Booking] {
        let earlier = answer.joins.union([answer.guest]).compactMap { histories.removeValue(forKey: $0) }
        let wanted = AnswerCount(earlier.map(\.last)).places
        let places = answer.places ?? (wanted > 0 ? wanted : nil)
        let said = contact.map { [(row: row, contact: $0)] } ?? []
        histories[answer.guest] = History(
            family: family, contacts: (earlier.flatMap(\.contacts) + said).sorted { $0.row < $1.row },
            last: Answer(choice: answer.choice, places: places, at: answer.at))
        return seating.take(answer)
    }

    /// An invitation that puts this one right has other places or another day.
    mutating func change(capacity: Int?, answerBy: Date) { _ = seating.change(capacity: capacity, answerBy: answerBy) }

    func owner(of booking: Booking, in households: Households) -> Home {
        let contacts = histories[booking]?.contacts.map(\.contact) ?? []
        if let known = contacts.last(where: households.knows) { return households.home(of: known) }
        return households.home(of: households.isOne ? nil : contacts.last)
    }

    /// The bookings for which an answer of this household speaks, the oldest first: its own, and where a member of staff decides also what was
    /// recorded of the family without a name.
    func spokenFor(by home: Home, in households: Households, isDecision: Bool) -> [Booking] {
        histories.filter { $0.value.family == home.family }.keys.filter { booking in
            let owner = owner(of: booking, in: households)
            return owner == home || (isDecision && owner.contact == nil)
        }.sorted()
    }

    /// The list as people see it: by household.
    func guests(in households: (FamilyID) -> Households) -> GuestList {
        seating.grouped { booking in home(of: booking, in: households) }
    }

    func home(of booking: Booking, in households: (FamilyID) -> Households) -> Home {
        guard let family = histories[booking]?.family else { preconditionFailure("a booking without an answer") }
        return owner(of: booking, in: households(family))
    }

    /// Whether a person should ask a family whose the places are, after what is known of its households changed.
    ///
    /// | a booking | asked, since |
    /// | --- | --- |
    /// | with places, waiting or late, that no household owns any more | staff named nobody, and the family is several households now |
    /// | the same, of a household whose people live apart now | one of them may have been meant as well |
    /// | with or without places, for which people who live apart now answered | the one may have given back what the other had |
    /// | with places, waiting or late, whose owner has another one now | both are theirs, or it was one booking said twice |
    func needsPerson(before: Households, after: Households) -> Bool {
        let own = histories.filter { $0.value.family == after.family }
        let booked = own.keys.filter { booking in
            seating.places[booking] != nil || seating.late[booking] != nil
                || seating.waiting.contains { $0.guest == booking }
        }
        let isUnowned = booked.contains { booking in
            owner(of: booking, in: after).contact == nil && owner(of: booking, in: before).contact != nil
        }
        let isSplit = booked.contains { booking in
            let home = owner(of: booking, in: before)
            let together = home.contact == nil ? [] : before.contacts(of: home).filter(after.has)
            return Set(together.map { after.home(of: $0) }).count > 1
        }
        let wereOne = own.values.contains { history in
            func homes(_ households: Households) -> Set<Home> {
                Set(history.contacts.map(\.contact).filter(after.knows).map { households.home(of: $0) })
            }
            return homes(before).count == 1 && homes(after).count > 1
        }
        let isJoined = booked.contains { booking in
            own.keys.contains { other in
                owner(of: other, in: after) == owner(of: booking, in: after)
                    && owner(of: other, in: before) != owner(of: booking, in: before)
            }
        }
        return isUnowned || isSplit || wereOne || isJoined
    }
}
