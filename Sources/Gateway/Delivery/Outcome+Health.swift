internal import Channels

extension Outcome {
    /// Why it was not accepted; nil where it was.
    var reason: Reason? {
        switch self {
        case .accepted: nil
        case .rejected(_, let reason), .uncertain(let reason): reason
        }
    }

    /// What it says of a route, or of the servers of one destination.
    var health: CircuitBreaker.Health {
        switch self {
        case .accepted: .works
        case .uncertain(let reason): reason.code == .interrupted ? .nothing : .fails(retryAfter: nil)
        case .rejected(let rejection, let reason):
            switch reason.code {
            case .connectionRefused, .connectionLost, .tlsFailed, .policyRefused, .throttled, .serverBusy, .protocolBroken,
                .timedOut:
                if case .temporary(let retryAfter) = rejection { .fails(retryAfter: retryAfter) } else { .fails(retryAfter: nil) }
            // A working server greylists a sender that it does not know.
            case .greylisted, .storageFailed, .interrupted, .refused, .unclearRefusal: .nothing
            // These stop the route (`RouteStop`), so the circuit breaker need not pause it.
            case .senderRefused, .noCredit, .signInRefused: .nothing
            // Nothing left this machine: the far side was not asked.
            case .nameTooLong, .addressTooLong, .letterTooLong, .unprintable, .layoutFailed: .nothing
            // The far side judged the recipient or the message, so it works.
            case .addressUnknown, .addressInvalid, .mailboxFull, .mailboxUnavailable, .carrierStop, .handsetUnreachable,
                .returnedToSender, .stopped,
                .noContact, .tooLarge, .contentRefused:
                .works
            }
        }
    }

    /// Whether it is a policy of the destination's operator, which says nothing of the route and of the other destinations behind it.
    var concernsDestinationAlone: Bool {
        if case .rejected(_, let reason) = self { reason.code == .policyRefused } else { false }
    }

    /// Whether the connection is at fault: there was none, or what came over it was not the protocol.
    var failedToConnect: Bool {
        guard case .rejected(_, let reason) = self else { return false }
        return [.connectionRefused, .connectionLost, .tlsFailed, .protocolBroken].contains(reason.code)
    }

    /// Whether it failed before the far side heard for whom it was: then it says nothing of the destination.
    var failedBeforeRecipient: Bool {
        guard case .rejected(_, let reason) = self else { return false }
        return [.connectionRefused, .tlsFailed, .signInRefused].contains(reason.code)
    }
}
