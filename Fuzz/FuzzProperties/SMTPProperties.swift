import Channels

/// What a mail server says: however TCP cuts it, it is the same replies, and no reply's meaning holds the family's address.
enum SMTPProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> Bool {
        let whole = replies(in: [bytes])
        try expect(whole.replies == replies(in: bytes.map { [$0] }).replies)
        try expect(whole.replies.allSatisfy { (200...599).contains($0.code) && !$0.lines.isEmpty })
        guard let recipient = try? EmailAddress("mari.evans@ysgol.example.org") else { fatalError("the address cannot be read") }
        for reply in whole.replies.prefix(8) {
            for phase in SMTPPhase.allCases {
                let outcome = SMTPOutcome.outcome(phase: phase, reply: reply, recipient: recipient)
                try expect(!"\(outcome)".contains("mari.evans@ysgol.example.org"))
                if case .accepted = outcome { try expect(phase == .finalDot && reply.firstDigit == 2) }
            }
        }
        return !whole.isBroken && !whole.replies.isEmpty
    }

    /// The replies until the first that is broken, and whether one is.
    private static func replies(in parts: [[UInt8]]) -> (replies: [SMTPReply], isBroken: Bool) {
        var reader = SMTPReplyReader()
        var found: [SMTPReply] = []
        for part in parts {
            reader.feed(part)
            do {
                while let reply = try reader.next() { found.append(reply) }
            } catch {
                return (found, true)
            }
        }
        return (found, false)
    }
}
