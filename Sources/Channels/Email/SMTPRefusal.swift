/// What a mail server's refusal is about: the sender, a destination's policy, the recipient, the mail, or the server itself.
///
/// The phase decides first, since before RCPT no recipient has been named; then the enhanced code (RFC 3463, RFC 7372, and the
/// codes that Microsoft and Google document). The whole table is in `docs/channels/email.md`. A reply that matches no row is
/// `refused`; only that and `policyRefused` count against the route by how often and where they occur (`RouteRefusalMonitor`).
public enum SMTPRefusal {
    /// Seconds before a greylisting server is tried again.
    public static let greylistPause = 300
    /// Seconds before a full mailbox is tried again.
    public static let mailboxFullPause = 3600

    /// - Parameter reply: of the 4xx or the 5xx kind.
    static func meaning(phase: SMTPPhase, reply: SMTPReply) -> (Outcome.Rejection, ReasonCode) {
        let temporary = Outcome.Rejection.temporary(retryAfter: nil)
        // The server is closing the channel, whatever the command was (RFC 5321 section 3.8).
        if reply.code == 421 { return (temporary, .serverBusy) }
        if reply.firstDigit == 4 { return deferral(phase: phase, code: reply.code, status: reply.status) }
        // From RCPT on the reply may be a destination's, passed on by the relay: there these codes prove nothing by themselves.
        if phase == .signIn || !phase.namesRecipient && signInCodes.contains(reply.code) { return (temporary, .signInRefused) }
        if speaksOfSender(reply, phase: phase) { return (temporary, .senderRefused) }
        let status = reply.status
        switch phase {
        case .connect, .signIn:
            // No mail has been named yet: a policy is about the client, anything else about the server.
            return (temporary, status?.subject == 7 ? .senderRefused : .serverBusy)
        case .mail:
            // MAIL names the sender alone: a refusal of it, other than for the mail's size or kind, is about the school.
            return size(reply) ?? kind(reply) ?? (temporary, .senderRefused)
        case .recipient, .data, .body, .finalDot:
            if status?.subject == 7 { return (temporary, .policyRefused) }
            return recipient(status, code: reply.code) ?? size(reply) ?? kind(reply) ?? (.permanent, .refused)
        }
    }

    private static let signInCodes: Set<Int> = [530, 534, 535, 538]

    /// RFC 3463 section 3.2, the sender's own address: any destination may use them for a policy of its own.
    private static let senderAddressCodes: Set<EnhancedStatus> = [EnhancedStatus(5, 1, 7), EnhancedStatus(5, 1, 8)]

    /// Codes with which a server refuses the sender, also at RCPT or after the final dot. Only these: any other `5.7.x` may
    /// there be a destination's, passed on by the relay, and how often it occurs decides (`RouteRefusalMonitor`).
    private static let senderCodes: Set<EnhancedStatus> = [
        // Microsoft: the daily limit of recipients; a sender that may only write inside its organisation; a limit of the
        // mailbox.
        EnhancedStatus(5, 1, 90), EnhancedStatus(5, 1, 92), EnhancedStatus(5, 2, 252),
        // Google: the daily limit of the account.
        EnhancedStatus(5, 4, 5),
        // Microsoft: the domain lacks what bulk senders need.
        EnhancedStatus(5, 7, 515),
        // Microsoft: the whole organisation has sent too much or is suspected to be compromised.
        EnhancedStatus(5, 7, 705), EnhancedStatus(5, 7, 708),
    ]

    /// Error names in Microsoft's `554 5.2.0 STOREDRV.Submission…`, whose code alone would mean the recipient's mailbox.
    private static let senderMarkers = ["storedrv.submission", "submissionquotaexceeded", "outboundspam", "sendasdenied"]

    private static func speaksOfSender(_ reply: SMTPReply, phase: SMTPPhase) -> Bool {
        guard let status = reply.status else { return false }
        if senderCodes.contains(status) { return true }
        if senderAddressCodes.contains(status) { return !phase.namesRecipient }
        guard status.subject == 2, status.detail == 0 else { return false }
        let words = reply.text.lowercased()
        return senderMarkers.contains(where: words.contains)
    }

    private static let recipientWords = [
        "no such user", "user unknown", "unknown user", "user not found", "no such mailbox", "mailbox unavailable",
        "mailbox not found", "no mailbox", "unknown recipient", "recipient unknown", "recipient not found", "no such recipient",
        "does not exist",
        "doesn't exist",
    ]
    /// Explanations of a bare 501, which at RCPT means the syntax of the parameter (RFC 5321 section 4.3.2).
    private static let syntaxWords = [
        "address syntax", "syntax of address", "malformed address", "malformed recipient", "invalid address", "invalid recipient",
        "bad address", "bad recipient",
    ]
    /// With one of these the words above may be about the sender or a policy.
    private static let otherWords = ["sender", "your ", "spam", "policy", "blocked", "relay", "authenticat"]

    /// Whether the words of a bare code at RCPT name the recipient as the cause. After the final dot servers use the same words
    /// as a fixed phrase for any refusal (RFC 5321 section 4.2.3), so they do not count there.
    static func namesRecipient(phase: SMTPPhase, reply: SMTPReply) -> Bool {
        guard phase == .recipient, reply.status == nil, [501, 550, 551, 553].contains(reply.code) else { return false }
        let words = reply.text.lowercased()
        let own = reply.code == 501 ? syntaxWords : recipientWords
        return own.contains(where: words.contains) && !otherWords.contains(where: words.contains)
    }

    /// Only the codes that are always about the recipient (`5.1.1`, `5.1.2`, `5.1.3`, `5.1.10`, `5.2.1`, `5.2.2`); and `5.2.0`,
    /// which says only that the mailbox does not accept it now.
    private static func recipient(_ status: EnhancedStatus?, code: Int) -> (Outcome.Rejection, ReasonCode)? {
        switch (status?.subject, status?.detail) {
        case (1, 1), (1, 2), (1, 10): (.permanent, .addressUnknown)
        case (1, 3): (.permanent, .addressInvalid)
        case (2, 1): (.permanent, .mailboxUnavailable)
        case (2, 2): (.permanent, .mailboxFull)
        case (2, 0) where code != 552: (.temporary(retryAfter: nil), .mailboxUnavailable)
        default: nil
        }
    }

    private static func size(_ reply: SMTPReply) -> (Outcome.Rejection, ReasonCode)? {
        switch (reply.status?.subject, reply.status?.detail) {
        case (2, 3), (3, 4): (.permanent, .tooLarge)
        case (6, _): nil
        default: reply.code == 552 ? (.permanent, .tooLarge) : nil
        }
    }

    /// Extensions for a kind of mail; a server without one refuses this mail and not the school.
    private static let kinds = ["smtputf8", "8bitmime", "binarymime"]

    private static func kind(_ reply: SMTPReply) -> (Outcome.Rejection, ReasonCode)? {
        if reply.status?.subject == 6 { return (.permanent, .contentRefused) }
        let words = reply.text.lowercased()
        return kinds.contains(where: words.contains) ? (.permanent, .contentRefused) : nil
    }

    private static func deferral(
        phase: SMTPPhase, code: Int, status: EnhancedStatus?
    ) -> (Outcome.Rejection, ReasonCode) {
        switch (status?.subject, status?.detail) {
        case (7, 1) where phase.namesRecipient && (code == 450 || code == 451):
            (.temporary(retryAfter: greylistPause), .greylisted)
        // The reply to STARTTLS (RFC 3207 section 4); at sign-in it has another meaning.
        case _ where code == 454 && phase == .connect: (.temporary(retryAfter: nil), .tlsFailed)
        case (7, _) where phase == .signIn: (.temporary(retryAfter: nil), .serverBusy)
        case (7, _), (3, 2): (.temporary(retryAfter: nil), .throttled)
        case (5, 3): (.temporary(retryAfter: 0), .throttled)
        case (2, 2) where phase.namesRecipient: (.temporary(retryAfter: mailboxFullPause), .mailboxFull)
        case (3, _), (4, _): (.temporary(retryAfter: nil), .serverBusy)
        default: (.temporary(retryAfter: nil), phase.namesRecipient ? .refused : .serverBusy)
        }
    }
}
