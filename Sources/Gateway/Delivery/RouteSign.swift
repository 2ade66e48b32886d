internal import Channels

/// What an outcome says of the whole route, as something that a person must put right; what passes by itself is the circuit breaker's
/// (`CircuitBreaker.Sign`).
enum RouteSign: Equatable {
    /// The far side took it.
    case works
    /// The far side refuses the school, whoever it is for.
    case refused(Reason)
    /// A permanent refusal that is not known as the recipient's own: how often it occurs, and where, decides.
    case unclear(Reason)
    case nothing
}

extension Outcome {
    var routeSign: RouteSign {
        switch self {
        case .accepted: .works
        case .uncertain: .nothing
        case .rejected(let rejection, let reason):
            switch reason.code {
            case let code where code.stopsRoute: .refused(reason)
            // Only a permanent reply is read as a policy (`SMTPRefusal`): the outcome is temporary because no address is to blame.
            case .policyRefused: .unclear(reason)
            case .refused where rejection == .permanent: .unclear(reason)
            default: .nothing
            }
        }
    }

    /// As it is taken where the route is at fault: the delivery waits for the route, and its address is not to blame.
    var blamingRoute: Outcome {
        guard case .rejected(.permanent, let reason) = self, reason.code == .refused else { return self }
        return .rejected(.temporary(retryAfter: nil), Reason(.unclearRefusal, detail: reason.detail))
    }
}
