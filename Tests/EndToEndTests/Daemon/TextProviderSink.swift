import Foundation

@testable import FakeServers

/// A text-message provider as `providers/generic.yaml` describes one.
struct TextProviderSink: Sendable {
    struct Text: Sendable, Decodable {
        var to: String
        var from: String
        var text: String
        /// Our id of the delivery.
        var reference: String
    }

    private let server: HTTPSink

    /// `unknown` are numbers that it refuses; `before` is called before each answer, and may take its time.
    init(unknown: Set<String> = [], before: @escaping @Sendable () -> Void = {}) throws {
        server = try HTTPSink { request in
            before()
            guard request.headers["authorization"] == "Bearer tocyn", let text = Self.text(request) else { return .say(401) }
            if unknown.contains(text.to) { return .say(400, #"{"error": {"code": "unknown-number"}}"#) }
            return .say(201, #"{"id": "T-\#(text.reference)"}"#)
        }
    }

    var port: Int { server.port }
    /// Everything that it was asked to send, in the order in which it came.
    var texts: [Text] { server.requests.compactMap(Self.text) }
    var count: Int { server.requests.count }

    func stop() { server.stop() }

    private static func text(_ request: HTTPSink.Request) -> Text? {
        try? JSONDecoder().decode(Text.self, from: Data(request.body.utf8))
    }
}
