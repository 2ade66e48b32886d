/// How far the conversation with the server had come.
public enum SMTPPhase: String, Sendable, CaseIterable {
    /// Connecting, TLS, greeting and EHLO.
    case connect
    case signIn
    case mail
    case recipient
    case data
    /// The message is being written; its final dot has not left.
    case body
    /// The final dot has left: from here on the message may have been delivered.
    case finalDot

    /// Whether a recipient has been named, so that a refusal may speak of their address.
    var namesRecipient: Bool { [.recipient, .data, .body, .finalDot].contains(self) }
}

/// Why there is no (proper) reply.
public enum SMTPTrouble: Error, Equatable {
    /// The connection ended.
    case lost(detail: String)
    /// The reply did not come in time.
    case timedOut
    /// What came was no reply, or not one to this command.
    case garbled(detail: String)
    /// While connecting: what libcurl reports.
    case unreachable(Reason)
}
