import Channels
import Foundation
import Templates
import Testing

/// Providers and answers that the tests of the text channel share.
enum TextProviderSamples {
    /// The repository's root, relative to this file.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The provider that we ship; with another time limit where a test wants one.
    static func generic(timeout: String = "30s") throws -> TextProvider {
        let file = root.appending(path: "providers/generic.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        return try provider(text.replacing("timeout: 30s", with: "timeout: \(timeout)"))
    }

    static func provider(_ text: String) throws -> TextProvider {
        let reader = YAMLReader(text: text, file: "provider.yaml")
        let provider = TextProvider(reader)
        return try #require(provider, "\(reader.mistakes)")
    }

    static let account = TextAccount(
        endpoint: "https://sms.example.org/v1", account: "ysgol", token: "sekrit", from: TextSender("YsgolEnghr"),
        callback: "https://ysgol.example/hooks/text", webhookSecrets: ["new secret", "old secret"])

    static func submission(to: String = "07700 900123", _ text: String = "Helo") throws -> Submission {
        let delivery = try #require(DeliveryID(rawValue: "delivery-1"))
        return Submission(
            delivery: delivery, content: .text(TextContent(to: try PhoneNumber(to), text: text)), form: .welsh,
            created: Date(timeIntervalSince1970: 1_773_165_600), deadline: Date(timeIntervalSince1970: 1_773_424_800))
    }
}

/// An HTTP that never leaves the process: answers as it is told, and keeps what it was asked.
actor ScriptedHTTP: HTTPExchanging {
    private(set) var requests: [HTTPRequest] = []
    private let answer: Result<HTTPResponse, HTTPFailure>

    init(_ answer: Result<HTTPResponse, HTTPFailure>) { self.answer = answer }

    init(status: Int, headers: [String: String] = [:], _ body: String) {
        answer = .success(HTTPResponse(status: status, headers: headers, body: Data(body.utf8)))
    }

    func exchange(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        requests.append(request)
        return try answer.get()
    }
}
