import Channels
import Foundation
import Testing

@testable import Gateway

/// The officer's task for a family, once what left nothing to try is put right.
@Suite struct `A task whose cause is gone` {
    enum Before: CaseIterable { case open, taken, closedByPerson }

    private func school() async throws -> SmallSchool {
        let school = try SmallSchool(text: ["+447700900999": [.rejected(.permanent, Reason(.addressUnknown))]])
        try await school.store.put(`A message that is stopped`.families(1, []))
        _ = try await school.office.send(.example(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        return school
    }

    private func tasks(_ school: SmallSchool, closed: Bool = false) async throws -> [String] {
        try await school.office.tasks(closed: closed).map { "\($0.reason) \($0.state)" }
    }

    @Test(arguments: Before.allCases) func `is closed once the family has a way again, unless somebody has it`(
        before: Before
    ) async throws {
        let school = try await school()
        let office = school.office
        let task = try #require(try await office.tasks().first)
        #expect(task.reason == "no-address")
        switch before {
        case .open: break
        case .taken: try await office.takeTask(task.id, owner: "Nia")
        case .closedByPerson: try await office.closeTask(task.id, outcome: "rang", spoken: false)
        }
        _ = try await office.correct("C1", ContactCorrection(mobile: "07700 900456"), by: "Nia")
        await school.dispatcher.runUntilIdle()
        #expect(school.text.submitted.count == 1)
        #expect(try await tasks(school) == (before == .taken ? ["no-address taken"] : []))
        let all = try await office.tasks(closed: true)
        #expect(all.count == 1 && all[0].outcome == (before == .closedByPerson ? "rang" : nil))
    }

    @Test(arguments: Before.allCases) func `is open again, with why it is now, where the new way comes to nothing`(
        before: Before
    ) async throws {
        let school = try await school()
        let office = school.office
        let task = try #require(try await office.tasks().first)
        switch before {
        case .open: break
        case .taken: try await office.takeTask(task.id, owner: "Nia")
        case .closedByPerson: try await office.closeTask(task.id, outcome: "rang", spoken: false)
        }
        _ = try await office.correct("C1", ContactCorrection(mobile: "07700 900999"), by: "Nia")
        await school.dispatcher.runUntilIdle()
        try await school.run(until: 1)
        switch before {
        case .open:
            let now = try #require(try await office.tasks().first)
            #expect(now.id == task.id && now.state == "open" && now.reason != "no-address", "\(now)")
        case .taken: #expect(try await tasks(school) == ["no-address taken"])
        case .closedByPerson: #expect(try await tasks(school).isEmpty)
        }
    }
}
