/// What a reply, or the want of one, means for the delivery. The table is in `docs/channels/email.md`.
public enum SMTPOutcome {
    /// Seconds before a greylisting server is asked again.
    public static let greylistPause = 300
    /// Seconds before a full mailbox is tried again.
    public static let mailboxFullPause = 3600

    /// The meaning of a refusal, or of the last reply of all. `recipient` is masked in the detail.
    public static func outcome(phase: SMTPPhase, reply: SMTPReply, recipient: EmailAddress) -> Outcome {
        let redaction = Redaction(recipient: recipient)
        if phase == .finalDot, reply.firstDigit == 2 {
            return .accepted(references: queueID(reply, redaction).map { [$0] } ?? [])
        }
        let detail = redaction.apply(reply.text)
        guard reply.firstDigit >= 4 else {
            return outcome(phase: phase, trouble: .garbled(detail: detail))
        }
        let (rejection, code) = meaning(phase: phase, reply: reply)
        return .rejected(rejection, Reason(code, detail: detail))
    }

    /// Before the final dot nothing can have been delivered; after it, nobody knows.
    public static func outcome(phase: SMTPPhase, trouble: SMTPTrouble) -> Outcome {
        let reason =
            switch trouble {
            case .lost(let detail): Reason(.connectionLost, detail: detail)
            case .timedOut: Reason(.timedOut)
            case .garbled(let detail): Reason(.protocolBroken, detail: detail)
            case .unreachable(let reason): reason
            }
        return phase == .finalDot ? .uncertain(reason) : .rejected(.temporary(retryAfter: nil), reason)
    }

    private static func meaning(phase: SMTPPhase, reply: SMTPReply) -> (Outcome.Rejection, ReasonCode) {
        let temporary = Outcome.Rejection.temporary(retryAfter: nil)
        // The server is closing the channel, whatever it was asked (RFC 5321 section 3.8).
        if reply.code == 421 { return (temporary, .serverBusy) }
        if reply.firstDigit == 5, isRoute(phase: phase, reply: reply) {
            let signIn = phase == .signIn || [530, 534, 535, 538].contains(reply.code)
            return (temporary, signIn ? .signInRefused : .policyRefused)
        }
        // No recipient has been named yet, so that it is not about one.
        if reply.firstDigit == 5, phase == .connect { return (temporary, .serverBusy) }
        if reply.firstDigit == 4 { return temporaryMeaning(phase: phase, code: reply.code, status: reply.status) }
        let code = permanentMeaning(phase: phase, code: reply.code, status: reply.status)
        // MAIL names the sender alone: what is refused there, and not for the mail's size or kind, is the school or its way of writing.
        if phase == .mail, code == .refused { return (temporary, .policyRefused) }
        return (.permanent, code)
    }

    /// Credentials, policy, a block list: a person must look at the route, and no family's address is to blame.
    private static func isRoute(phase: SMTPPhase, reply: SMTPReply) -> Bool {
        if phase == .signIn || [530, 534, 535, 538].contains(reply.code) { return true }
        guard let status = reply.status else { return false }
        // 5.1.7 and 5.1.8 speak of the sender's address (RFC 3463 section 3.2).
        return status.subject == 7 || (status.subject == 1 && [7, 8].contains(status.detail))
    }

    private static func temporaryMeaning(
        phase: SMTPPhase, code: Int, status: EnhancedStatus?
    ) -> (Outcome.Rejection, ReasonCode) {
        switch (status?.subject, status?.detail) {
        case (7, 1) where code == 450 || code == 451: (.temporary(retryAfter: greylistPause), .greylisted)
        // The answer to STARTTLS (RFC 3207 section 4); at sign-in it means something else.
        case _ where code == 454 && phase == .connect: (.temporary(retryAfter: nil), .tlsFailed)
        case (7, _) where phase == .signIn: (.temporary(retryAfter: nil), .serverBusy)
        case (7, _), (3, 2): (.temporary(retryAfter: nil), .throttled)
        case (5, 3): (.temporary(retryAfter: 0), .throttled)
        case (2, 2) where phase.namesRecipient: (.temporary(retryAfter: mailboxFullPause), .mailboxFull)
        case (3, _), (4, _): (.temporary(retryAfter: nil), .serverBusy)
        default: (.temporary(retryAfter: nil), phase.namesRecipient ? .refused : .serverBusy)
        }
    }

    private static func permanentMeaning(phase: SMTPPhase, code: Int, status: EnhancedStatus?) -> ReasonCode {
        switch (status?.subject, status?.detail) {
        case (1, 1) where phase.namesRecipient, (1, 2) where phase.namesRecipient, (1, 10) where phase.namesRecipient:
            .addressUnknown
        case (1, 3) where phase.namesRecipient: .addressInvalid
        case (2, 2) where phase.namesRecipient: .mailboxFull
        case (2, 3), (3, 4): .tooLarge
        case (6, _): .contentRefused
        case _ where code == 552: .tooLarge
        default: .refused
        }
    }

    private static let markers = ["queued as ", "InternalId=", "id="].map { Array($0.utf8) }
    private static let closing = Set(" ,;]>)".utf8)

    /// Where the first occurrence of `marker` ends.
    private static func end(of marker: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= marker.count else { return nil }
        return (0...(bytes.count - marker.count)).first { bytes[$0...].starts(with: marker) }.map { $0 + marker.count }
    }

    /// The name by which the server keeps the mail, out of the words that servers use; the words themselves where none is known.
    private static func queueID(_ reply: SMTPReply, _ redaction: Redaction) -> String? {
        let words = reply.words
        let bytes = Array(words.utf8.prefix(1000))
        for marker in markers {
            guard let end = end(of: marker, in: bytes) else { continue }
            let name = bytes[end...].prefix { !Self.closing.contains($0) }.prefix(100)
            if !name.isEmpty { return redaction.apply(String(decoding: name, as: UTF8.self)) }
        }
        return words.isEmpty ? nil : redaction.apply(String(words.prefix(100)))
    }
}
