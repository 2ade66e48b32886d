import Channels
import Foundation
import Testing

@Suite struct TextOutcomeTests {
    struct Row: Sendable {
        var status: Int
        var headers: [String: String] = [:]
        var body = ""
        var outcome: Outcome
    }

    /// Tuesday 10 March 2026, 18:00 in Greenwich.
    static let now = Date(timeIntervalSince1970: 1_773_165_600)

    private static func refused(_ code: ReasonCode, _ detail: String) -> Outcome {
        .rejected(.permanent, Reason(code, detail: detail))
    }

    private static func later(_ code: ReasonCode, _ detail: String, after: Int? = nil) -> Outcome {
        .rejected(.temporary(retryAfter: after), Reason(code, detail: detail))
    }

    private static func unsure(_ code: ReasonCode, _ detail: String) -> Outcome { .uncertain(Reason(code, detail: detail)) }

    static let rows: [Row] = [
        Row(status: 200, body: #"{"id": "abc"}"#, outcome: .accepted(references: ["abc"])),
        Row(status: 201, body: #"{"id": 12345678901}"#, outcome: .accepted(references: ["12345678901"])),
        Row(status: 202, body: #"{"id": "abc", "error": {"code": "novel"}}"#, outcome: .accepted(references: ["abc"])),
        // Taken, or not? Nothing says so.
        Row(status: 200, body: #"{"id": ""}"#, outcome: unsure(.protocolBroken, "HTTP 200, no id")),
        Row(status: 200, body: #"{"id": null}"#, outcome: unsure(.protocolBroken, "HTTP 200, no id")),
        Row(status: 200, body: #"{"ok": true}"#, outcome: unsure(.protocolBroken, "HTTP 200, no id")),
        Row(status: 200, body: "<html>Siân, 07700 900123</html>", outcome: unsure(.protocolBroken, "HTTP 200, no id")),
        Row(status: 200, outcome: unsure(.protocolBroken, "HTTP 200, no id")),
        Row(status: 204, outcome: unsure(.protocolBroken, "HTTP 204")),
        // The file's own words, whatever the status around them.
        Row(
            status: 200, body: #"{"error": {"code": "unknown-number"}}"#,
            outcome: refused(.addressUnknown, "HTTP 200, error.code unknown-number")),
        Row(
            status: 400, body: #"{"error": {"code": "opted-out", "text": "+447700900123"}}"#,
            outcome: refused(.carrierStop, "HTTP 400, error.code opted-out")),
        Row(
            status: 422, headers: ["retry-after": "60"], body: #"{"error": {"code": "no-credit"}}"#,
            outcome: later(.noCredit, "HTTP 422, error.code no-credit", after: 60)),
        Row(
            status: 403, body: #"{"error": {"code": "suspended"}}"#,
            outcome: later(.senderRefused, "HTTP 403, error.code suspended")),
        Row(
            status: 503, headers: ["retry-after": "60"], body: #"{"error": {"code": "busy"}}"#,
            outcome: later(.serverBusy, "HTTP 503, error.code busy", after: 60)),
        // HTTP's own words.
        Row(status: 503, headers: ["retry-after": "60"], outcome: unsure(.serverBusy, "HTTP 503")),
        Row(status: 500, body: "Siân", outcome: unsure(.serverBusy, "HTTP 500")),
        Row(status: 502, outcome: unsure(.serverBusy, "HTTP 502")),
        Row(status: 504, outcome: unsure(.serverBusy, "HTTP 504")),
        Row(status: 500, body: #"{"error": {"code": "busy"}}"#, outcome: unsure(.serverBusy, "HTTP 500")),
        Row(status: 429, outcome: later(.throttled, "HTTP 429")),
        Row(status: 429, headers: ["retry-after": "120"], outcome: later(.throttled, "HTTP 429", after: 120)),
        Row(
            status: 429, headers: ["retry-after": "Tue, 10 Mar 2026 18:01:30 GMT"],
            outcome: later(.throttled, "HTTP 429", after: 90)),
        Row(
            status: 429, headers: ["retry-after": "Tue, 10 Mar 2026 17:00:00 GMT"],
            outcome: later(.throttled, "HTTP 429", after: 0)),
        Row(status: 429, headers: ["retry-after": "99999999999999999999"], outcome: later(.throttled, "HTTP 429", after: 86_400)),
        Row(status: 429, headers: ["retry-after": "soon"], outcome: later(.throttled, "HTTP 429")),
        Row(status: 429, headers: ["retry-after": "-5"], outcome: later(.throttled, "HTTP 429")),
        Row(status: 400, body: "Siân", outcome: refused(.refused, "HTTP 400")),
        Row(status: 422, body: #"{"error": {"code": "novel"}}"#, outcome: refused(.refused, "HTTP 422")),
        Row(status: 413, outcome: refused(.tooLarge, "HTTP 413")),
        Row(status: 401, outcome: later(.signInRefused, "HTTP 401")),
        Row(status: 407, outcome: later(.signInRefused, "HTTP 407")),
        Row(status: 402, outcome: later(.noCredit, "HTTP 402")),
        Row(status: 403, outcome: later(.senderRefused, "HTTP 403")),
        Row(status: 451, outcome: later(.policyRefused, "HTTP 451")),
        Row(status: 404, outcome: later(.protocolBroken, "HTTP 404")),
        Row(status: 301, outcome: later(.protocolBroken, "HTTP 301")),
        Row(status: 408, outcome: later(.timedOut, "HTTP 408")),
        Row(status: 100, outcome: unsure(.protocolBroken, "HTTP 100")),
        Row(status: 999, outcome: unsure(.protocolBroken, "HTTP 999")),
    ]

    @Test(arguments: rows) func `each answer has one meaning, and nothing of its text gets out`(_ row: Row) async throws {
        let http = ScriptedHTTP(status: row.status, headers: row.headers, row.body)
        let channel = try TextProviderChannel(
            provider: TextProviderSamples.generic(), account: TextProviderSamples.account, http: http, now: { Self.now })
        #expect(try await channel.submit(TextProviderSamples.submission()) == row.outcome)
    }

    static let vonage = """
        name: parts
        request: {url: "https://sms.example.org/{to}", form: {t: "{text}"}}
        accepted: {statuses: [200], field: messages.*.status, values: ["0"], id: messages.*.message-id}
        rejections:
          - {field: messages.*.status, values: ["1"], temporary: throttled}
        """

    static let parts: [(body: String, outcome: Outcome)] = [
        (
            #"{"messages": [{"status": "0", "message-id": "a"}, {"status": "0", "message-id": "b"}]}"#,
            .accepted(references: ["a", "b"])
        ),
        (#"{"messages": [{"status": "1"}]}"#, later(.throttled, "HTTP 200, messages.*.status 1")),
        (#"{"messages": [{"status": "77", "message-id": "a"}]}"#, unsure(.protocolBroken, "HTTP 200")),
        (#"{"messages": []}"#, unsure(.protocolBroken, "HTTP 200")),
    ]

    @Test(arguments: parts) func `a provider that answers 200 to everything is read by its fields`(
        _ row: (body: String, outcome: Outcome)
    ) async throws {
        let channel = try TextProviderChannel(
            provider: TextProviderSamples.provider(Self.vonage), account: TextAccount(), http: ScriptedHTTP(status: 200, row.body)
        )
        #expect(try await channel.submit(TextProviderSamples.submission()) == row.outcome)
    }

    static let failures: [(failure: HTTPFailure, outcome: Outcome)] = [
        (.notSent(Reason(.connectionRefused, detail: "port 443")), later(.connectionRefused, "port 443")),
        (.notSent(Reason(.tlsFailed)), later(.tlsFailed, "")),
        (.unanswered(Reason(.timedOut, detail: "30 s")), unsure(.timedOut, "30 s")),
        (.unanswered(Reason(.connectionLost)), unsure(.connectionLost, "")),
        (.unanswered(Reason(.timedOut, detail: "to +447700900123")), unsure(.timedOut, "to 07***123")),
        (.unanswered(Reason(.timedOut, detail: "/447700900123?")), unsure(.timedOut, "/07***123?")),
        (.notSent(Reason(.timedOut, detail: "?t=Annwyl%20Si%C3%A2n%2C%20dew")), later(.timedOut, "")),
        (.notSent(Reason(.timedOut, detail: "Annwyl Siân, dew")), later(.timedOut, "")),
    ]

    @Test(arguments: failures) func `no byte sent is safe to repeat, no answer is not, and neither tells tales`(
        _ row: (failure: HTTPFailure, outcome: Outcome)
    ) async throws {
        let channel = try TextProviderChannel(
            provider: TextProviderSamples.generic(), account: TextProviderSamples.account,
            http: ScriptedHTTP(.failure(row.failure)))
        #expect(try await channel.submit(TextProviderSamples.submission("Annwyl Siân, dewch i'r gweithdy")) == row.outcome)
    }

    @Test func `receipts are promised only where they can come and be proven`() throws {
        let http = ScriptedHTTP(status: 200, "")
        let provider = try TextProviderSamples.generic()
        var account = TextProviderSamples.account
        #expect(try TextProviderChannel(provider: provider, account: account, http: http).abilities.givesReceipts)
        account.callback = nil
        #expect(try !TextProviderChannel(provider: provider, account: account, http: http).abilities.givesReceipts)
        account = TextProviderSamples.account
        account.webhookSecrets = [""]
        #expect(try !TextProviderChannel(provider: provider, account: account, http: http).abilities.givesReceipts)
    }
}
