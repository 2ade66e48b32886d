import Testing

@testable import Channels

@Suite struct SMTPDialogueTests {
    static let soon = Outcome.Rejection.temporary(retryAfter: nil)
    static let unknown = Outcome.rejected(.permanent, Reason(.addressUnknown, detail: "550 5.1.1 no"))

    /// Plays replies against a dialogue; gives what was written, as text, and how it ended.
    private func play(
        _ extensions: SMTPExtensions, _ replies: [String], then trouble: SMTPTrouble = .lost(detail: "gone")
    ) throws -> (written: [String], end: SMTPDialogue.Step) {
        var dialogue = SMTPDialogue(try Sample.mail(), extensions: extensions)
        var written: [String] = []
        var replies = replies[...]
        var step = dialogue.start()
        while case .exchange(let bytes, _) = step {
            written.append(String(decoding: bytes, as: UTF8.self))
            dialogue.written()
            if let reply = replies.popFirst() {
                var reader = SMTPReplyReader()
                reader.feed("\(reply)\r\n".utf8)
                step = dialogue.receive(try #require(try reader.next()))
            } else {
                step = dialogue.end(trouble)
            }
        }
        #expect(replies.isEmpty)
        return (written, step)
    }

    @Test func `a plain server gets one command at a time`() throws {
        let (written, end) = try play(SMTPExtensions(), ["250 ok", "250 ok", "354 go", "250 2.0.0 queued as A"])
        #expect(
            written == [
                "MAIL FROM:<swyddfa@ysgol.example.org>\r\n", "RCPT TO:<nia+ysgol@example.org>\r\n", "DATA\r\n",
                "Subject: a\r\n\r\nb\r\n.\r\n",
            ])
        #expect(end == .done(.accepted(references: ["A"]), reusable: true))
    }

    @Test func `a server that pipelines gets them in one write, with all that it offers`() throws {
        let all = SMTPExtensions(pipelining: true, notifications: true, size: true)
        let (written, end) = try play(all, ["250 ok", "250 ok", "354 go", "250 ok"])
        #expect(
            written == [
                """
                MAIL FROM:<swyddfa@ysgol.example.org> SIZE=17 RET=HDRS ENVID=d-00000001\r
                RCPT TO:<nia+ysgol@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;nia+2Bysgol@example.org\r
                DATA\r

                """, "", "", "Subject: a\r\n\r\nb\r\n.\r\n",
            ])
        #expect(end == .done(.accepted(references: ["ok"]), reusable: true))
    }

    @Test(
        arguments: [
            ("refused recipient", ["250 ok", "550 5.1.1 no", "250 reset"], ["", "", "", "RSET"], unknown, true),
            (
                "refused sender", ["451 4.3.0 no", "250 reset"], ["", "RSET"],
                .rejected(soon, Reason(.serverBusy, detail: "451 4.3.0 no")), true
            ),
            (
                "refused data", ["250 ok", "250 ok", "451 4.3.0 no", "250 reset"], ["", "", "", "RSET"],
                .rejected(soon, Reason(.serverBusy, detail: "451 4.3.0 no")), true
            ),
            (
                "refused message", ["250 ok", "250 ok", "354 go", "554 5.6.0 no"], [],
                .rejected(.permanent, Reason(.contentRefused, detail: "554 5.6.0 no")), true
            ),
            ("refused reset", ["250 ok", "550 5.1.1 no", "502 what?"], [], unknown, false),
            ("lost at the reset", ["250 ok", "550 5.1.1 no"], [], unknown, false),
            ("goodbye at the reset", ["250 ok", "550 5.1.1 no", "421 bye"], [], unknown, false),
            ("goodbye at once", ["421 bye"], [], .rejected(soon, Reason(.serverBusy, detail: "421 bye")), false),
            ("lost at once", [], [], .rejected(soon, Reason(.connectionLost, detail: "gone")), false),
            ("lost before data", ["250 ok", "250 ok"], [], .rejected(soon, Reason(.connectionLost, detail: "gone")), false),
            (
                "lost after the dot", ["250 ok", "250 ok", "354 go"], [],
                .uncertain(Reason(.connectionLost, detail: "gone")), false
            ),
            (
                "nonsense after the dot", ["250 ok", "250 ok", "354 go", "354 go"], [],
                .uncertain(Reason(.protocolBroken, detail: "354 go")), false
            ),
            (
                "data answered with 250", ["250 ok", "250 ok", "250 ok"], [],
                .rejected(soon, Reason(.protocolBroken, detail: "250 ok")), false
            ),
        ] as [(String, [String], [String], Outcome, Bool)]) func `one command at a time ends so`(
            name: String, replies: [String], written: [String], outcome: Outcome, reusable: Bool
        ) throws
    {
        let played = try play(SMTPExtensions(), replies)
        #expect(played.end == .done(outcome, reusable: reusable))
        if !written.isEmpty { #expect(played.written.last?.hasPrefix(written.last ?? "") == true) }
    }

    @Test(
        arguments: [
            ("refused recipient", ["250 ok", "550 5.1.1 no", "554 none", "250 reset"], unknown, true),
            ("refused recipient, data wanted", ["250 ok", "550 5.1.1 no", "354 go", "554 none", "250 reset"], unknown, true),
            ("refused recipient, nothing taken", ["250 ok", "550 5.1.1 no", "354 go", "250 ok"], unknown, false),
            ("refused recipient, data lost", ["250 ok", "550 5.1.1 no"], unknown, false),
            (
                "refused sender", ["451 4.3.0 no", "503 what?", "503 what?", "250 reset"],
                .rejected(soon, Reason(.serverBusy, detail: "451 4.3.0 no")), true
            ),
            ("goodbye at once", ["421 bye"], .rejected(soon, Reason(.serverBusy, detail: "421 bye")), false),
            ("lost before data", ["250 ok", "250 ok"], .rejected(soon, Reason(.connectionLost, detail: "gone")), false),
            ("lost after the dot", ["250 ok", "250 ok", "354 go"], .uncertain(Reason(.connectionLost, detail: "gone")), false),
        ] as [(String, [String], Outcome, Bool)]) func `commands in one write end so`(
            name: String, replies: [String], outcome: Outcome, reusable: Bool
        ) throws
    {
        #expect(try play(SMTPExtensions(pipelining: true), replies).end == .done(outcome, reusable: reusable))
    }

    /// Only then may the same mail be given to the server once more, on a fresh connection.
    @Test(
        arguments: [
            ([], .lost(detail: "gone"), true), (["421 bye"], .lost(detail: "gone"), true),
            ([], .timedOut, false), ([], .garbled(detail: "x"), false), (["250 ok"], .lost(detail: "gone"), false),
            (["250 ok", "421 bye"], .lost(detail: "gone"), false), (["250 ok", "250 ok"], .lost(detail: "gone"), false),
            (["250 ok", "250 ok", "421 bye"], .lost(detail: "gone"), false),
            (["250 ok", "250 ok", "354 go"], .lost(detail: "gone"), false),
            (["250 ok", "250 ok", "354 go", "421 bye"], .lost(detail: "gone"), false),
            (["451 4.3.0 no"], .lost(detail: "gone"), false), (["451 4.3.0 no", "421 bye"], .lost(detail: "gone"), false),
            (["250 ok", "550 5.1.1 no", "421 bye"], .lost(detail: "gone"), false),
        ] as [([String], SMTPTrouble, Bool)], [true, false])
    func `a mail is unheard where the server was gone before its first reply`(
        row: (replies: [String], trouble: SMTPTrouble, isUnheard: Bool), pipelining: Bool
    ) throws {
        var dialogue = SMTPDialogue(try Sample.mail(), extensions: SMTPExtensions(pipelining: pipelining))
        var step = dialogue.start()
        var replies = row.replies[...]
        while case .exchange = step {
            dialogue.written()
            guard let reply = replies.popFirst() else {
                step = dialogue.end(row.trouble)
                continue
            }
            var reader = SMTPReplyReader()
            reader.feed("\(reply)\r\n".utf8)
            step = dialogue.receive(try #require(try reader.next()))
        }
        #expect(dialogue.wasUnheard == row.isUnheard)
    }

    @Test func `a message over the server's limit is not offered`() throws {
        let (written, end) = try play(SMTPExtensions(size: true, sizeLimit: 16), [])
        #expect(written.isEmpty)
        #expect(end == .done(.rejected(.permanent, Reason(.tooLarge, detail: "17 > 16")), reusable: true))
    }

    @Test func `before the final dot has left nothing is in doubt`() throws {
        var dialogue = SMTPDialogue(try Sample.mail(), extensions: SMTPExtensions())
        _ = dialogue.start()
        for code in [250, 250, 354] { _ = dialogue.receive(SMTPReply(code: code, lines: [""])) }
        #expect(dialogue.phase == .body)
        #expect(dialogue.end(.timedOut) == .done(.rejected(Self.soon, Reason(.timedOut)), reusable: false))
        dialogue.written()
        #expect(dialogue.phase == .finalDot)
        #expect(dialogue.end(.timedOut) == .done(.uncertain(Reason(.timedOut)), reusable: false))
    }

    @Test(arguments: [
        ("a\r\n", "a\r\n.\r\n"), (".\r\n", "..\r\n.\r\n"), ("a\r\n.b\r\n..\r\n", "a\r\n..b\r\n...\r\n.\r\n"),
        ("a.\r\n", "a.\r\n.\r\n"),
    ]) func `a dot at the start of a line is doubled`(message: String, wire: String) throws {
        #expect(String(decoding: try Sample.mail(message).wire, as: UTF8.self) == wire)
    }

    @Test(arguments: ["", "a", "a\n", "\n", "a\r", "a\rb\r\n", "a\nb\r\n", "a\n.\nb\r\n", "a\r\r\n", "a\r\n.\r\n\n"])
    func `a bare line end makes no mail`(message: String) throws {
        let address = try EmailAddress("a@example.org")
        #expect(SMTPMail(from: address, to: address, envelopeID: try Sample.delivery(), message: Array(message.utf8)) == nil)
    }
}
