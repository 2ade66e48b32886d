import Channels
import Foundation
import Testing

/// What a provider writes badly loses no reply.
@Suite struct WebhookEncodingTests {
    private static func provider(_ content: String, charset: String? = nil, items: String? = nil) throws -> TextProvider {
        let more = [charset.map { ", charset: \($0)" }, items.map { ", items: \"\($0)\"" }].compactMap(\.self).joined()
        return try TextProviderSamples.provider(
            """
            name: x
            request: {url: "https://a/{to}", form: {t: "{text}"}}
            accepted: {id: id}
            webhooks:
              authentication: {kind: bearer}
              texts: {content: \(content), from: from, text: text\(more)}
            """)
    }

    private static func texts(_ provider: TextProvider, _ body: [UInt8], type: String? = nil) throws -> [String] {
        var headers = ["authorization": "Bearer new secret"]
        headers["content-type"] = type
        let request = WebhookRequest(path: "/hooks/text/generic/texts", headers: headers, body: Data(body))
        return try provider.receive(request, account: TextProviderSamples.account).incoming.compactMap {
            if case .text(let text) = $0 { text.text } else { nil }
        }
    }

    /// The bytes of a JSON string as the provider wrote them, and what they say.
    static let strings: [(name: String, bytes: [UInt8], text: String)] = [
        ("a lone high surrogate", Array(#"Ie 2 \ud83d"#.utf8), "Ie 2 \u{FFFD}"),
        ("a lone low surrogate", Array(#"\ude00 Ie"#.utf8), "\u{FFFD} Ie"),
        ("two high surrogates", Array(#"\ud83d\ud83d!"#.utf8), "\u{FFFD}\u{FFFD}!"),
        ("a low one before its high one", Array(#"\ude00\ud83d"#.utf8), "\u{FFFD}\u{FFFD}"),
        ("a pair, then half a pair", Array(#"\ud83d\ude00\ud83d"#.utf8), "😀\u{FFFD}"),
        ("a whole pair", Array(#"\ud83d\ude00"#.utf8), "😀"),
        ("an escaped backslash before a u", Array(#"\\ud83d \ud83d"#.utf8), "\\ud83d \u{FFFD}"),
        ("an escaped quotation mark", Array(#"\"STOP\" \ud83d"#.utf8), "\"STOP\" \u{FFFD}"),
        ("half a pair at the very end of an escape", Array(#"a\ud83d\n"#.utf8), "a\u{FFFD}\n"),
        ("a line end that is not escaped", Array("Ie\n2".utf8), "Ie\n2"),
        ("a control character", Array("Ie\u{1}2".utf8), "Ie\u{1}2"),
        ("Windows-1252 that nobody declared", [0x54, 0xE2, 0x6C, 0x20, 0x92], "Tâl ’"),
        ("one broken byte in UTF-8", Array("tŷ ".utf8) + [0xFF], "tŷ \u{FFFD}"),
    ]

    @Test(arguments: strings)
    func `a fault in one string of a batch loses neither that reply nor the others`(
        _ row: (name: String, bytes: [UInt8], text: String)
    ) throws {
        let body =
            Array(#"{"list":[{"from":"447700900101","text":""#.utf8) + row.bytes
            + Array(#""},{"from":"447700900102","text":"STOP"}]}"#.utf8)
        #expect(try Self.texts(Self.provider("json", items: "list.*"), body) == [row.text, "STOP"], "\(row.name)")
    }

    @Test func `a byte order mark is no part of a document or a form`() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let json = mark + Array(#"{"from":"447700900101","text":"Ie"}"#.utf8)
        #expect(try Self.texts(Self.provider("json"), json) == ["Ie"])
    }

    @Test(arguments: ["{", "[1,2", #"{"from":"447700900101","text":"Ie"}}"#, #"{"from":}"#, ""])
    func `what is wrong in its structure is refused still`(_ body: String) throws {
        #expect(throws: WebhookError.malformed(.notJSON, field: "")) {
            try Self.texts(Self.provider("json"), Array(body.utf8))
        }
    }

    struct Form: Sendable {
        var body: String
        var type: String?
        var charset: String?
        var text: String
    }

    static let forms: [Form] = [
        Form(body: "from=447700900101&text=T%C3%A2l", text: "Tâl"),
        Form(body: "from=447700900101&text=T%E2l", type: "application/x-www-form-urlencoded; charset=ISO-8859-1", text: "Tâl"),
        Form(body: "from=447700900101&text=T%E2l", type: "application/x-www-form-urlencoded;charset=\"iso-8859-1\"", text: "Tâl"),
        Form(body: "from=447700900101&text=T%E2l+%80", charset: "iso-8859-1", text: "Tâl €"),
        Form(body: "from=447700900101&text=%92", charset: "windows-1252", text: "’"),
        Form(body: "from=447700900101&text=%81", charset: "windows-1252", text: "\u{FFFD}"),
        // The charset is not declared, and the bytes fit only this one.
        Form(body: "from=447700900101&text=T%E2l", text: "Tâl"),
        // The provider's file wins over what the request says.
        Form(body: "from=447700900101&text=t%C5%B7", type: "text/plain; charset=iso-8859-1", charset: "utf-8", text: "tŷ"),
        // Both at once: what is whole stays, what is broken is marked.
        Form(body: "from=447700900101&text=t%C5%B7+%C5", text: "tŷ \u{FFFD}"),
    ]

    @Test(arguments: forms) func `a form is read in the encoding in which it was written`(_ form: Form) throws {
        let provider = try Self.provider("form", charset: form.charset)
        #expect(try Self.texts(provider, Array(form.body.utf8), type: form.type) == [form.text], "\(form)")
    }

    @Test func `a JSON document in a declared encoding is read in it`() throws {
        let body = Array(#"{"from":"447700900101","text":"T"#.utf8) + [0xE2] + Array(#"l"}"#.utf8)
        #expect(try Self.texts(Self.provider("json"), body, type: "application/json; charset=iso-8859-1") == ["Tâl"])
        #expect(try Self.texts(Self.provider("json", charset: "iso-8859-1"), body) == ["Tâl"])
    }
}
