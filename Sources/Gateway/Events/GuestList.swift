public import Foundation

/// Who has places at an event and who waits for some: the fold of all its answers in the order in which they came. Each
/// household answers for itself: two of one family are two guests. Pure: the same answers give the same list.
///
/// | answer | what it does |
/// | --- | --- |
/// | yes, and it fits | takes places; fewer than before gives the rest back |
/// | yes without a number | of a household that has or wants places already: the same number; otherwise one |
/// | yes, and it does not fit | waits at the end of the list for all that it wants, and keeps what it has |
/// | yes of one that waits | for no more than it waits for: stays where it stands; for more: goes to the end |
/// | no, maybe | gives all places back and leaves the waiting list |
///
/// Whenever places become free, the first of those who wait whose wish fits moves up, and so on. After `answerBy` an answer takes nothing by
/// itself and a maybe gives nothing back: a person decides. A no, or a yes for fewer, still gives places back: empty chairs help nobody. What
/// a member of staff decides counts at any hour.
public struct GuestList: Sendable, Equatable {
    /// A household on the waiting list.
    public struct Waiting: Sendable, Equatable {
        public var home: Home
        /// Places that it wants in all, those that it has among them.
        public var wish: Int
    }

    /// Places in all; nil for no limit.
    public private(set) var capacity: Int?
    /// The last moment at which answers count by themselves.
    public private(set) var answerBy: Date
    /// Places by household; more than none each.
    public private(set) var places: [Home: Int] = [:]
    /// The next one first.
    public private(set) var waiting: [Waiting] = []
    public private(set) var declined: Set<Home> = []
    public private(set) var maybe: Set<Home> = []
    /// Answers that came too late, and that no person has decided on yet.
    public private(set) var late: [Home: GuestAnswer] = [:]

    public init(capacity: Int?, answerBy: Date, answers: some Sequence<GuestAnswer> = []) {
        self.capacity = capacity
        self.answerBy = answerBy
        for answer in answers { take(answer) }
    }

    /// Places that somebody has.
    public var taken: Int { places.values.reduce(0, +) }

    /// Whoever said anything.
    public var answered: Set<Home> {
        Set(places.keys).union(waiting.map(\.home)).union(declined).union(maybe).union(late.keys)
    }

    /// Counts one more answer. Answers the households that it let move up, in order: those who waited and have all their places now. The one
    /// whose answer it is learns it from `outcome`.
    @discardableResult
    public mutating func take(_ answer: GuestAnswer) -> [Home] {
        let home = answer.home
        let isLate = answer.at > answerBy && !answer.isDecision
        late[home] = nil
        switch answer.choice {
        case .no:
            leave(home)
            declined.insert(home)
        case .maybe:
            guard !isLate else {
                late[home] = answer
                return []
            }
            leave(home)
            maybe.insert(home)
        case .yes:
            let held = places[home] ?? 0
            let wished = waiting.first { $0.home == home }?.wish
            let wish = answer.places ?? wished ?? max(held, 1)
            if isLate, wish > held {
                // To say again what one waits for anyway asks for nothing.
                if wish != wished { late[home] = answer }
                return []
            }
            declined.remove(home)
            maybe.remove(home)
            seat(home, wish: wish)
        }
        return moveUp().filter { $0 != home }
    }

    /// The invitation was put right. With more places those who wait move up, and are named; with fewer nobody loses what was promised, and
    /// nothing is given away until so many were given back.
    public mutating func change(capacity: Int?, answerBy: Date) -> [Home] {
        self.capacity = capacity
        self.answerBy = answerBy
        return moveUp()
    }

    /// How a household stands by its answers; nil where it said nothing.
    public func outcome(of home: Home) -> AnswerOutcome? {
        if late[home] != nil { return .late }
        if let index = waiting.firstIndex(where: { $0.home == home }) {
            return .waiting(number: index + 1, kept: places[home] ?? 0)
        }
        if let places = places[home] { return .kept(places: places) }
        if maybe.contains(home) { return .maybe }
        return declined.contains(home) ? .declined : nil
    }

    private mutating func seat(_ home: Home, wish: Int) {
        let held = places[home] ?? 0
        let index = waiting.firstIndex { $0.home == home }
        if fits(wish - held) {
            places[home] = wish
            waiting.removeAll { $0.home == home }
        } else if let index, wish <= waiting[index].wish {
            waiting[index].wish = wish
        } else {
            waiting.removeAll { $0.home == home }
            waiting.append(Waiting(home: home, wish: wish))
        }
    }

    private mutating func leave(_ home: Home) {
        places[home] = nil
        waiting.removeAll { $0.home == home }
        declined.remove(home)
        maybe.remove(home)
    }

    private mutating func moveUp() -> [Home] {
        var moved: [Home] = []
        while let index = waiting.firstIndex(where: { fits($0.wish - (places[$0.home] ?? 0)) }) {
            let next = waiting.remove(at: index)
            places[next.home] = next.wish
            moved.append(next.home)
        }
        return moved
    }

    private func fits(_ more: Int) -> Bool {
        guard let capacity, more > 0 else { return true }
        return taken + more <= capacity
    }
}
