import Foundation
import Testing

@testable import Gateway

@Suite struct `The pause of a stopped route` {
    @Test(arguments: [(-1, 15), (0, 15), (1, 30), (2, 60), (3, 120), (4, 240), (5, 240), (10, 240), (1_000_000, 240)])
    func `doubles with each try, up to four hours`(tries: Int, minutes: Double) {
        #expect(RouteStop.pause(afterTries: tries) == minutes * 60)
    }
}
