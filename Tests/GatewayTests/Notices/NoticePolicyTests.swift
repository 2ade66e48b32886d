import Channels
import Foundation
import Testing

@testable import Gateway

/// Who is told what and when, as a table.
@Suite struct NoticePolicyTests {
    static let start = Date.at("2026-03-03T02:00:00Z")
    static let fact = NoticeFact(.routeStopped(.email), reason: .signInRefused)
    static let staff: [StaffMember] = [.nia, .huw, .ann]

    /// A telling as the table writes it: step, person, channel, minutes after the start, state.
    typealias Told = (step: Int, person: String, channel: ChannelKind, minute: Double, state: DeliveryState)

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var told: [Told] = []
        var minute: Double
        var working: Set<ChannelKind> = [.email, .text]
        var closed: Set<String> = []
        var cause = NoticeCause.emergencyUnreached("M1")
        var acknowledged = false
        /// "Nia text", or nothing.
        var tells: String?
        var testDescription: String { name }
    }

    static let first: Told = (0, "Nia", .text, 0, .delivered)
    static let second: Told = (1, "Huw", .text, 15, .delivered)
    static let third: Told = (2, "Ann", .email, 30, .accepted)

    static let rows: [Row] = [
        Row(name: "nobody was told, since no way was open: the first now", minute: 3, tells: "Nia text"),
        Row(name: "a minute early nobody else", told: [first], minute: 14.9),
        Row(name: "the next after a quarter of an hour", told: [first], minute: 15, tells: "Huw text"),
        Row(name: "acknowledged: nobody else", told: [first], minute: 60, acknowledged: true),
        Row(name: "the third by the only way that she has", told: [first, second], minute: 30, tells: "Ann email"),
        Row(name: "an hour after the last one not yet again", told: [first, second, third], minute: 89),
        Row(name: "an hour after the last one the first again", told: [first, second, third], minute: 90, tells: "Nia text"),
        Row(name: "text is out of order: by e-mail", told: [], minute: 0, working: [.email], tells: "Nia email"),
        Row(
            name: "never by the route that it is about", minute: 0, cause: .routeStopped(.text), tells: "Nia email"),
        Row(
            name: "a person whose only way is the stopped one is passed over", told: [first, second], minute: 30,
            cause: .routeStopped(.email)),
        Row(name: "a number that wrote STOP: by e-mail", minute: 0, closed: ["+447700900801"], tells: "Nia email"),
        Row(
            name: "neither way is open to the first: the next at once", minute: 0,
            closed: ["+447700900801", "nia@example.org"], tells: "Huw text"),
        Row(
            name: "the text failed: the same person by e-mail at once", told: [(0, "Nia", .text, 0, .failedPermanent)], minute: 1,
            tells: "Nia email"),
        Row(
            name: "both failed: the next person at once",
            told: [(0, "Nia", .text, 0, .failedPermanent), (0, "Nia", .email, 1, .failedPermanent)], minute: 2,
            tells: "Huw text"),
        Row(
            name: "the text waits for a route that has stopped since: by e-mail", told: [(0, "Nia", .text, 0, .queued)],
            minute: 1,
            working: [.email], tells: "Nia email"),
        Row(name: "the text waits for its turn: nothing more yet", told: [(0, "Nia", .text, 0, .queued)], minute: 1),
        Row(name: "the text is in doubt: nothing more yet", told: [(0, "Nia", .text, 0, .uncertain)], minute: 1),
        Row(
            name: "all failed: a new round only after an hour, however fast",
            told: [first, second, (2, "Ann", .email, 30, .failedPermanent)], minute: 31),
        Row(name: "no way works at all: nobody", minute: 0, working: [.letter]),
        Row(name: "before the sixth round", told: [(14, "Ann", .email, 600, .accepted)], minute: 659.9),
        Row(name: "the sixth round", told: [(14, "Ann", .email, 600, .accepted)], minute: 660, tells: "Nia text"),
        Row(
            name: "six rounds and no more", told: [(17, "Ann", .email, 600, .accepted)], minute: 6000),
    ]

    @Test(arguments: rows) func `tells the right person by a way that works`(row: Row) {
        let policy = NoticePolicy(
            staff: Self.staff, ways: NoticeWays(working: row.working, closedAddresses: row.closed))
        let fact = NoticeFact(row.cause)
        let notice = NoticeCase(
            id: 1, fact: fact, isAcknowledged: row.acknowledged,
            told: row.told.map {
                .init(step: $0.step, person: $0.person, channel: $0.channel, at: Self.minute($0.minute), state: $0.state)
            })
        let effects = policy.decide([notice], facts: [fact], now: Self.minute(row.minute))
        let told = effects.map { effect -> String? in
            guard case .tell(1, fact, let telling) = effect else { return "\(effect)" }
            return "\(telling.person.name) \(telling.channel.rawValue)"
        }
        #expect(told == (row.tells.map { [$0] } ?? []))
        // What is not due yet says when it is: the daemon waits until then.
        if row.tells == nil, let due = policy.nextDue([notice], now: Self.minute(row.minute)) {
            #expect(due > Self.minute(row.minute))
        }
    }

    private static func minute(_ minute: Double) -> Date { start.addingTimeInterval(minute * 60) }

    @Test func `one open notice a cause, and the first person hears of a new one at once`() {
        let policy = NoticePolicy(staff: Self.staff, ways: NoticeWays(working: [.text]))
        let opened = policy.decide([], facts: [Self.fact], now: Self.start)
        #expect(opened == [.open(Self.fact, NoticePolicy.Telling(person: .nia, channel: .text, step: 0))])
        let told = NoticeCase.Told(step: 0, person: "Nia", channel: .text, at: Self.start, state: .accepted)
        let open = NoticeCase(id: 1, fact: Self.fact, told: [told])
        #expect(policy.decide([open], facts: [Self.fact], now: Self.minute(1)) == [])
        // Another reason for the same cause opens no other notice.
        #expect(policy.decide([open], facts: [NoticeFact(.routeStopped(.email), reason: .serverBusy)], now: Self.minute(1)) == [])
    }

    @Test func `what is gone for five minutes is closed, and those who may know of it hear that once`() {
        let policy = NoticePolicy(staff: Self.staff, ways: NoticeWays(working: [.text, .email]))
        let told: [Told] = [Self.first, (1, "Huw", .text, 15, .failedPermanent), (1, "Huw", .email, 15, .suppressed)]
        var notice = NoticeCase(
            id: 1, fact: Self.fact,
            told: told.map {
                .init(step: $0.step, person: $0.person, channel: $0.channel, at: Self.minute($0.minute), state: $0.state)
            })
        #expect(policy.decide([notice], facts: [], now: Self.minute(20)) == [.clear(1)])
        notice.cleared = Self.minute(20)
        #expect(policy.nextDue([notice], now: Self.minute(21)) == Self.minute(25))
        #expect(policy.decide([notice], facts: [], now: Self.minute(24)) == [])
        // Back within five minutes: the same notice, and its escalation goes on.
        let back = policy.decide([notice], facts: [Self.fact], now: Self.minute(24))
        #expect(back.first == .comeBack(1))
        let nia = NoticePolicy.Telling(person: .nia, channel: .text, step: 0)
        #expect(policy.decide([notice], facts: [], now: Self.minute(25)) == [.close(1, Self.fact, [nia])])
    }

    @Test func `without staff nothing is told`() {
        let policy = NoticePolicy(staff: [], ways: NoticeWays(working: [.text]))
        #expect(policy.decide([], facts: [Self.fact], now: Self.start) == [.open(Self.fact, nil)])
        #expect(policy.decide([NoticeCase(id: 1, fact: Self.fact)], facts: [Self.fact], now: Self.minute(99)) == [])
    }

    /// What the channels report, after how many minutes, and what it counts as.
    @Test(
        arguments: [
            (.signInRefused, 0, "route-stopped"), (.policyRefused, 0, "route-stopped"), (.connectionRefused, 0, nil),
            (.connectionRefused, 14, nil), (.connectionRefused, 15, "route-stopped"), (.serverBusy, 15, "route-stopped"),
            (nil, 14, nil), (nil, 15, "route-stopped"),
        ] as [(ReasonCode?, Double, String?)])
    func `a route is stopped at once where only a person can open it, else after a quarter of an hour`(
        reason: ReasonCode?, minutes: Double, kind: String?
    ) {
        var facts = RouteFacts()
        let trouble = [ChannelKind.email: RouteTrouble(closedUntil: Self.minute(60), reason: reason)]
        facts.observe(trouble, at: Self.start)
        let now = Self.minute(minutes)
        #expect(facts.facts(trouble, stops: [], open: [], at: now).first?.cause.kind.rawValue == kind)
        if kind == nil { #expect(facts.nextDue(after: now) == Self.minute(15)) }
        // After a restart what staff were told of holds on.
        var fresh = RouteFacts()
        fresh.observe(trouble, at: now)
        #expect(fresh.facts(trouble, stops: [], open: [.routeStopped(.email)], at: now).count == 1)
        fresh.observe([:], at: now)
        #expect(fresh.facts([:], stops: [], open: [.routeStopped(.email)], at: now).isEmpty)
    }

    @Test(
        arguments: [
            (.signInRefused, "route-stopped"), (.senderRefused, "route-stopped"), (.noCredit, "no-credit"),
        ] as [(ReasonCode, String)])
    func `a route that the far side refuses is a cause at once, whatever the breaker says`(code: ReasonCode, kind: String) {
        let stop = RouteStop(channel: .text, code: code, detail: "", since: Self.start, tries: 0, nextTry: Self.minute(15))
        let found = RouteFacts().facts([:], stops: [stop], open: [], at: Self.start)
        #expect(found.map(\.cause.kind.rawValue) == [kind] && found.first?.reason == code)
    }

    @Test(arguments: [
        ("OK", true), ("ok.", true), ("Iawn", true), ("IAWN!", true), ("Ocê", true), ("Iawn, diolch", true), ("👍", true),
        ("Ok thanks", true), ("OK but who feeds the cat", false), ("Iawn i Cai ddod?", false), ("ie", false), ("yes", false),
        ("", false),
        ("STOP", false), ("ok 2", false),
    ])
    func `an OK is a text that says nothing else`(text: String, isGiven: Bool) {
        #expect(NoticeAcknowledgement.isGiven(by: text) == isGiven)
    }
}
