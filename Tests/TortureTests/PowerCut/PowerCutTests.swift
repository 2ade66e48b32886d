import Foundation
import Testing

@testable import Gateway

/// A recorded run of one school, cut at every operation; see `docs/reliability.md`.
@Suite(.serialized) struct `The power` {
    /// Checks the suite itself: it finds a store that acknowledges too soon.
    @Test func `with synchronous NORMAL the same cuts lose what was acknowledged`() async throws {
        let account = try await cut(.normal, plan: CutPlan(most: 100), goingOn: false)
        print("power cut, synchronous=NORMAL: \(account)")
        #expect(account.lost > 0)
        // NORMAL forgets; it breaks nothing.
        #expect(account.damaged == 0, "\(account.stories.joined(separator: "\n"))")
    }

    @Test func `may go at any write and at any sync, and nothing that was acknowledged is lost`() async throws {
        let account = try await cut(.full, plan: .fromEnvironment(otherwise: 300))
        print("power cut, synchronous=FULL: \(account)")
        #expect(account.cuts > 0 && account.facts > 200 && account.wentOn > 0)
        #expect(account.lost == 0 && account.damaged == 0 && account.misdealt == 0, "\(account.stories.joined(separator: "\n"))")
    }

    private func cut(_ synchronous: Store.Synchronous, plan: CutPlan, goingOn: Bool = true) async throws -> CutAccount {
        let start = ContinuousClock.now
        let folder = try TortureFolder()
        defer { withExtendedLifetime(folder) {} }
        let recording = try await RecordedSchool.live(in: folder.url.appending(path: "recorded"), synchronous: synchronous)
        #expect(recording.syncs(of: "gatewayd.sqlite") > 10, "the run has too few checkpoints to cut")
        let school = try SchoolWords.school()
        let back = PowerBack(facts: recording.facts, school: school, composer: try SchoolWords.composer(for: school))
        let nothing = CutAccount(operations: recording.operations, facts: recording.facts.count)
        var account = try await withThrowingTaskGroup(of: (Cut, CutResult).self) { group in
            var account = nothing
            var begun = 0
            for cut in recording.cuts(plan) {
                // A pair for each core, so that neither waits for the other's disk.
                if begun >= ProcessInfo.processInfo.activeProcessorCount * 2, let (earlier, result) = try await group.next() {
                    account.add(result, of: earlier)
                }
                begun += 1
                // No multiple of the number of ways of one operation, so that each way occurs.
                let goesOn = goingOn && begun.isMultiple(of: 47)
                group.addTask { (cut, try await back.look(at: cut, goingOn: goesOn)) }
            }
            for try await (cut, result) in group { account.add(result, of: cut) }
            return account
        }
        account.seconds = (ContinuousClock.now - start) / .seconds(1)
        return account
    }
}
