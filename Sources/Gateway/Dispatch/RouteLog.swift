internal import Channels
internal import Foundation
internal import Logging

/// What a worker logs of its route: that it fails, is closed or stopped, and works again, and that its queue cannot be read or written.
struct RouteLog {
    private let channel: String
    private let logger: Logger
    private var failures = RouteFailureReporter()

    init(channel: ChannelKind, logger: Logger) {
        self.channel = channel.rawValue
        self.logger = logger
    }

    /// Logs what is new in the state of the route.
    mutating func note(_ trouble: RouteTrouble, at now: Date) {
        for item in failures.items(trouble, at: now) {
            switch item {
            case .fails(let failure):
                logger.warning(
                    "a try on the route failed",
                    metadata: ["channel": "\(channel)", "code": "\(failure.code.rawValue)", "detail": "\(failure.detail)"])
            case .isClosed(let until):
                logger.warning(
                    "the route is out of order: what is due waits",
                    metadata: ["channel": "\(channel)", "until": "\(until.formatted(.iso8601))"])
            case .worksAgain: logger.notice("the route works again", metadata: ["channel": "\(channel)"])
            }
        }
    }

    func isStopped(_ stop: RouteStop) {
        logger.error(
            "the route is stopped: the far side refuses the school",
            metadata: ["channel": "\(channel)", "code": "\(stop.code.rawValue)", "detail": "\(stop.detail)"])
    }

    func queueIsUnreadable(_ error: any Error) {
        logger.error("the queue cannot be read", metadata: ["channel": "\(channel)", "error": "\(error)"])
    }

    func journalIsUnwritable(_ error: any Error) {
        logger.error(
            "the journal cannot be written: nothing is sent", metadata: ["channel": "\(channel)", "error": "\(error)"])
    }

    func isOpenAgain() { logger.notice("the route is open again", metadata: ["channel": "\(channel)"]) }
}
