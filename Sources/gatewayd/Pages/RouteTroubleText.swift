import Foundation
import Gateway
import Templates

/// The sentences that say what is out of order on a route, each with its values: the route itself, then destinations by name.
struct RouteTroubleText {
    let sentences: [(phrase: String, values: [String: Value])]

    /// `channel`: as people call it.
    init(_ trouble: RouteTrouble, channel: String, time: WallTime, now: Date) {
        func values(_ until: Date) -> [String: Value] { ["channel": .text(channel), "at": .text(time.exact(until))] }
        var sentences: [(phrase: String, values: [String: Value])] = []
        if let until = trouble.closedUntil {
            sentences.append((until > now ? "route-failed" : "route-failed-due", values(until)))
        }
        for (destination, until) in trouble.closedDestinations.sorted(by: { $0.key < $1.key }) {
            let phrase = until > now ? "route-destination-failed" : "route-destination-failed-due"
            sentences.append((phrase, values(until).merging(["destination": .text(destination)]) { $1 }))
        }
        self.sentences = sentences
    }
}
