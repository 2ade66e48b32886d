/// The SMTP commands for one mail on an open connection, as a value: replies in; bytes to write, and the outcome, out.
///
/// Where the server offers PIPELINING (RFC 2920), MAIL, RCPT and DATA are sent in one write; after a refusal the replies to the
/// rest are read and ignored. Then RSET makes the connection ready for the next mail.
struct SMTPDialogue {
    enum Limit: Sendable { case reply, finalDot }

    enum Step: Sendable, Equatable {
        /// Write these bytes (if any), then wait for one reply.
        case exchange(write: [UInt8], limit: Limit)
        /// `reusable`: both sides know the state of the connection, so that another mail may follow.
        case done(Outcome, reusable: Bool)
    }

    private enum Expected { case mail, recipient, data, final, emptyFinal, reset }

    private let mail: SMTPMail
    private let extensions: SMTPExtensions
    private var expected: [Expected] = []
    /// The outcome of a refusal; the remaining commands only reset the connection.
    private var refusal: Outcome?
    private var finalDotLeft = false
    private var replies = 0
    /// On a kept connection: whether the server was gone, or replied only with 421, before it read this mail.
    private(set) var wasUnheard = false

    init(_ mail: SMTPMail, extensions: SMTPExtensions) {
        self.mail = mail
        self.extensions = extensions
    }

    /// The phase for outcomes.
    var phase: SMTPPhase {
        switch expected.first {
        case .mail, nil: .mail
        case .recipient: .recipient
        case .data, .emptyFinal, .reset: .data
        case .final: finalDotLeft ? .finalDot : .body
        }
    }

    mutating func start() -> Step {
        if let limit = extensions.sizeLimit, mail.size > limit {
            return .done(.rejected(.permanent, Reason(.tooLarge, detail: "\(mail.size) > \(limit)")), reusable: true)
        }
        guard extensions.pipelining else { return ask(.mail) }
        expected = [.mail, .recipient, .data]
        return .exchange(write: expected.flatMap { command($0) }, limit: .reply)
    }

    /// To be called when all bytes of the last step have been sent.
    mutating func written() {
        if expected.first == .final { finalDotLeft = true }
    }

    mutating func receive(_ reply: SMTPReply) -> Step {
        let phase = phase
        replies += 1
        wasUnheard = replies == 1 && reply.code == 421
        guard !expected.isEmpty else { return end(.garbled(detail: "unasked reply")) }
        let answered = expected.removeFirst()
        // Computed only for replies that decide something: most only confirm.
        var outcome: Outcome { SMTPOutcome.outcome(phase: phase, reply: reply, recipient: mail.recipient) }
        if reply.code == 421 { return .done(refusal ?? outcome, reusable: false) }
        switch (answered, reply.firstDigit) {
        case (.final, 2), (.final, 4), (.final, 5): return .done(outcome, reusable: true)
        case (.reset, _): return .done(refusal ?? outcome, reusable: reply.firstDigit == 2)
        case (.emptyFinal, 4), (.emptyFinal, 5): return ask(.reset)
        case (.data, 3) where reply.code == 354: return sendMessage()
        case (_, 4), (_, 5): return refused(outcome)
        case (.mail, 2): return expected.isEmpty ? ask(.recipient) : wait()
        case (.recipient, 2): return expected.isEmpty ? ask(.data) : wait()
        default: return .done(refusal ?? outcome, reusable: false)
        }
    }

    /// The end where no valid reply comes any more.
    mutating func end(_ trouble: SMTPTrouble) -> Step {
        if case .lost = trouble { wasUnheard = replies == 0 }
        return .done(refusal ?? SMTPOutcome.outcome(phase: phase, trouble: trouble), reusable: false)
    }

    /// The end where the server refused in the middle of the message and closed the connection.
    func end(refusedBy reply: SMTPReply) -> Step {
        .done(SMTPOutcome.outcome(phase: .body, reply: reply, recipient: mail.recipient), reusable: false)
    }

    private mutating func sendMessage() -> Step {
        if refusal == nil {
            expected = [.final]
            return .exchange(write: mail.wire, limit: .finalDot)
        }
        // The server asks for data although it refused every recipient: RFC 2920 section 3.1 has the client send a lone dot.
        expected = [.emptyFinal]
        return .exchange(write: Array(".\r\n".utf8), limit: .reply)
    }

    private mutating func refused(_ outcome: Outcome) -> Step {
        refusal = refusal ?? outcome
        return expected.isEmpty ? ask(.reset) : wait()
    }

    private func wait() -> Step { .exchange(write: [], limit: .reply) }

    private mutating func ask(_ next: Expected) -> Step {
        expected = [next]
        return .exchange(write: command(next), limit: .reply)
    }

    private func command(_ expected: Expected) -> [UInt8] {
        let text =
            switch expected {
            case .mail: SMTPCommand.mail(mail, extensions)
            case .recipient: SMTPCommand.recipient(mail, extensions)
            case .data: "DATA"
            case .reset: "RSET"
            case .final, .emptyFinal: ""
            }
        return Array("\(text)\r\n".utf8)
    }
}

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

/// SMTP commands with their parameters. By their types, addresses and ids contain no line end.
enum SMTPCommand {
    static func mail(_ mail: SMTPMail, _ extensions: SMTPExtensions) -> String {
        var command = "MAIL FROM:<\(mail.sender.text)>"
        if extensions.size { command += " SIZE=\(mail.size)" }
        // The notification must return the headers only: the body is personal data.
        if extensions.notifications { command += " RET=HDRS ENVID=\(mail.envelopeID)" }
        return command
    }

    static func recipient(_ mail: SMTPMail, _ extensions: SMTPExtensions) -> String {
        var command = "RCPT TO:<\(mail.recipient.text)>"
        if extensions.notifications {
            command += " NOTIFY=FAILURE,DELAY ORCPT=rfc822;\(xtext(mail.recipient.text))"
        }
        return command
    }

    /// RFC 3461 section 4: everything printable but `+` and `=` is unencoded.
    private static func xtext(_ text: String) -> String {
        text.utf8.map { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "+") && byte != UInt8(ascii: "=")
                ? String(UnicodeScalar(byte)) : "+" + hexadecimal(byte)
        }.joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0\(digits)" : digits
    }
}
