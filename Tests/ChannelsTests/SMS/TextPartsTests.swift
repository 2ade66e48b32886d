import Channels
import Foundation
import Testing

/// Which part of a text a webhook brings, as the provider's file names its fields.
@Suite struct TextPartsTests {
    private static func extent(_ fields: String, content: String = "json", to: String = "") throws -> TextExtent {
        let provider = try TextProviderSamples.provider(
            """
            name: x
            request: {url: "https://a/{to}", form: {t: "{text}"}}
            accepted: {id: id}
            webhooks:
              authentication: {kind: bearer}
              texts:
                content: \(content)
                from: from
                text: text
                parts: {reference: concat-ref, number: concat-part, total: concat-total\(to)}
            """)
        let body =
            content == "form"
            ? "from=447700900101&text=STOP\(fields)" : #"{"from": "447700900101", "text": "STOP"\#(fields)}"#
        let request = WebhookRequest(
            path: "/texts", headers: ["authorization": "Bearer new secret"], body: Data(body.utf8))
        let batch = try provider.receive(request, account: TextProviderSamples.account)
        guard case .text(let text) = try #require(batch.incoming.first) else { throw WebhookError.unauthenticated }
        #expect(text.text == "STOP")
        return text.extent
    }

    private static func part(_ number: Int, of total: Int, _ reference: String = "7", to: String = "") -> TextExtent {
        .part(TextPart(provider: "x", to: to, reference: reference, number: number, total: total))
    }

    static let rows: [(fields: String, extent: TextExtent)] = [
        ("", .whole),
        (#", "concat": false"#, .whole),
        (#", "concat-ref": null, "concat-part": null, "concat-total": null"#, .whole),
        (#", "concat-ref": "", "concat-part": "", "concat-total": """#, .whole),
        (#", "concat-ref": "7", "concat-part": "1", "concat-total": "1""#, .whole),
        (#", "concat-total": 1"#, .whole),
        (#", "concat-ref": "7", "concat-part": "2", "concat-total": "3""#, part(2, of: 3)),
        (#", "concat-ref": 7, "concat-part": 2, "concat-total": 2"#, part(2, of: 2)),
        (#", "concat-ref": 0, "concat-part": 1, "concat-total": 2"#, part(1, of: 2, "0")),
        (#", "concat-ref": "7", "concat-part": 255, "concat-total": 255"#, part(255, of: 255)),
        (#", "concat-ref": "7", "concat-part": 0, "concat-total": 2"#, .unclear),
        (#", "concat-ref": "7", "concat-part": 3, "concat-total": 2"#, .unclear),
        (#", "concat-ref": "7", "concat-part": 0, "concat-total": 0"#, .whole),
        (#", "concat-ref": "0", "concat-part": "0", "concat-total": "0""#, .whole), (#", "concat-total": 0"#, .whole),
        (#", "concat-ref": "7", "concat-part": 2, "concat-total": 0"#, .unclear),
        (#", "concat-ref": "7", "concat-part": 2, "concat-total": 1"#, .unclear),
        (#", "concat-ref": "7", "concat-part": -1, "concat-total": 2"#, .unclear),
        (#", "concat-ref": "7", "concat-part": "one", "concat-total": 2"#, .unclear),
        (#", "concat-ref": "7", "concat-part": 1, "concat-total": "two""#, .unclear),
        (#", "concat-ref": "7", "concat-part": 1.5, "concat-total": 2"#, .unclear),
        (#", "concat-ref": "7", "concat-part": 1, "concat-total": 1e9999"#, .unclear),
        (#", "concat-ref": "7", "concat-part": 1, "concat-total": 12345678901234567890"#, .unclear),
        (#", "concat-ref": "7", "concat-part": [], "concat-total": {}"#, .unclear),
        (#", "concat-ref": "7", "concat-total": 2"#, .unclear),
        (#", "concat-part": 1, "concat-total": 2"#, .unclear),
        (#", "concat-ref": "7""#, .unclear),
        (#", "concat-ref": "\#(String(repeating: "7", count: 65))", "concat-part": 1, "concat-total": 2"#, .unclear),
    ]

    @Test(arguments: rows) func `the fields of a part are read strictly, and none loses the text`(
        _ row: (fields: String, extent: TextExtent)
    ) throws {
        #expect(try Self.extent(row.fields) == row.extent, "\(row.fields)")
    }

    @Test func `a form brings parts too, and our number where the file names it`() throws {
        let fields = "&concat=true&concat-ref=7&concat-part=1&concat-total=2&to=447700900999"
        #expect(try Self.extent(fields, content: "form") == Self.part(1, of: 2))
        #expect(try Self.extent(fields, content: "form", to: ", to: to") == Self.part(1, of: 2, to: "447700900999"))
    }

    /// A JSON number, and the text that is made of it; nil where the document is refused.
    static let numbers: [(number: String, text: String)] = [
        ("1e9999", "1e9999"), ("-1e9999", "-1e9999"), ("1e-9999", "1e-9999"), ("1E+400", "1E+400"), ("1e308", "1e308"),
        ("9223372036854775807", "9223372036854775807"), ("-9223372036854775809", "-9223372036854775809"),
        ("12345678901234567890123456789012345678901", "12345678901234567890123456789012345678901"),
        (String(repeating: "9", count: 5000), String(repeating: "9", count: 5000)),
        ("0." + String(repeating: "1", count: 400), "0." + String(repeating: "1", count: 400)),
        ("NaN", "NaN"), ("Infinity", "Infinity"), ("-Infinity", "-Infinity"), ("07700900123", "07700900123"), ("+1", "+1"),
        (".5", ".5"), ("1.", "1."), ("--1", "--1"),
        // As before.
        ("0", "0"), ("-0", "0"), ("447700900123", "447700900123"), ("1.5", "1.5"), ("1e2", "100"), ("true", "true"),
    ]

    /// What is made of a list of texts with ids.
    private static func batch(_ body: String) throws -> WebhookBatch {
        let provider = try TextProviderSamples.provider(
            """
            name: x
            request: {url: "https://a/{to}", form: {t: "{text}"}}
            accepted: {id: id}
            webhooks:
              authentication: {kind: bearer}
              texts: {content: json, items: "*", from: from, text: text, id: id}
            """)
        let request = WebhookRequest(
            path: "/texts", headers: ["authorization": "Bearer new secret"], body: Data(body.utf8))
        return try provider.receive(request, account: TextProviderSamples.account)
    }

    /// Fields of a form and their text.
    static let nothings: [(escaped: String, text: String)] = [
        ("mari%00example.org", "mari\u{FFFD}example.org"), ("%00STOP", "\u{FFFD}STOP"), ("STOP%00", "STOP\u{FFFD}"),
        ("%00", "\u{FFFD}"),
        ("%E2%82%AC%00", "€\u{FFFD}"),
    ]

    @Test(arguments: nothings) func `a NUL cuts no text and no id`(_ row: (escaped: String, text: String)) throws {
        let fields = try #require(FormEncoding.fields(Array("t=\(row.escaped)".utf8)))
        #expect(fields.map(\.value) == [row.text])
        let written = row.escaped.replacing("%00", with: "\\u0000").replacing("%E2%82%AC", with: "€")
        let body = #"[{"from": "447700900101", "text": "\#(written)", "id": "\#(written)"}]"#
        let batch = try Self.batch(body)
        #expect(
            batch.incoming == [
                .text(IncomingText(from: try PhoneNumber("07700 900101"), text: row.text, reference: row.text))
            ])
    }

    @Test(arguments: numbers) func `no number loses its item or the others`(_ row: (number: String, text: String)) throws {
        let body = #"""
            [{"from": "447700900101", "text": "1e9999 \" NaN", "id": \#(row.number)}, {"from":"447700900102","text":"STOP"}]
            """#
        let batch = try Self.batch(body)
        #expect(
            batch.incoming == [
                .text(IncomingText(from: try PhoneNumber("07700 900101"), text: "1e9999 \" NaN", reference: row.text)),
                .text(IncomingText(from: try PhoneNumber("07700 900102"), text: "STOP")),
            ])
    }

    @Test(arguments: [1, 100, 255, 256, 512, 513, 5000, 40_000])
    func `what is nested deeply loses no other item`(depth: Int) throws {
        let provider = try TextProviderSamples.generic()
        let nested = String(repeating: #"[{"a":"#, count: depth) + "1" + String(repeating: "}]", count: depth)
        let body = #"{"more": \#(nested), "from": "447700900101", "text": "STOP"}"#
        let request = WebhookRequest(
            path: "/texts", headers: ["authorization": "Bearer new secret"], body: Data(body.utf8))
        guard body.utf8.count <= WebhookRequest.limit else { return }
        let batch = try provider.receive(request, account: TextProviderSamples.account)
        #expect(batch.incoming == [.text(IncomingText(from: try PhoneNumber("07700 900101"), text: "STOP"))])
    }

    @Test(arguments: ["-", "abc", "nul", "1 2", "[1", "]"])
    func `what is no value is refused still`(_ value: String) throws {
        let request = WebhookRequest(
            path: "/texts", headers: ["authorization": "Bearer new secret"],
            body: Data(#"{"from": "447700900101", "text": "STOP", "x": \#(value)}"#.utf8))
        #expect(throws: WebhookError.malformed(.notJSON, field: "")) {
            try TextProviderSamples.generic().receive(request, account: TextProviderSamples.account)
        }
    }
}
