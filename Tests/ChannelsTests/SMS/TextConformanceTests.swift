import Channels
import Foundation
import Testing

@testable import FakeServers

@Suite struct TextConformanceTests {
    @Test(arguments: ConformanceCase.allCases) func `the text channel keeps the contract of every channel`(
        example: ConformanceCase
    ) async throws {
        try await ChannelConformance(subject: TextUnderTest()).check(example)
    }
}

private struct TextUnderTest: ChannelUnderTest {
    func arrange(_ example: ConformanceCase) async throws -> Arrangement? {
        let words = "Annwyl riant, mae Siân yn dod"
        let sink = try HTTPSink { _ in Self.answer(example, words) }
        let port = example == .connectionRefused ? try LoopbackServer.deadPort() : sink.port
        var account = TextProviderSamples.account
        account.endpoint = "http://127.0.0.1:\(port)"
        return Arrangement(
            channel: try TextProviderChannel(
                provider: TextProviderSamples.generic(timeout: "1s"), account: account, http: HTTPClient(connections: 1)),
            submission: try TextProviderSamples.submission(to: "07700 900123", words),
            secrets: ["+447700900123", "447700900123", "07700900123", "07700 900123", words, "Siân", "sekrit"],
            stop: { sink.stop() })
    }

    private static func answer(_ example: ConformanceCase, _ words: String) -> HTTPSink.Answer {
        switch example {
        case .plainSend, .connectionRefused: .say(201, #"{"id": "abc-1"}"#)
        case .rejected: .say(400, #"{"error": {"code": "unknown-number"}}"#)
        case .throttled: .say(429, headers: ["Retry-After": "60"])
        case .replyCutOff: .sayAndHangUp("HTTP/1.1 201 Created\r\nContent-Length: 16\r\n\r\n{\"id\": ")
        case .garbageAnswer: .say(200, "<html><h1>It works!</h1></html>")
        case .slowAnswer: .silence
        case .redaction:
            .say(
                422,
                #"{"error": {"code": "content-refused", "to": "+447700900123", "local": "07700 900123", "token": "sekrit", "#
                    + #""text": "\#(words)"}}"#)
        }
    }
}
