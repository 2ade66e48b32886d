public import Foundation

/// A provider's request to a webhook, as the HTTP server read it.
public struct WebhookRequest: Sendable {
    /// Bytes of a body: ten times the largest known batches of receipts.
    public static let limit = 262_144

    /// The path of the URL; its last part is the kind: `receipts` or `texts`.
    public var path: String
    /// The query as received, without its question mark; empty for none.
    public var query: String
    /// Names in lower case.
    public var headers: [String: String]
    public var body: Data

    public init(path: String, query: String = "", headers: [String: String] = [:], body: Data = Data()) {
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }
}

/// Why a webhook's request is refused.
public enum WebhookError: Error, Sendable, Equatable {
    /// No secret, or none that is valid. Answer 401 without a reason.
    case unauthenticated
    /// Authentic, but not in the form of the provider's file; answer 400 and keep the raw request for a person. `field` is the
    /// path in the provider's file, empty for the whole.
    case malformed(Fault, field: String)

    /// Raw values are stable; the sentence is `webhook-<code>` in `locales/`.
    public enum Fault: String, Sendable, CaseIterable {
        case unknownPath = "unknown-path"
        case tooLarge = "too-large"
        case notJSON = "not-json"
        case notForm = "not-form"
        case missingField = "missing-field"
        case badSender = "bad-sender"
    }

    /// The stable code, for logs and metrics.
    public var code: String {
        switch self {
        case .unauthenticated: "unauthenticated"
        case .malformed(let fault, _): fault.rawValue
        }
    }
}
