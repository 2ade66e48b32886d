import Foundation
import Synchronization
import Testing

@testable import gatewayd

/// A clock that tests set.
private final class SetClock: Sendable {
    private let seconds = Mutex(1_000_000.0)

    func pass(_ more: Double) { seconds.withLock { $0 += more } }
    var now: @Sendable () -> Date { { Date(timeIntervalSince1970: self.seconds.withLock { $0 }) } }
}

@Suite struct CSRFTokenTests {
    @Test func `a form counts once somebody had the page before them for a moment`() {
        let clock = SetClock()
        let seal = CSRFToken(now: clock.now)
        let given = seal.seal(for: "page")
        #expect(seal.verdict(on: given, of: "page") == .tooQuick)
        clock.pass(2)
        #expect(seal.verdict(on: given, of: "page") == .genuine)
        clock.pass(48 * 3600)
        #expect(seal.verdict(on: given, of: "page") == .stale)
    }

    static let twoDays = 172_800.0
    static let ages: [(Double, CSRFToken.Verdict)] = [
        (0, .tooQuick), (1.9, .tooQuick), (2, .genuine), (2.1, .genuine), (twoDays - 1, .genuine), (twoDays, .genuine),
        (twoDays + 1, .stale), (-1, .tooQuick),
    ]

    @Test(arguments: ages) func `a form counts from two seconds to two days`(seconds: Double, verdict: CSRFToken.Verdict) {
        let clock = SetClock()
        let seal = CSRFToken(now: clock.now)
        let given = seal.seal(for: "page")
        clock.pass(seconds)
        #expect(seal.verdict(on: given, of: "page") == verdict)
    }

    @Test(arguments: ["", "1", "1000000.", "1000000.abc", "x.y", "1000000.abc.def", "-1.0"])
    func `what we did not seal does not count`(given: String) {
        #expect(CSRFToken().verdict(on: given, of: "page") == .stale)
    }

    @Test func `a seal is good for its own page and its own process`() {
        let clock = SetClock()
        let seal = CSRFToken(now: clock.now)
        let given = seal.seal(for: "page")
        clock.pass(5)
        #expect(seal.verdict(on: given, of: "another") == .stale)
        #expect(CSRFToken(now: clock.now).verdict(on: given, of: "page") == .stale)
    }
}

@Suite struct StaffAccessTests {
    @Test func `a link opens once, within a quarter of an hour`() async {
        let clock = SetClock()
        let links = OneTimeLinks(now: clock.now)
        let first = await links.issue()
        let second = await links.issue()
        #expect(first != second)
        #expect(await links.redeem(first))
        #expect(await !links.redeem(first))
        clock.pass(15 * 60)
        #expect(await !links.redeem(second))
        #expect(await !links.redeem("guess"))
    }

    @Test(arguments: [(15 * 60 - 1, true), (15 * 60, false), (15 * 60 + 1, false)] as [(Double, Bool)])
    func `a link is good for a quarter of an hour less a moment`(seconds: Double, isGood: Bool) async {
        let clock = SetClock()
        let links = OneTimeLinks(now: clock.now)
        let link = await links.issue()
        clock.pass(seconds)
        #expect(await links.redeem(link) == isGood)
    }

    @Test(arguments: [(12 * 3600 - 1, true), (12 * 3600, false), (12 * 3600 + 1, false)] as [(Double, Bool)])
    func `a session is open for twelve hours less a moment`(seconds: Double, isOpen: Bool) async {
        let clock = SetClock()
        let sessions = StaffSessions(now: clock.now)
        let session = await sessions.open()
        clock.pass(seconds)
        #expect(await sessions.admits(session) == isOpen)
    }

    @Test func `a session lasts while it is used, and twelve hours after`() async {
        let clock = SetClock()
        let sessions = StaffSessions(now: clock.now)
        let id = await sessions.open()
        clock.pass(11 * 3600)
        #expect(await sessions.admits(id))
        clock.pass(11 * 3600)
        #expect(await sessions.admits(id))
        clock.pass(12 * 3600)
        #expect(await !sessions.admits(id))
        #expect(await !sessions.admits(""))
    }
}
