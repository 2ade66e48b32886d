internal import Channels

extension Outcome {
    /// Why it was not accepted; nil where it was.
    var reason: Reason? {
        switch self {
        case .accepted: nil
        case .rejected(_, let reason), .uncertain(let reason): reason
        }
    }

    /// What it says of the way: a route, or the servers of one destination.
    var health: CircuitBreaker.Health {
        switch self {
        case .accepted: .works
        case .uncertain(let reason): reason.code == .interrupted ? .nothing : .fails(retryAfter: nil)
        case .rejected(let rejection, let reason):
            switch reason.code {
            case .connectionRefused, .connectionLost, .tlsFailed, .policyRefused, .throttled, .serverBusy, .protocolBroken,
                .timedOut:
                if case .temporary(let retryAfter) = rejection { .fails(retryAfter: retryAfter) } else { .fails(retryAfter: nil) }
            // Greylisting is how a working server treats a stranger.
            case .greylisted, .storageFailed, .interrupted, .refused, .unclearRefusal: .nothing
            // The route is stopped for it, which is more than a pause (`RouteStop`).
            case .senderRefused, .noCredit, .signInRefused: .nothing
            // Nothing left this machine: the far side was not asked.
            case .nameTooLong, .addressTooLong, .letterTooLong, .unprintable, .layoutFailed: .nothing
            // It knows its mailboxes: it works.
            case .addressUnknown, .addressInvalid, .mailboxFull, .mailboxUnavailable, .carrierStop, .handsetUnreachable,
                .returnedToSender, .stopped,
                .noContact, .tooLarge, .contentRefused:
                .works
            }
        }
    }

    /// Whether it is a rule of those who run the destination, which says nothing of the route behind which others stand.
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
