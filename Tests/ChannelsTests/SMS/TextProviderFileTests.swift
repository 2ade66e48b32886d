import Channels
import Templates
import Testing

@Suite struct TextProviderFileTests {
    @Test func `the shipped provider is without mistakes`() throws {
        let provider = try TextProviderSamples.generic()
        #expect(provider.name == "generic")
        #expect(provider.givesReceipts)
        #expect(provider.takesReplies)
    }

    @Test func `a provider without webhooks gives no receipts and takes no replies`() throws {
        let provider = try TextProviderSamples.provider(
            "name: x\nrequest: {url: 'https://a/{to}', form: {t: '{text}'}}\naccepted: {id: id}")
        #expect(!provider.givesReceipts)
        #expect(!provider.takesReplies)
    }

    struct Row: Sendable {
        var file: String
        var mistakes: [String]
    }

    private static func file(
        request: String = "{url: 'https://a/{to}', form: {t: '{text}'}}", accepted: String = "{id: id}", _ rest: String = ""
    ) -> String { "name: x\nrequest: \(request)\naccepted: \(accepted)\n\(rest)" }

    private static func parts(_ parts: String) -> String {
        file("webhooks:\n  authentication: {kind: bearer}\n  texts:\n    from: a\n    text: b\n    parts: \(parts)")
    }

    static let rows: [Row] = [
        Row(file: "", mistakes: ["1 missing-key name", "1 missing-key request", "1 missing-key accepted"]),
        Row(file: file("nmae: y"), mistakes: ["4 unknown-key nmae name"]),
        Row(file: file("concurrency: 0"), mistakes: ["4 out-of-range concurrency 1–64"]),
        Row(file: file("repeats-safely: perhaps"), mistakes: ["4 not-yes-or-no repeats-safely perhaps"]),
        Row(
            file: file(request: "{form: {t: '{text}{to}'}}"),
            mistakes: ["2 missing-key request.url"]),
        Row(
            file: file(request: "{url: 'https://a/', form: {t: '{text}'}}"),
            mistakes: ["2 invalid request.url provider-no-text"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', method: GET}"),
            mistakes: ["2 not-one-of request.method POST, PUT"]),
        Row(
            file: file(request: "{url: 'ftp://a/{to}{text}'}"), mistakes: ["2 invalid request.url provider-url"]),
        Row(
            file: file(request: "{url: 'https://{endpoint}/{to}{text}'}"),
            mistakes: ["2 invalid request.url provider-url"]),
        Row(
            file: file(request: "{url: 'https://a/{to} {text}'}"), mistakes: ["2 invalid request.url provider-url"]),
        Row(
            file: file(request: "{url: 'https://a/{too}'}"), mistakes: ["2 invalid request.url provider-placeholder"]),
        Row(
            file: file(request: "{url: 'https://a/{to}', form: {t: '{text'}}"),
            mistakes: ["2 invalid request.form.t provider-placeholder", "2 invalid request.url provider-no-text"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', headers: {X-Text: '{text}'}}"),
            mistakes: ["2 invalid request.headers.X-Text provider-header"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', headers: {'X Y': z}}"),
            mistakes: ["2 invalid request.headers.X Y provider-header"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', headers: {X: \"a\\nb\"}}"),
            mistakes: ["2 invalid request.headers.X provider-header"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', json: '{]'}"),
            mistakes: ["2 invalid request.json provider-json"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', json: '{\"a\": \"{b}\"}'}"),
            mistakes: ["2 invalid request.json provider-placeholder"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', json: '{}', form: {a: b}}"),
            mistakes: ["2 invalid request.json provider-two-bodies"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', timeout: 3m}"),
            mistakes: ["2 invalid request.timeout provider-timeout"]),
        Row(
            file: file(request: "{url: 'https://a/{to}{text}', number: local}"),
            mistakes: ["2 not-one-of request.number e164, digits"]),
        Row(file: file(accepted: "{}"), mistakes: ["3 missing-key accepted.id"]),
        Row(file: file(accepted: "{id: a..b}"), mistakes: ["3 invalid accepted.id provider-path"]),
        Row(
            file: file(accepted: "{id: a, statuses: [200, OK, 99]}"),
            mistakes: ["3 invalid accepted.statuses provider-status"]),
        Row(file: file(accepted: "{id: a, field: b}"), mistakes: ["3 missing-key accepted.values"]),
        Row(file: file(accepted: "{id: a, values: [b]}"), mistakes: ["3 missing-key accepted.field"]),
        Row(
            file: file("rejections:\n  - permanent: refused"), mistakes: ["5 missing-key rejections[1].statuses"]),
        Row(
            file: file("rejections:\n  - statuses: [400]"), mistakes: ["5 missing-key rejections[1].permanent"]),
        Row(
            file: file("rejections:\n  - statuses: [400]\n    permanent: refused\n    temporary: throttled"),
            mistakes: ["7 invalid rejections[1].temporary provider-two-meanings"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: bearer}"), mistakes: ["4 missing-key webhooks.receipts"]),
        Row(
            file: file("webhooks:\n  texts: {from: a, text: b}"), mistakes: ["4 missing-key webhooks.authentication"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: none}\n  texts: {from: a, text: b}"),
            mistakes: ["5 not-one-of webhooks.authentication.kind bearer, basic, query"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: basic}\n  texts: {from: a, text: b}"),
            mistakes: ["5 missing-key webhooks.authentication.user"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: bearer, user: x}\n  texts: {from: a, text: b}"),
            mistakes: ["5 unknown-key webhooks.authentication.user"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: bearer}\n  texts: {from: a}"),
            mistakes: ["6 missing-key webhooks.texts.text"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: bearer}\n  receipts: {status: s, statuses: {delivered: [d]}}"),
            mistakes: ["6 missing-key webhooks.receipts.reference"]),
        Row(
            file: file("webhooks:\n  authentication: {kind: bearer}\n  receipts: {id: i, status: s, statuses: {pending: [d]}}"),
            mistakes: ["6 missing-key webhooks.receipts.statuses.delivered"]),
        Row(
            file: file(
                "webhooks:\n  authentication: {kind: bearer}\n  receipts:\n    id: i\n    status: s\n    statuses:\n"
                    + "      delivered: [d]\n      failed: {refused: [D]}"),
            mistakes: ["11 invalid webhooks.receipts.statuses.failed provider-status-twice"]),
        Row(
            file: file(
                "webhooks:\n  authentication: {kind: bearer}\n  receipts:\n    id: i\n    status: s\n    statuses:\n"
                    + "      delivered: [d]\n      failed: {nonsense: [e]}"),
            mistakes: ["11 unknown-key webhooks.receipts.statuses.failed.nonsense"]),
        Row(
            file: file(
                "webhooks:\n  authentication: {kind: bearer}\n  receipts:\n    id: i\n    status: s\n    cause: c\n    statuses:\n"
                    + "      delivered: [d]"),
            mistakes: ["6 missing-key webhooks.receipts.causes"]),
        Row(
            file: parts("{reference: concat-ref, total: concat-total}"),
            mistakes: ["9 missing-key webhooks.texts.parts.number"]),
        Row(
            file: parts("{reference: a..b, number: n, total: t}"),
            mistakes: ["9 invalid webhooks.texts.parts.reference provider-path"]),
        Row(
            file: parts("{reference: r, number: n, total: t, from: f}"),
            mistakes: ["9 unknown-key webhooks.texts.parts.from"]),
    ]

    @Test(arguments: rows) func `each mistake is named with its line`(_ row: Row) {
        let reader = YAMLReader(text: row.file, file: "provider.yaml")
        #expect(TextProvider(reader) == nil)
        let found = reader.mistakes.map { "\($0.line) \($0.code.rawValue) \($0.key) \($0.value)".trimmed }
        #expect(found.sorted() == row.mistakes.sorted())
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
