/// How far the SMTP commands had come.
public enum SMTPPhase: String, Sendable, CaseIterable {
    /// Connecting, TLS, greeting and EHLO.
    case connect
    case signIn
    case mail
    case recipient
    case data
    /// The message is being written; its final dot has not been sent.
    case body
    /// The final dot has been sent: from here on the message may have been delivered.
    case finalDot

    /// Whether a recipient has been named, so that a refusal may be about their address.
    var namesRecipient: Bool { [.recipient, .data, .body, .finalDot].contains(self) }
}

/// Why there is no (valid) reply.
public enum SMTPTrouble: Error, Equatable {
    /// The connection ended.
    case lost(detail: String)
    /// The reply did not come in time.
    case timedOut
    /// The bytes received are no reply, or none to this command.
    case garbled(detail: String)
    /// While connecting: libcurl's reason.
    case unreachable(Reason)
}
