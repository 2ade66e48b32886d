import Foundation
import Testing

@testable import gatewayd

@Suite struct `Webhooks that are refused` {
    @Test(
        arguments: [
            ([0], [1]), ([0, 1, 2, 599], [1, nil, nil, nil]), ([0, 1, 2, 600, 601, 1200], [1, nil, nil, 3, nil, 2]),
        ] as [([Double], [Int?])])
    func `are counted, and said once in ten minutes`(seconds: [Double], said: [Int?]) {
        let refusals = RefusedWebhooks()
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        #expect(seconds.map { refusals.another(at: start.addingTimeInterval($0)) } == said)
    }
}
