import Testing

@testable import Channels

@Suite struct SMTPReplyReaderTests {
    @Test(arguments: [
        ("250 Ok\r\n", 250, ["Ok"]),
        ("250\r\n", 250, [""]),
        ("250-a\r\n250-b\r\n250 c\r\n", 250, ["a", "b", "c"]),
        ("550 5.1.1 no\n", 550, ["5.1.1 no"]),
        ("354 go\r\n250 next\r\n", 354, ["go"]),
    ]) func `a reply is read to its last line`(bytes: String, code: Int, lines: [String]) throws {
        var reader = SMTPReplyReader()
        reader.feed(bytes.utf8)
        #expect(try reader.next() == SMTPReply(code: code, lines: lines))
    }

    @Test func `a reply that comes byte by byte is the same reply`() throws {
        var reader = SMTPReplyReader()
        var replies: [SMTPReply] = []
        for byte in "250-a\r\n250 b\r\n421 c\r\n".utf8 {
            reader.feed(CollectionOfOne(byte))
            while let reply = try reader.next() { replies.append(reply) }
        }
        #expect(replies == [SMTPReply(code: 250, lines: ["a", "b"]), SMTPReply(code: 421, lines: ["c"])])
        #expect(!reader.hasLeftovers)
    }

    @Test(arguments: [
        "HTTP/1.1 400 Bad Request\r\n", "\r\n", "25\r\n", "99 x\r\n", "100 x\r\n", "600 x\r\n", "250+x\r\n",
        "250-a\r\n251 b\r\n", "\u{0}\u{1}\u{2}\r\n", String(repeating: "2", count: 3000),
        "250 " + String(repeating: "a", count: 3000) + "\r\n", String(repeating: "250-a\r\n", count: 200),
    ]) func `what is no reply, or has no end, is refused`(bytes: String) {
        var reader = SMTPReplyReader()
        reader.feed(bytes.utf8)
        #expect(throws: SMTPReplyReader.Broken.self) { while try reader.next() != nil {} }
    }

    @Test(arguments: [
        ("550 5.1.1 no such user", EnhancedStatus(5, 1, 1)), ("550 5.1.10 null MX", EnhancedStatus(5, 1, 10)),
        ("550 5.1.1", EnhancedStatus(5, 1, 1)), ("250 2.0.0 Ok", EnhancedStatus(2, 0, 0)),
        ("550 no such user 5.1.1", nil), ("550 5.1 x", nil), ("550 5.1.1.1 x", nil), ("550 5.1.9999 x", nil),
        ("550 5.1.1: x", nil), ("450 5.1.1 contradiction", nil), ("550 3.1.1 x", nil), ("550", nil),
    ]) func `an enhanced code stands first and agrees with the reply`(line: String, status: EnhancedStatus?) throws {
        var reader = SMTPReplyReader()
        reader.feed("\(line)\r\n".utf8)
        #expect(try reader.next()?.status == status)
    }

    @Test func `the words of a reply are without its codes`() {
        let reply = SMTPReply(code: 550, lines: ["5.7.1 Not here.", "5.7.1 See the page"])
        #expect(reply.words == "Not here. See the page")
    }

    @Test func `extensions are read from the lines after the greeting`() {
        let reply = SMTPReply(code: 250, lines: ["DSN is my name", "pipelining", "SIZE 52428800", "8BITMIME"])
        #expect(SMTPExtensions(ehlo: reply) == SMTPExtensions(pipelining: true, size: true, sizeLimit: 52_428_800))
        #expect(SMTPExtensions(ehlo: SMTPReply(code: 250, lines: ["x", "SIZE 0", "DSN"])).sizeLimit == nil)
    }
}
