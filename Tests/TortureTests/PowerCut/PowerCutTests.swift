import Foundation
import Testing

@testable import Gateway

/// One school's life, cut short in every way; see `docs/reliability.md`.
@Suite(.serialized) struct `The power` {
    /// What the suite is worth: it finds a store that acknowledges too soon.
    @Test func `with synchronous NORMAL the same cuts lose what was acknowledged`() async throws {
        let account = try await cut(.normal, plan: .fromEnvironment(otherwise: 100), goingOn: false)
        print("power cut, synchronous=NORMAL: \(account)")
        #expect(account.lost > 0)
        // NORMAL forgets; it breaks nothing.
        #expect(account.damaged == 0, "\(account.stories.joined(separator: "\n"))")
    }

    @Test func `may go at any write and at any sync, and nothing that was acknowledged is lost`() async throws {
        let account = try await cut(.full, plan: .fromEnvironment(otherwise: 400))
        print("power cut, synchronous=FULL: \(account)")
        #expect(account.cuts > 0 && account.facts > 200 && account.wentOn > 0)
        #expect(account.lost == 0 && account.damaged == 0 && account.misdealt == 0, "\(account.stories.joined(separator: "\n"))")
    }

    private func cut(_ synchronous: Store.Synchronous, plan: CutPlan, goingOn: Bool = true) async throws -> CutAccount {
        let start = ContinuousClock.now
        let folder = FileManager.default.temporaryDirectory.appending(path: "gatewayd-power-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let recording = try await RecordedSchool.live(in: folder.appending(path: "recorded"), synchronous: synchronous)
        print("recorded after \(ContinuousClock.now - start)")
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
                let place = folder.appending(path: "\(begun)")
                let goesOn = goingOn && begun.isMultiple(of: 50)
                group.addTask { (cut, try await back.look(at: cut, in: place, goingOn: goesOn)) }
            }
            for try await (cut, result) in group { account.add(result, of: cut) }
            return account
        }
        try FileManager.default.removeItem(at: folder)
        account.seconds = (ContinuousClock.now - start) / .seconds(1)
        return account
    }
}
