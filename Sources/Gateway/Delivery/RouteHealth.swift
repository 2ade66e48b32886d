internal import Channels

/// What an outcome says of the whole route where a person must correct the fault; for faults that pass by themselves see `CircuitBreaker.Health`.
enum RouteHealth: Equatable {
    /// The far side took it.
    case works
    /// The far side refuses the school, for every recipient.
    case refused(Reason)
    /// A permanent refusal that may not concern the recipient alone: `RouteRefusalMonitor` decides by how often and where it occurs.
    case unclear(Reason)
    case nothing
}

extension Outcome {
    var routeHealth: RouteHealth {
        switch self {
        case .accepted: .works
        case .uncertain: .nothing
        case .rejected(let rejection, let reason):
            switch reason.code {
            case let code where code.stopsRoute: .refused(reason)
            // Only a permanent reply is read as a policy (`SMTPRefusal`): the outcome is temporary because no address is to blame.
            case .policyRefused: .unclear(reason)
            case .refused where rejection == .permanent && !reason.namesRecipient: .unclear(reason)
            default: .nothing
            }
        }
    }

    /// Whether a try that came to this was refused for something else than the route: the sign-in and the sender were taken, or nothing
    /// was asked at all. Then the next delivery may try in its place.
    func leavesRouteOpen(on channel: ChannelKind) -> Bool {
        guard case .rejected(let rejection, let reason) = self else { return false }
        switch reason.code {
        case .greylisted, .policyRefused: return true
        // A mail server's temporary refusal that no code explains is read so only after it was told the recipient (`SMTPRefusal`).
        case .refused: return reason.namesRecipient || channel == .email && rejection != .permanent
        default: return [.address, .message, .ours].contains(reason.code.fault)
        }
    }

    /// The outcome as it is recorded where the route is at fault: the delivery waits for the route, and its address stays open.
    var blamingRoute: Outcome {
        guard case .rejected(.permanent, let reason) = self, reason.code == .refused else { return self }
        return .rejected(.temporary(retryAfter: nil), Reason(.unclearRefusal, detail: reason.detail))
    }
}
