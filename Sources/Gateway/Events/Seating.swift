public import Foundation

/// Who has places at an event and who waits for some: the fold of all its answers in the order in which they came. Pure: the same answers give
/// the same list. The store folds by `Booking`, so that nobody loses a place because a record of who lives with whom is corrected; what people
/// see is by household (`GuestList`), where each household of a family is a guest of its own.
///
/// | answer | what it does |
/// | --- | --- |
/// | yes, and it fits | takes places; fewer than before gives the rest back |
/// | yes without a number | of a guest that has or wants places already: the same number; otherwise one |
/// | yes, and it does not fit | waits at the end of the list for all that it wants, and keeps what it has |
/// | yes of one that waits | for no more than it waits for: stays where it stands; for more: goes to the end |
/// | no, maybe | gives all places back and leaves the waiting list |
///
/// Whenever places become free, the first of those who wait whose wish fits moves up, and so on. After `answerBy` an answer takes nothing by
/// itself and a maybe gives nothing back: a person decides. A no, or a yes for fewer, still gives places back: otherwise seats would stay empty. What
/// a member of staff decides counts at any hour.
public struct Seating<Guest: Hashable & Sendable>: Sendable, Equatable {
    /// A guest on the waiting list.
    public struct Waiting: Sendable, Equatable {
        public var guest: Guest
        /// Places that it wants in all, those that it has among them.
        public var wish: Int
    }

    /// Places in all; nil for no limit.
    public private(set) var capacity: Int?
    /// The last moment at which answers count by themselves.
    public private(set) var answerBy: Date
    /// Places by guest; more than none each.
    public private(set) var places: [Guest: Int] = [:]
    /// The next one first.
    public private(set) var waiting: [Waiting] = []
    public private(set) var declined: Set<Guest> = []
    public private(set) var maybe: Set<Guest> = []
    /// What those who may come had until they said so.
    private var gaveUp: [Guest: AnswerOutcome.GivenUp] = [:]
    /// Answers that came too late, and that no person has decided on yet.
    public private(set) var late: [Guest: SeatingAnswer<Guest>] = [:]
    /// Guests whose places, or whose wait, come from more than one of those that they were put together from.
    public private(set) var combined: Set<Guest> = []

    public init(capacity: Int?, answerBy: Date, answers: [SeatingAnswer<Guest>] = []) {
        self.capacity = capacity
        self.answerBy = answerBy
        for answer in answers { take(answer) }
    }

    /// Places that somebody has.
    public var taken: Int { places.values.reduce(0, +) }

    /// Whoever said anything.
    public var answered: Set<Guest> {
        Set(places.keys).union(waiting.map(\.guest)).union(declined).union(maybe).union(late.keys)
    }

    /// Counts one more answer. Answers the guests that it let move up, in order: those who waited and have all their places now. The one
    /// whose answer it is learns it from `outcome`.
    @discardableResult
    public mutating func take(_ answer: SeatingAnswer<Guest>) -> [Guest] {
        let guest = answer.guest
        if !answer.joins.isEmpty {
            self = grouped { answer.joins.contains($0) ? guest : $0 }
            combined.remove(guest)
        }
        let isLate = answer.at > answerBy && !answer.isDecision
        late[guest] = nil
        switch answer.choice {
        case .no:
            leave(guest)
            declined.insert(guest)
        case .maybe:
            guard !isLate else {
                late[guest] = answer
                return []
            }
            // To say it again gives nothing more back.
            var given = gaveUp[guest]
            if let held = places[guest] {
                given = .places(held)
            } else if waiting.contains(where: { $0.guest == guest }) {
                given = .waiting
            }
            leave(guest)
            maybe.insert(guest)
            gaveUp[guest] = given
        case .yes:
            let held = places[guest] ?? 0
            let wished = waiting.first { $0.guest == guest }?.wish
            let wish = answer.places ?? wished ?? max(held, 1)
            if isLate, wish > held {
                // To say again what one waits for anyway asks for nothing.
                if wish != wished { late[guest] = answer }
                return []
            }
            declined.remove(guest)
            maybe.remove(guest)
            gaveUp[guest] = nil
            seat(guest, wish: wish)
        }
        return moveUp().filter { $0 != guest }
    }

    /// The invitation was put right. With more places those who wait move up, and are named; with fewer nobody loses what was promised, and
    /// nothing is given away until so many were given back.
    public mutating func change(capacity: Int?, answerBy: Date) -> [Guest] {
        self.capacity = capacity
        self.answerBy = answerBy
        return moveUp()
    }

    /// How a guest stands by its answers; nil where it said nothing.
    public func outcome(of guest: Guest) -> AnswerOutcome? {
        if late[guest] != nil { return .late }
        if let index = waiting.firstIndex(where: { $0.guest == guest }) {
            return .waiting(number: index + 1, kept: places[guest] ?? 0)
        }
        if let places = places[guest] { return .kept(places: places) }
        if maybe.contains(guest) { return .maybe(gaveUp: gaveUp[guest]) }
        return declined.contains(guest) ? .declined : nil
    }

    /// The same seats by other guests. Where several become one, their places and wishes add up, and it waits where the first of them did; that
    /// one of them declined, or may come, counts only where none has places, waits, or is late. Nobody gains or loses a place by it.
    public func grouped<Other>(_ owner: (Guest) -> Other) -> Seating<Other> {
        var list = Seating<Other>(capacity: capacity, answerBy: answerBy)
        for (guest, places) in places { list.places[owner(guest), default: 0] += places }
        var wishes = places
        for entry in waiting { wishes[entry.guest] = entry.wish }
        let booked = Dictionary(grouping: wishes.keys, by: owner)
        var queued: Set<Other> = []
        for other in waiting.map({ owner($0.guest) }) where queued.insert(other).inserted {
            let wish = booked[other, default: []].reduce(0) { $0 + wishes[$1, default: 0] }
            list.waiting.append(.init(guest: other, wish: wish))
        }
        for answer in late.values.sorted(by: { $0.at < $1.at }) {
            list.late[owner(answer.guest)] = SeatingAnswer(
                guest: owner(answer.guest), choice: answer.choice, places: answer.places, at: answer.at,
                isDecision: answer.isDecision)
        }
        list.combined = Set(booked.filter { $0.value.count > 1 }.keys)
        let open = Set(booked.keys).union(list.late.keys)
        list.maybe = Set(maybe.map(owner)).subtracting(open)
        for (guest, given) in gaveUp where list.maybe.contains(owner(guest)) {
            list.gaveUp[owner(guest)] = list.gaveUp[owner(guest)]?.joined(with: given) ?? given
        }
        list.declined = Set(declined.map(owner)).subtracting(open).subtracting(list.maybe)
        return list
    }

    private mutating func seat(_ guest: Guest, wish: Int) {
        let held = places[guest] ?? 0
        let index = waiting.firstIndex { $0.guest == guest }
        if fits(wish - held) {
            places[guest] = wish
            waiting.removeAll { $0.guest == guest }
        } else if let index, wish <= waiting[index].wish {
            waiting[index].wish = wish
        } else {
            waiting.removeAll { $0.guest == guest }
            waiting.append(Waiting(guest: guest, wish: wish))
        }
    }

    private mutating func leave(_ guest: Guest) {
        places[guest] = nil
        waiting.removeAll { $0.guest == guest }
        declined.remove(guest)
        maybe.remove(guest)
        gaveUp[guest] = nil
    }

    private mutating func moveUp() -> [Guest] {
        var moved: [Guest] = []
        func nextThatFits() -> Int? {
            let room = capacity.map { $0 - taken }
            return waiting.firstIndex { entry in
                let more = entry.wish - (places[entry.guest] ?? 0)
                return more <= 0 || room.map { more <= $0 } ?? true
            }
        }
        while let index = nextThatFits() {
            let next = waiting.remove(at: index)
            places[next.guest] = next.wish
            moved.append(next.guest)
        }
        return moved
    }

    private func fits(_ more: Int) -> Bool {
        guard let capacity, more > 0 else { return true }
        return taken + more <= capacity
    }
}

extension AnswerOutcome.GivenUp {
    /// What two that are one by now gave back.
    fileprivate func joined(with other: Self) -> Self {
        switch (self, other) {
        case (.places(let one), .places(let two)): .places(one + two)
        case (.places, .waiting): self
        case (.waiting, _): other
        }
    }
}
