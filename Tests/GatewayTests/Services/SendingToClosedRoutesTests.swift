import Channels
import Foundation
import GRDB
import Testing

@testable import Gateway

/// What `send` says of those whose way is paused or refused.
@Suite struct `Sending while a way is closed` {
    enum Closed: CaseIterable { case paused, refused, pausedAndRefused }

    private func close(_ school: SmallSchool, _ closed: Closed) async throws {
        if closed != .refused { _ = try await school.office.pause(.email, reason: "y blwch yn llawn", by: "Nia") }
        guard closed != .paused else { return }
        let (stop, id) = (Self.stop, school.office.school.id.rawValue)
        try await school.store.write { tx in
            try tx.db.run(
                sql: """
                    INSERT INTO route_stop (school, channel, code, detail, since, tries, next_try, by_behaviour)
                    VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                    """,
                arguments: [
                    id, stop.channel.rawValue, stop.code.rawValue, stop.detail,
                    stop.since.milliseconds, stop.tries, stop.nextTry.milliseconds,
                ])
        }
    }

    private static let stop = RouteStop(
        channel: .email, code: .senderRefused, detail: "550", since: SmallSchool.start, tries: 0,
        nextTry: SmallSchool.start.hours(0.25))

    @Test(arguments: Closed.allCases, [true, false]) func `says how many wait, and why`(closed: Closed, dryRun: Bool) async throws
    {
        let school = try SmallSchool()
        let families = `A message that is stopped`.families(7, [.email])
        try await school.store.put(families + [`A message that is stopped`.families(8, [.text])[7]])
        try await close(school, closed)
        let report = try await school.office.send(.example(), dryRun: dryRun)
        #expect(report.sent == 1 && report.notSent == ["route-closed": 7])
        let pause = closed == .refused ? nil : RoutePause(since: SmallSchool.start, by: "Nia", reason: "y blwch yn llawn")
        #expect(
            report.closedRoutes == [
                ClosedRoute(channel: .email, contacts: 7, pause: pause, stop: closed == .paused ? nil : Self.stop)
            ])
        // With the way on which it goes, as for quiet hours.
        #expect(report.contacts.count { $0.channel == .email && $0.reason == "route-closed" } == 7)
    }

    @Test func `says nothing where the way is open, or nobody waits for it`() async throws {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(2, [.text]))
        #expect(try await school.office.send(.example(), dryRun: true).closedRoutes.isEmpty)
        try await close(school, .paused)
        let report = try await school.office.send(.example(), dryRun: true)
        #expect(report.closedRoutes.isEmpty && report.sent == 2)
    }

    @Test func `is no reason to wait for an emergency that has another way`() async throws {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(2, [.email, .text]))
        try await close(school, .paused)
        let terms = MessageSource.exampleTerms.replacing("category: general", with: "category: emergency")
        let urgent = try await school.office.send(.example(terms: terms), dryRun: true)
        #expect(urgent.sent == 2 && urgent.contacts.map(\.channel) == [.text, .text] && urgent.closedRoutes.isEmpty)
        let usual = try await school.office.send(.example(), dryRun: true)
        #expect(usual.sent == 0 && usual.closedRoutes.map(\.contacts) == [2])
    }

    @Test func `is said of a correction and of a preview too`() async throws {
        let school = try SmallSchool()
        try await school.store.put(`A message that is stopped`.families(3, [.email]))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        try await close(school, .paused)
        let report = try await school.office.send(
            CorrectingSources.correction, correcting: "gweithdy", by: "Nia", dryRun: true)
        #expect(report.sent == 0 && report.closedRoutes.map(\.contacts) == [3])
        let preview = try await school.office.preview(CorrectingSources.correction, for: "C1")
        #expect(preview.ways.first { $0.channel == .email }?.reason == "route-closed", "\(preview.ways)")
    }
}
