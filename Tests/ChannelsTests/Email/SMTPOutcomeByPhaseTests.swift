import Testing

@testable import Channels

extension SMTPOutcomeTests {
    static let wordsOfRecipient: [(SMTPPhase, String, Bool)] = [
        (.recipient, "550 No such user here", true), (.recipient, "550 User unknown", true),
        (.recipient, "551 Unknown user", true), (.recipient, "553 mailbox does not exist", true),
        (.recipient, "550 Requested action not taken: mailbox unavailable", true), (.recipient, "550 no mailbox here", true),
        (.recipient, "550 Sender domain does not exist", false), (.recipient, "550 mailbox unavailable, blocked", false),
        (.recipient, "501 Bad address syntax", true), (.recipient, "501 <x>: malformed address: no", true),
        (.recipient, "501 Syntax error in parameters", false), (.recipient, "501 sender: bad address syntax", false),
        (.mail, "501 Bad address syntax", false), (.recipient, "503 bad recipient", false),
        (.recipient, "550 no", false), (.recipient, "554 no such user", false), (.recipient, "550 5.4.6 no such user", false),
        (.recipient, "550 5.1.1 no such user", false), (.recipient, "450 user unknown", false),
        // A phrase that this server uses for every refusal.
        (.finalDot, "550 Requested action not taken: mailbox unavailable", false), (.mail, "550 no such user", false),
    ]

    @Test(arguments: wordsOfRecipient) func `words alone name the recipient at RCPT only, beside a bare code`(
        phase: SMTPPhase, text: String, namesRecipient: Bool
    ) throws {
        let outcome = SMTPOutcome.outcome(
            phase: phase, reply: try reply(text), recipient: try EmailAddress("nia.jones@example.org"))
        guard case .rejected(_, let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.namesRecipient == namesRecipient && (!namesRecipient || reason.code == .refused))
    }

    static let senderCodes = [
        "5.1.90", "5.1.92", "5.2.252", "5.4.5", "5.7.515", "5.7.705", "5.7.708",
    ]

    @Test(arguments: senderCodes, SMTPPhase.allCases) func `a code that speaks of the sender is the route's in every phase`(
        code: String, phase: SMTPPhase
    ) throws {
        let outcome = try meaning(phase, "550 \(code) no")
        let code: ReasonCode = phase == .signIn ? .signInRefused : .senderRefused
        #expect(outcome == .rejected(Self.soon, code))
        #expect(code.stopsRoute && !code.killsAddress && code.fault == .route)
    }

    /// Microsoft's of the sender too, and not on the list: behind a relay a destination may hand them on.
    static let otherPolicies = ["5.7.57", "5.7.60", "5.7.64", "5.7.501", "5.7.502", "5.7.503", "5.7.750", "5.7.1", "5.7.26"]

    @Test(arguments: otherPolicies, SMTPPhase.allCases)
    func `any other policy stops the route up to MAIL, and from RCPT on that destination alone waits`(
        text: String, phase: SMTPPhase
    ) throws {
        let expected: ReasonCode =
            switch phase {
            case .connect, .mail: .senderRefused
            case .signIn: .signInRefused
            case .recipient, .data, .body, .finalDot: .policyRefused
            }
        #expect(try meaning(phase, "550 \(text) no") == .rejected(Self.soon, expected))
        #expect(expected.stopsRoute != [.recipient, .data, .body, .finalDot].contains(phase))
    }

    /// Bare codes of syntax and order: at MAIL the school is refused; from RCPT on nothing says of whom they speak, so how often decides.
    @Test(arguments: [500, 501, 502, 503, 504, 550, 554], SMTPPhase.allCases)
    func `a bare permanent code stops the route at MAIL, and from RCPT on only by how often`(code: Int, phase: SMTPPhase) throws {
        let expected: Meaning =
            switch phase {
            case .connect: .rejected(Self.soon, .serverBusy)
            case .signIn: .rejected(Self.soon, .signInRefused)
            case .mail: .rejected(Self.soon, .senderRefused)
            case .recipient, .data, .body, .finalDot: .rejected(.permanent, .refused)
            }
        #expect(try meaning(phase, "\(code) no") == expected)
    }

    /// Exactly these are known as the recipient's own.
    static let recipientCodes: [(String, ReasonCode)] = [
        ("5.1.1", .addressUnknown), ("5.1.2", .addressUnknown), ("5.1.10", .addressUnknown), ("5.1.3", .addressInvalid),
        ("5.2.1", .mailboxUnavailable), ("5.2.2", .mailboxFull),
    ]

    @Test(arguments: recipientCodes, SMTPPhase.allCases)
    func `a code of the recipient's own counts only once a recipient is named`(
        code: (String, ReasonCode), phase: SMTPPhase
    ) throws {
        let expected: Meaning =
            switch phase {
            case .connect: .rejected(Self.soon, .serverBusy)
            case .signIn: .rejected(Self.soon, .signInRefused)
            case .mail: .rejected(Self.soon, .senderRefused)
            case .recipient, .data, .body, .finalDot: .rejected(.permanent, code.1)
            }
        #expect(try meaning(phase, "550 \(code.0) no") == expected)
    }

    @Test(arguments: [SMTPPhase.recipient, .data, .body, .finalDot])
    func `no other code closes an address, or is the recipient's own`(phase: SMTPPhase) throws {
        let known = Set(Self.recipientCodes.map(\.0) + ["5.2.0"])
        for subject in 0...7 {
            for detail in Array(0...30) + [90, 92, 102, 133, 252, 350, 501, 511, 515, 606, 705, 708] {
                let text = "5.\(subject).\(detail)"
                guard !known.contains(text), case .rejected(_, let code) = try meaning(phase, "550 \(text) no") else { continue }
                #expect(!code.killsAddress && code.fault != .address, "\(text) \(code)")
            }
        }
    }

    @Test(
        arguments: ["552 5.3.4 too big", "552 too big", "554 5.6.0 malformed", "550 5.6.7 SMTPUTF8 is required"],
        SMTPPhase.allCases)
    func `size and kind are the mail's wherever a mail is spoken of`(text: String, phase: SMTPPhase) throws {
        guard case .rejected(let rejection, let code) = try meaning(phase, text) else { return }
        switch phase {
        case .connect, .signIn: #expect(rejection == Self.soon && code.fault == .route)
        default: #expect(rejection == .permanent && code.fault == .message && !code.stopsRoute)
        }
    }

    enum Meaning: Equatable { case rejected(Outcome.Rejection, ReasonCode), other }

    private func meaning(_ phase: SMTPPhase, _ text: String) throws -> Meaning {
        let outcome = SMTPOutcome.outcome(
            phase: phase, reply: try reply(text), recipient: try EmailAddress("nia.jones@example.org"))
        guard case .rejected(let rejection, let reason) = outcome else { return .other }
        return .rejected(rejection, reason.code)
    }
}
