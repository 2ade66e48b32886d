/// The outcome of a reply, or of its absence. `SMTPRefusal` decides what a refusal is about.
public enum SMTPOutcome {

    /// The outcome of a refusal, or of the last reply. `recipient` is masked in the detail.
    public static func outcome(phase: SMTPPhase, reply: SMTPReply, recipient: EmailAddress) -> Outcome {
        let redaction = Redaction(recipient: recipient)
        if phase == .finalDot, reply.firstDigit == 2 {
            return .accepted(references: queueID(reply, redaction).map { [$0] } ?? [])
        }
        let detail = redaction.apply(reply.text)
        guard reply.firstDigit >= 4 else {
            return outcome(phase: phase, trouble: .garbled(detail: detail))
        }
        let (rejection, code) = SMTPRefusal.meaning(phase: phase, reply: reply)
        let namesRecipient = code == .refused && SMTPRefusal.namesRecipient(phase: phase, reply: reply)
        return .rejected(rejection, Reason(code, detail: detail, namesRecipient: namesRecipient))
    }

    /// Before the final dot nothing can have been delivered; after it, the outcome is uncertain.
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

    private static let markers = ["queued as ", "InternalId=", "id="].map { Array($0.utf8) }
    private static let closing = Set(" ,;]>)".utf8)

    /// The end of the first occurrence of `marker`.
    private static func end(of marker: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= marker.count else { return nil }
        return (0...(bytes.count - marker.count)).first { bytes[$0...].starts(with: marker) }.map { $0 + marker.count }
    }

    /// The server's queue id, found by the usual phrases of servers; the reply's words where none matches.
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
