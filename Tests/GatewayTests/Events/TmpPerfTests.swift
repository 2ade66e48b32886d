import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `Tmp perf` {
    @Test func `answers`() async throws {
        let event = try await EventSchool(families: 900, capacity: 500)
        let store = event.school.store
        let message = try #require(try await store.messages(of: event.office.school.id).first)
        for n in [300, 600, 900] {
            let t = ContinuousClock().measure {}
            _ = t
            let start = ContinuousClock.now
            for f in (n - 300)..<n {
                try await store.apply(
                    [.answer(Answer(choice: .yes, places: 1, at: event.school.clock.now), message: message.id, family: .numbered("F", f + 1), contact: .numbered("C", f + 1), source: "text")],
                    school: event.office.school.id, at: event.school.clock.now, host: nil)
            }
            print("PERF", n, (ContinuousClock.now - start) / 300)
        }
    }
}
