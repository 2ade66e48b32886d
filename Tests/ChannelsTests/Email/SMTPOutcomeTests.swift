import Testing

@testable import Channels

@Suite struct SMTPOutcomeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var phase: SMTPPhase
        var reply: String
        var rejection: Outcome.Rejection
        var code: ReasonCode

        var testDescription: String { "\(phase) \(reply)" }

        init(_ phase: SMTPPhase, _ reply: String, _ rejection: Outcome.Rejection, _ code: ReasonCode) {
            self.phase = phase
            self.reply = reply
            self.rejection = rejection
            self.code = code
        }
    }

    static let soon = Outcome.Rejection.temporary(retryAfter: nil)

    static let rows: [Row] = [
        // Not sent; the route's fault.
        Row(.connect, "554 no service here", soon, .serverBusy),
        Row(.connect, "554 5.7.1 your network is blocked", soon, .senderRefused),
        Row(.connect, "421 too many connections", soon, .serverBusy),
        Row(.connect, "450 4.3.2 not now", soon, .throttled),
        Row(.connect, "454 4.7.0 TLS not available due to temporary reason", soon, .tlsFailed),
        Row(.mail, "421 4.4.2 timeout exceeded", soon, .serverBusy),
        Row(.recipient, "421 4.7.0 try later", soon, .serverBusy),
        Row(.finalDot, "421 closing", soon, .serverBusy),
        Row(.mail, "451 4.3.0 queue file write error", soon, .serverBusy),
        Row(.mail, "452 4.3.1 insufficient storage", soon, .serverBusy),
        Row(.mail, "450 later", soon, .serverBusy),
        Row(.recipient, "432 4.3.2 concurrent connections exceeded", soon, .throttled),
        Row(.finalDot, "450 4.7.28 rate limit", soon, .throttled),
        // Credentials, policy: the route's, and never the address's.
        Row(.signIn, "535 5.7.8 bad credentials", soon, .signInRefused),
        Row(.signIn, "535 no", soon, .signInRefused),
        Row(.signIn, "454 4.7.0 temporary authentication failure", soon, .serverBusy),
        Row(.mail, "530 5.7.0 must issue STARTTLS first", soon, .signInRefused),
        Row(.mail, "550 5.7.60 not allowed to send as this sender", soon, .senderRefused),
        Row(.mail, "550 5.1.8 sender domain unknown", soon, .senderRefused),
        Row(.recipient, "554 5.7.1 relay access denied", soon, .policyRefused),
        Row(.recipient, "550 5.7.1 blocked by a list", soon, .policyRefused),
        Row(.finalDot, "552 5.7.0 illegal attachment", soon, .policyRefused),
        // Greylisting.
        Row(.recipient, "450 4.7.1 greylisted", .temporary(retryAfter: 300), .greylisted),
        Row(.recipient, "451 4.7.1 greylisted", .temporary(retryAfter: 300), .greylisted),
        Row(.recipient, "450 4.2.0 greylisted, says the text alone", soon, .refused),
        // Too many at once, full.
        Row(.recipient, "452 4.5.3 too many recipients", .temporary(retryAfter: 0), .throttled),
        Row(.recipient, "452 4.2.2 mailbox full", .temporary(retryAfter: 3600), .mailboxFull),
        Row(.finalDot, "452 4.2.2 mailbox full", .temporary(retryAfter: 3600), .mailboxFull),
        Row(.recipient, "552 5.2.2 mailbox full", .permanent, .mailboxFull),
        // The address.
        Row(.recipient, "550 5.1.1 no such user", .permanent, .addressUnknown),
        Row(.recipient, "550 5.1.2 no such domain", .permanent, .addressUnknown),
        Row(.recipient, "501 5.1.3 bad address syntax", .permanent, .addressInvalid),
        Row(.recipient, "556 5.1.10 null MX", .permanent, .addressUnknown),
        Row(.finalDot, "550 5.1.1 no such user", .permanent, .addressUnknown),
        Row(.recipient, "550 5.2.1 mailbox disabled", .permanent, .mailboxUnavailable),
        Row(.finalDot, "550 5.2.1 mailbox disabled", .permanent, .mailboxUnavailable),
        Row(.finalDot, "554 5.2.0 STOREDRV.Deliver; delivery result banner", soon, .mailboxUnavailable),
        Row(.recipient, "550 5.2.0 mailbox unavailable", soon, .mailboxUnavailable),
        Row(.mail, "550 5.1.1 before anybody was named", soon, .senderRefused),
        Row(.mail, "554 no", soon, .senderRefused),
        Row(.mail, "553 sender not wanted", soon, .senderRefused),
        Row(.mail, "555 parameters not recognised", soon, .senderRefused),
        // The kind of the mail.
        Row(.mail, "550 5.6.7 SMTPUTF8 is required", .permanent, .contentRefused),
        Row(.mail, "555 5.5.4 Unsupported option: BODY=8BITMIME", .permanent, .contentRefused),
        Row(.recipient, "553 5.6.7 SMTPUTF8 is required", .permanent, .contentRefused),
        // The sender, though a recipient has been named.
        Row(.finalDot, "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; failed", soon, .senderRefused),
        Row(
            .finalDot, "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied", soon,
            .senderRefused),
        Row(
            .finalDot, "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; WASCL UserAction verdict", soon,
            .senderRefused),
        // A word alone, or beside another code, may be any destination's.
        Row(.finalDot, "554 SubmissionQuotaExceeded", .permanent, .refused),
        Row(.recipient, "550 outboundspam is not taken here", .permanent, .refused),
        Row(.recipient, "554 5.4.6 outboundspam", .permanent, .refused),
        Row(.recipient, "554 5.2.0 SubmissionQuotaExceeded", soon, .senderRefused),
        // From RCPT on, a destination's own rule may say so behind a relay.
        Row(.recipient, "550 5.1.8 sender domain unknown", .permanent, .refused),
        Row(.finalDot, "550 5.1.7 sender address refused", .permanent, .refused),
        Row(.recipient, "530 5.7.0 authentication required", soon, .policyRefused),
        Row(.recipient, "535 no", .permanent, .refused),
        Row(.finalDot, "538 no", .permanent, .refused),
        Row(.mail, "538 no", soon, .signInRefused),
        // A word of the sender beside a code of the recipient's own counts for nothing.
        Row(.recipient, "550 5.1.1 no such user sendasdenied", .permanent, .addressUnknown),
        // At MAIL no recipient has been named whose server could greylist or whose mailbox could be full.
        Row(.mail, "450 4.7.1 try again", soon, .throttled),
        Row(.mail, "452 4.2.2 over quota", soon, .serverBusy),
        Row(.signIn, "454 4.7.1 try again", soon, .serverBusy),
        // A destination's rules: Google's and others', for now and for good.
        Row(.finalDot, "550 5.7.26 unauthenticated mail is not accepted", soon, .policyRefused),
        Row(.recipient, "550 5.7.606 access denied, banned sending address", soon, .policyRefused),
        Row(.finalDot, "451 4.7.26 unauthenticated mail is deferred", soon, .throttled),
        Row(.mail, "552 too much", .permanent, .tooLarge),
        Row(.recipient, "450 4.1.1 user unknown for now", soon, .refused),
        Row(.recipient, "450 5.1.1 a contradiction", soon, .refused),
        // The message.
        Row(.mail, "552 5.3.4 too big", .permanent, .tooLarge),
        Row(.finalDot, "552 too big", .permanent, .tooLarge),
        Row(.finalDot, "552 5.2.0 too big, it seems", .permanent, .tooLarge),
        Row(.finalDot, "554 5.3.4 too big", .permanent, .tooLarge),
        Row(.finalDot, "554 5.6.0 malformed", .permanent, .contentRefused),
        // No enhanced code: the first digit alone.
        Row(.recipient, "550 no such user", .permanent, .refused),
        Row(.recipient, "553 mailbox name not allowed", .permanent, .refused),
        Row(.recipient, "450 mailbox unavailable", soon, .refused),
        Row(.data, "554 no valid recipients", .permanent, .refused),
        Row(.finalDot, "554 transaction failed", .permanent, .refused),
        Row(.finalDot, "451 local error", soon, .refused),
    ]

    @Test(arguments: rows) func `a refusal means what the table says`(row: Row) throws {
        let recipient = try EmailAddress("nia.jones@example.org")
        let outcome = SMTPOutcome.outcome(phase: row.phase, reply: try reply(row.reply), recipient: recipient)
        guard case .rejected(let rejection, let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(rejection == row.rejection && reason.code == row.code && reason.detail == row.reply)
    }

    @Test func `only an enhanced code about the address kills it`() {
        for row in Self.rows where row.code.killsAddress {
            #expect(row.reply.contains(" 5.1."))
        }
    }

    @Test(arguments: SMTPPhase.allCases) func `without a reply only the final dot leaves a doubt`(phase: SMTPPhase) {
        let troubles: [(SMTPTrouble, ReasonCode)] = [
            (.lost(detail: "x"), .connectionLost), (.timedOut, .timedOut), (.garbled(detail: "x"), .protocolBroken),
        ]
        for (trouble, code) in troubles {
            switch SMTPOutcome.outcome(phase: phase, trouble: trouble) {
            case .uncertain(let reason):
                #expect(phase == .finalDot)
                #expect(reason.code == code)
            case .rejected(.temporary(retryAfter: nil), let reason):
                #expect(phase != .finalDot)
                #expect(reason.code == code)
            case let other: Issue.record("\(other)")
            }
        }
    }

    @Test(arguments: [
        ("250 2.0.0 Ok: queued as 4XbC1k2Z", ["4XbC1k2Z"]), ("250 OK id=1rAbCd-0001", ["1rAbCd-0001"]),
        ("250 2.6.0 <d@e> [InternalId=42, Hostname=x] Queued mail for delivery", ["42"]),
        ("250 2.0.0 OK 1700000 a1-gsmtp", ["OK 1700000 a1-gsmtp"]), ("250", []), ("250 2.0.0", []),
    ]) func `acceptance keeps the queue id`(text: String, references: [String]) throws {
        let outcome = SMTPOutcome.outcome(
            phase: .finalDot, reply: try reply(text), recipient: try EmailAddress("nia@example.org"))
        #expect(outcome == .accepted(references: references))
    }

    @Test func `what is neither yes nor no leaves a doubt after the final dot and none before`() throws {
        let recipient = try EmailAddress("nia@example.org")
        let reply = try reply("354 go on")
        #expect(
            SMTPOutcome.outcome(phase: .finalDot, reply: reply, recipient: recipient)
                == .uncertain(Reason(.protocolBroken, detail: "354 go on")))
        #expect(
            SMTPOutcome.outcome(phase: .recipient, reply: reply, recipient: recipient)
                == .rejected(Self.soon, Reason(.protocolBroken, detail: "354 go on")))
    }

    func reply(_ text: String) throws -> SMTPReply {
        var reader = SMTPReplyReader()
        reader.feed("\(text)\r\n".utf8)
        return try #require(try reader.next())
    }
}
