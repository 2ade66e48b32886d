public import Channels
public import Foundation

/// Who is told what and when: a rule without clock or store.
///
/// The first person is told at once, the next one after a quarter of an hour without an acknowledgement; an hour after the last one the
/// first is told again, for six rounds in all. A person whom no way reaches is passed over, and a way that failed is followed by the other
/// way or the next person at once. When a cause has been gone for five minutes its notice is closed, and each person whom it may have
/// reached hears that once.
public struct NoticePolicy: Sendable {
    /// Seconds without an acknowledgement after which the next person is told.
    static let escalationDelay: TimeInterval = 15 * 60
    static let betweenRounds: TimeInterval = 3600
    static let rounds = 6
    /// Seconds for which a cause must be gone, so that one that comes and goes makes one notice, not many.
    static let steady: TimeInterval = 5 * 60

    let staff: [StaffMember]
    let ways: NoticeWays

    public init(staff: [StaffMember], ways: NoticeWays) {
        self.staff = staff
        self.ways = ways
    }

    /// That one person is told by one way.
    public struct Telling: Sendable, Equatable {
        public var person: StaffMember
        public var channel: ChannelKind
        public var step: Int
    }

    public enum Effect: Sendable, Equatable {
        case open(NoticeFact, Telling?)
        case tell(Int64, NoticeFact, Telling)
        /// The cause is not seen any more.
        case clear(Int64)
        /// It is back before the notice was closed.
        case comeBack(Int64)
        /// Closed; these hear of it.
        case close(Int64, NoticeFact, [Telling])
    }

    public func decide(_ open: [NoticeCase], facts: [NoticeFact], now: Date) -> [Effect] {
        let known = Set(open.map(\.fact.cause))
        let new = facts.filter { !known.contains($0.cause) }.map { fact in
            Effect.open(fact, first(in: 0..<staff.count, of: fact.cause))
        }
        return new + open.flatMap { effects(on: $0, facts: facts, now: now) }
    }

    private func effects(on notice: NoticeCase, facts: [NoticeFact], now: Date) -> [Effect] {
        guard let fact = facts.first(where: { $0.cause == notice.fact.cause }) else {
            guard let cleared = notice.cleared else { return [.clear(notice.id)] }
            guard now >= cleared.addingTimeInterval(Self.steady) else { return [] }
            return [.close(notice.id, notice.fact, farewells(of: notice))]
        }
        var effects: [Effect] = notice.cleared == nil ? [] : [.comeBack(notice.id)]
        if let next = upcoming(notice), next.due <= now { effects.append(.tell(notice.id, fact, next.telling)) }
        return effects
    }

    /// When an open notice wants attention next, if nothing else happens; nil for never.
    public func nextDue(_ open: [NoticeCase], now: Date) -> Date? {
        open.compactMap { notice in
            if let cleared = notice.cleared { return cleared.addingTimeInterval(Self.steady) }
            return upcoming(notice)?.due
        }.min()
    }

    /// Which member of staff is told next, and when; nil where none is.
    private func upcoming(_ notice: NoticeCase) -> (telling: Telling, due: Date)? {
        guard !notice.isAcknowledged, !staff.isEmpty else { return nil }
        let cause = notice.fact.cause
        guard let last = notice.told.last else { return first(in: 0..<staff.count, of: cause).map { ($0, .distantPast) } }
        let failed = cannotArrive(last)
        if failed {
            let tried = Set(notice.told.filter { $0.step == last.step }.map(\.channel))
            if let other = telling(step: last.step, of: cause, except: tried) { return (other, last.at) }
        }
        let round = last.step / staff.count
        if let next = first(in: (last.step + 1)..<max(last.step + 1, (round + 1) * staff.count), of: cause) {
            return (next, failed ? last.at : last.at.addingTimeInterval(Self.escalationDelay))
        }
        guard round + 1 < Self.rounds else { return nil }
        return first(in: (round + 1) * staff.count..<(round + 2) * staff.count, of: cause)
            .map { ($0, last.at.addingTimeInterval(Self.betweenRounds)) }
    }

    /// Whether what was sent to a person has come to nothing, or waits for a way that does not work.
    private func cannotArrive(_ told: NoticeCase.Told) -> Bool {
        switch told.state {
        case .failedPermanent, .expired, .cancelled, .suppressed: true
        case .held, .queued, .failedTemporary: !ways.working.contains(told.channel)
        case .submitting, .accepted, .delivered, .uncertain: false
        }
    }

    private func first(in steps: Range<Int>, of cause: NoticeCause) -> Telling? {
        steps.lazy.compactMap { telling(step: $0, of: cause) }.first
    }

    /// By the first way that is open to the person of a step.
    private func telling(step: Int, of cause: NoticeCause, except tried: Set<ChannelKind> = []) -> Telling? {
        guard !staff.isEmpty else { return nil }
        let person = staff[step % staff.count]
        return way(to: person, of: cause, except: tried).map { Telling(person: person, channel: $0, step: step) }
    }

    private func way(to person: StaffMember, of cause: NoticeCause?, except tried: Set<ChannelKind> = []) -> ChannelKind? {
        StaffMember.channels.first { channel in
            guard channel != cause?.channel, !tried.contains(channel), let address = person.address(on: channel) else {
                return false
            }
            return ways.isOpen(address)
        }
    }

    /// Each person whom the notice may have reached, once. By then the route that it was about may be used again.
    private func farewells(of notice: NoticeCase) -> [Telling] {
        let reached = Set(
            notice.told.filter { [.submitting, .accepted, .delivered, .uncertain].contains($0.state) }.map(\.person))
        return staff.filter { reached.contains($0.name) }.compactMap { person in
            let step = notice.told.last { $0.person == person.name }?.step ?? 0
            return way(to: person, of: nil).map { Telling(person: person, channel: $0, step: step) }
        }
    }
}
