import Foundation
import Templates
import Testing

@testable import Channels

@Suite struct EmailComposerTests {
    private func compose(
        _ content: EmailContent, sender: EmailSender? = nil, form: LanguageForm = .both, delivery: String = "d-00000001"
    ) throws -> String {
        let bytes = EmailComposer(sender: try sender ?? Sample.sender(), skipToEnglish: "Skip to English")
            .compose(
                content, delivery: try Sample.delivery(delivery), form: form,
                created: Date(timeIntervalSince1970: 1_795_510_800))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a message is this, to the byte`() throws {
        var content = try Sample.content()
        content.unsubscribe = "https://ysgol.example.org/m/abc"
        let message = try compose(content, sender: try Sample.sender(replyTo: "feo@ysgol.example.org"))
        let (head, body) = try #require(message.cut(at: "\r\n\r\n"))
        #expect(
            head == """
                From: "Ysgol Enghraifft / Example School" <swyddfa@ysgol.example.org>\r
                To: "Nia Jones" <nia.jones@example.org>\r
                Reply-To: feo@ysgol.example.org\r
                Subject: Gweithdy / Workshop\r
                Date: Tue, 24 Nov 2026 09:00:00 +0000\r
                Message-ID: <d-00000001@ysgol.example.org>\r
                Auto-Submitted: auto-generated\r
                List-Unsubscribe: <https://ysgol.example.org/m/abc>\r
                Content-Language: cy, en\r
                MIME-Version: 1.0\r
                Content-Type: multipart/alternative; boundary="=_d-00000001"
                """)
        let plain = """
            --=_d-00000001\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Transfer-Encoding: quoted-printable\r
            Content-Language: cy, en\r
            \r
            Dewch i'r gweithdy. T=C5=B7 bach twt.\r
            \r
            -- -- --\r
            \r
            Come to the workshop.\r
            --=_d-00000001\r
            Content-Type: text/html; charset=utf-8\r
            Content-Transfer-Encoding: quoted-printable\r

            """
        #expect(body.hasPrefix(plain))
        #expect(body.hasSuffix("\r\n--=_d-00000001--\r\n"))
        let html = try #require(body.components(separatedBy: "\r\n\r\n").last).replacing("=\r\n", with: "")
        #expect(html.contains("Skip to English"))
    }

    @Test func `composed again it is the same to the byte`() throws {
        let content = try Sample.content(subject: "Gŵyl yr ysgol / The school's fête")
        let first = try compose(content)
        for _ in 0..<20 { #expect(try compose(content) == first) }
    }

    @Test(arguments: [
        "Gweithdy", "Gŵyl", String(repeating: "Gweithdy ffoneg ", count: 20), String(repeating: "ŵ", count: 200),
        "a\r\nBcc: x@example.org", "a\rb\nc\0d\u{85}e\u{2028}f", "=?utf-8?Q?not=20ours?=", "\"\\",
        String(repeating: "x", count: 900),
        "👩‍👩‍👧 e\u{301}",
    ]) func `whatever the words, the bytes are ASCII lines that end in CR LF and none is long`(words: String) throws {
        var content = try Sample.content(subject: words)
        content.toName = words
        content.blocks = [Sample.block(.welsh, words), Sample.block(.english, words + "\n.\n..\n" + words)]
        let message = try compose(content)
        #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
        let lines = message.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { !$0.contains("\r") && !$0.contains("\n") && $0.utf8.count <= 76 })
        #expect(lines.last == "")
        let bytes = Array(message.utf8)
        let address = try EmailAddress("a@example.org")
        #expect(SMTPMail(from: address, to: address, envelopeID: try Sample.delivery(), message: bytes) != nil)
        let head = try #require(message.cut(at: "\r\n\r\n")).0
        let names = head.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.compactMap { $0.cut(at: ":")?.0 }
        #expect(
            names == [
                "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
                "Content-Type",
            ])
    }

    @Test(arguments: [
        ("Gweithdy", "Subject: Gweithdy\r\n"),
        ("Gŵyl", "Subject: =?utf-8?Q?G=C5=B5yl?=\r\n"),
        ("=?x", "Subject: =?utf-8?Q?=3D=3Fx?=\r\n"),
        ("a\r\nBcc: b", "Subject: a Bcc: b\r\n"),
        (
            String(repeating: "ŵ", count: 12),
            "Subject: =?utf-8?Q?" + String(repeating: "=C5=B5", count: 9) + "?=\r\n =?utf-8?Q?"
                + String(repeating: "=C5=B5", count: 3) + "?=\r\n"
        ),
    ]) func `a subject is encoded only where it must be`(subject: String, field: String) {
        #expect(EmailHeader.text("Subject", subject) == field)
    }

    @Test(
        arguments: [
            (nil, "To: nia@example.org\r\n"), ("", "To: nia@example.org\r\n"), (" \r\n ", "To: nia@example.org\r\n"),
            ("Jones, Nia", "To: \"Jones, Nia\" <nia@example.org>\r\n"),
            ("Nia \"N\" \\", "To: \"Nia \\\"N\\\" \\\\\" <nia@example.org>\r\n"),
            ("Siân <x@y.z>", "To: =?utf-8?Q?Si=C3=A2n_=3Cx=40y=2Ez=3E?= <nia@example.org>\r\n"),
        ] as [(String?, String)]) func `a name cannot become an address`(name: String?, field: String) throws
    {
        #expect(EmailHeader.mailbox("To", display: name, try EmailAddress("nia@example.org")) == field)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
        (1_772_323_199, "Sat, 28 Feb 2026 23:59:59 +0000"), (1_795_510_800, "Tue, 24 Nov 2026 09:00:00 +0000"),
        (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 +0000"), (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
    ]) func `a date reads as RFC 5322 wants it`(seconds: Int, text: String) {
        #expect(EmailDate.text(Date(timeIntervalSince1970: TimeInterval(seconds))) == text)
    }

    @Test(arguments: [
        ("", ""), ("a", "a\r\n"), ("a\nb", "a\r\nb\r\n"), ("a\r\nb\rc\n", "a\r\nb\r\nc\r\n"), ("a ", "a=20\r\n"),
        ("a\tb\t", "a\tb=09\r\n"), ("1=2", "1=3D2\r\n"), ("ŵ", "=C5=B5\r\n"), ("a\0b\u{7}c", "abc\r\n"),
        ("a \0\nb", "a=20\r\nb\r\n"), ("a \0\nb", "a=20\r\nb\r\n"), ("\n\n", "\r\n\r\n"),
        (String(repeating: "a", count: 74) + " ", String(repeating: "a", count: 74) + "=\r\n=20\r\n"),
        (String(repeating: "a", count: 76), String(repeating: "a", count: 75) + "=\r\na\r\n"),
        (
            String(repeating: "a", count: 70) + "ŵ", String(repeating: "a", count: 70) + "=\r\n=C5=B5\r\n"
        ),
    ]) func `quoted-printable keeps lines short and characters whole`(text: String, encoded: String) {
        #expect(String(decoding: QuotedPrintable.encode(text), as: UTF8.self) == encoded)
    }

    @Test(arguments: [
        (LanguageForm.welsh, "Ysgol Enghraifft"), (.english, "Example School"), (.both, "Ysgol Enghraifft / Example School"),
    ]) func `the sender's name is in the reader's language`(form: LanguageForm, name: String) throws {
        #expect(try Sample.sender().displayName(form) == name)
        let same = EmailSender(
            name: Bilingual(welsh: "Ysgol y Bryn", english: "Ysgol y Bryn"), address: try EmailAddress("a@example.org"))
        #expect(same.displayName(form) == "Ysgol y Bryn")
    }

    @Test(arguments: ["http://example.org/a", "javascript:x", "https://example.org/\r\nBcc: x", "https://example.org/>"])
    func `only a clean https page is offered for stopping`(page: String) throws {
        var content = try Sample.content()
        content.unsubscribe = page
        #expect(!(try compose(content)).contains("List-Unsubscribe"))
    }
}

extension String {
    fileprivate func cut(at mark: String) -> (String, String)? {
        range(of: mark).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
    }
}
