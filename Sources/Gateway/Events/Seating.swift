public import Foundation

/// Who has seats at an event and who waits for some: the fold of all its answers in the order in which they came. Pure: the same answers give the
/// same list. The store folds by `Booking`, so that no guest loses a seat because a record of who lives with whom is corrected; staff and contacts
/// see it by household (`GuestList`), where each household of a family is a guest of its own.
///
/// | answer | what it does |
/// | --- | --- |
/// | yes, and it fits | takes seats; fewer than before gives the rest back |
/// | yes without a number | of a guest that has or wants seats already: the same number; otherwise one |
/// | yes, and it does not fit | waits at the end of the list for all that it wants, and keeps what it has |
/// | yes of one that waits | for no more than it waits for: stays where it stands; for more: goes to the end |
/// | no, maybe | gives all seats back and leaves the waiting list |
///
/// Whenever seats become free, the first waiting guest whose wish fits moves up, and so on. After `answerBy` an answer takes nothing by itself and a
/// maybe gives nothing back: a member of staff decides. A no, or a yes for fewer, still gives seats back: otherwise seats would stay empty. What a
/// member of staff decides counts at any hour.
public struct Seating<Guest: Hashable & Sendable>: Sendable, Equatable {
    /// A guest on the waiting list.
    public struct Waiting: Sendable, Equatable {
        public var guest: Guest
        /// Seats that it wants in all, those that it has among them.
        public var wish: Int
    }

    /// Seats in all; nil for no limit.
    public private(set) var capacity: Int?
    /// The last moment at which answers count by themselves.
    public private(set) var answerBy: Date
    /// Seats by guest; each at least one.
    public private(set) var places: [Guest: Int] = [:]
    /// The next one first.
    public private(set) var waiting: [Waiting] = []
    public private(set) var declined: Set<Guest> = []
    public private(set) var maybe: Set<Guest> = []
    /// What guests who answered maybe had, or that they waited, until they said so.
    private var gaveUp: [Guest: AnswerOutcome.GivenUp] = [:]
    /// Answers that came too late, and on which no member of staff has decided yet.
    public private(set) var late: [Guest: SeatingAnswer<Guest>] = [:]
    /// Guests that `grouped` made of several, more than one of which had seats or waited.
    public private(set) var combined: Set<Guest> = []

    public init(capacity: Int?, answerBy: Date, answers: [SeatingAnswer<Guest>] = []) {
        self.capacity = capacity
        self.answerBy = answerBy
        for answer in answers { take(answer) }
    }

    /// Seats that guests have.
    public var taken: Int { places.values.reduce(0, +) }

    /// All guests who answered.
    public var answered: Set<Guest> {
        Set(places.keys).union(waiting.map(\.guest)).union(declined).union(maybe).union(late.keys)
    }

    /// Counts one more answer. Returns the guests that it let move up, in order: those who waited and have all their seats now. The one whose answer
    /// it is learns it from `outcome`.
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
            // A second maybe gives nothing more back: what the first one gave back is kept.
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
                // A guest who repeats the number that they wait for anyway asks for nothing new, so no decision is needed.
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

    /// A correction changed the invitation. With more seats, waiting guests move up, and are returned; with fewer, no guest loses seats that were
    /// promised, and no seat is given out until enough have been given back.
    public mutating func change(capacity: Int?, answerBy: Date) -> [Guest] {
        self.capacity = capacity
        self.answerBy = answerBy
        return moveUp()
    }

    /// What a guest's answers came to; nil where it gave none.
    public func outcome(of guest: Guest) -> AnswerOutcome? {
        if late[guest] != nil { return .late }
        if let index = waiting.firstIndex(where: { $0.guest == guest }) {
            return .waiting(number: index + 1, kept: places[guest] ?? 0)
        }
        if let places = places[guest] { return .kept(places: places) }
        if maybe.contains(guest) { return .maybe(gaveUp: gaveUp[guest]) }
        return declined.contains(guest) ? .declined : nil
    }

    /// The same seats by other guests. Where several become one, their seats and wishes add up, and it waits where the first of them did; that one of
    /// them declined, or may come, counts only where none of them has seats, waits, or is late. No guest gains or loses a seat by the grouping.
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
    /// What two guests gave back who count as one now.
    fileprivate func joined(with other: Self) -> Self {
        switch (self, other) {
        case (.places(let one), .places(let two)): .places(one + two)
        case (.places, .waiting): self
        case (.waiting, _): other
        }
    }
}
