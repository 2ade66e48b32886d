import Channels
import Foundation
import Testing

@testable import FakeServers

@Suite struct TextProviderLiveTests {
    private func channel(_ sink: HTTPSink) throws -> TextProviderChannel {
        var account = TextProviderSamples.account
        account.endpoint = "http://127.0.0.1:\(sink.port)"
        return try TextProviderChannel(
            provider: TextProviderSamples.generic(), account: account, http: HTTPClient(connections: 2))
    }

    @Test func `a text reaches the provider over a real wire, accents and all`() async throws {
        let sink = try HTTPSink { _ in .say(201, #"{"id": "abc-1"}"#) }
        defer { sink.stop() }
        let outcome = try await channel(sink).submit(TextProviderSamples.submission("Tŷ â'r €5 \"rŵan\" 😀"))
        #expect(outcome == .accepted(references: ["abc-1"]))
        let request = try #require(sink.requests.first)
        #expect(request.method == "POST")
        #expect(request.target == "/messages")
        #expect(request.headers["authorization"] == "Bearer sekrit")
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.body.contains(#""text":"Tŷ â'r €5 \"rŵan\" 😀""#))
    }

    @Test func `a throttled text is told when to come back`() async throws {
        let sink = try HTTPSink { _ in .say(429, headers: ["Retry-After": "17"]) }
        defer { sink.stop() }
        let outcome = try await channel(sink).submit(TextProviderSamples.submission())
        #expect(outcome == .rejected(.temporary(retryAfter: 17), Reason(.throttled, detail: "HTTP 429")))
    }

    @Test func `a text is written once, even where a kept connection is dead`() async throws {
        let sink = try HTTPSink { request in
            request.body.contains("cyntaf") ? .say(200, #"{"id": "1"}"#) : .sayAndHangUp("")
        }
        defer { sink.stop() }
        let channel = try channel(sink)
        #expect(try await channel.submit(TextProviderSamples.submission("cyntaf")) == .accepted(references: ["1"]))
        let second = try await channel.submit(TextProviderSamples.submission("ail"))
        guard case .uncertain = second else {
            Issue.record("\(second)")
            return
        }
        #expect(sink.requests.count == 2)
    }
}
