import Channels
import Foundation
import Gateway
import Templates

/// The values of the sentence that says that a route is stopped because the relay or provider refuses the school, for pages and
/// terminals.
struct RouteStopText {
    let values: [String: Value]

    /// - Parameter reason: the sentence of the stop's code.
    init(_ stop: RouteStop, channel: String, reason: String, time: LocalTimeFormatter) {
        values = [
            "channel": .text(channel), "route": .text(stop.channel.rawValue), "since": .text(time.text(stop.since)),
            "at": .text(time.exact(stop.nextTry)),
            "reason": .text(reason), "detail": .text(stop.detail.isEmpty ? "-" : stop.detail),
        ]
    }
}

/// The sentences about a route's troubles, each with its values: the route itself, then destinations by name.
struct RouteTroubleText {
    let sentences: [(phrase: String, values: [String: Value])]

    /// - Parameters:
    ///   - channel: the channel's name in the language.
    ///   - reason: the sentence of the failure's code, where there is one.
    init(_ trouble: RouteTrouble, channel: String, reason: String?, time: LocalTimeFormatter, now: Date) {
        func values(_ until: Date) -> [String: Value] { ["channel": .text(channel), "at": .text(time.exact(until))] }
        var sentences: [(phrase: String, values: [String: Value])] = []
        if let until = trouble.closedUntil {
            sentences.append((until > now ? "route-failed" : "route-failed-due", values(until)))
        }
        if let failure = trouble.failure, let reason {
            sentences.append(
                (
                    "route-last-failure",
                    [
                        "channel": .text(channel), "at": .text(time.exact(failure.last)), "reason": .text(reason),
                        "detail": .text(failure.detail.isEmpty ? "-" : failure.detail),
                    ]
                ))
        }
        for (destination, until) in trouble.closedDestinations.sorted(by: { $0.key < $1.key }) {
            let phrase = until > now ? "route-destination-failed" : "route-destination-failed-due"
            sentences.append((phrase, values(until).merging(["destination": .text(destination)]) { $1 }))
        }
        self.sentences = sentences
    }
}
