internal import Channels

extension Outcome {
    /// What it says of the way: a route, or the servers of one destination.
    var sign: CircuitBreaker.Sign {
        switch self {
        case .accepted: .works
        case .uncertain(let reason): reason.code == .interrupted ? .nothing : .fails(retryAfter: nil)
        case .rejected(let rejection, let reason):
            switch reason.code {
            case .connectionRefused, .connectionLost, .tlsFailed, .signInRefused, .policyRefused, .throttled, .serverBusy,
                .protocolBroken, .timedOut:
                if case .temporary(let retryAfter) = rejection { .fails(retryAfter: retryAfter) } else { .fails(retryAfter: nil) }
            // Greylisting is how a working server treats a stranger.
            case .greylisted, .storageFailed, .interrupted, .refused: .nothing
            // Nothing left this machine: the far side was not asked.
            case .nameTooLong, .addressTooLong, .letterTooLong, .unprintable, .layoutFailed: .nothing
            // It knows its mailboxes: it works.
            case .addressUnknown, .addressInvalid, .mailboxFull, .carrierStop, .handsetUnreachable, .returnedToSender, .stopped,
                .noContact, .tooLarge, .contentRefused:
                .works
            }
        }
    }

    /// Whether it failed before the far side heard for whom it was: then it says nothing of the destination.
    var failedBeforeRecipient: Bool {
        guard case .rejected(_, let reason) = self else { return false }
        return [.connectionRefused, .tlsFailed, .signInRefused].contains(reason.code)
    }
}
