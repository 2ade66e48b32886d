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

/// How a provider authenticates a webhook. All valid secrets are compared, in constant time.
enum WebhookAuthentication: Sendable, Equatable {
    /// `Authorization: Bearer SECRET` (RFC 6750).
    case bearer
    /// `Authorization: Basic` with this user name and the secret as password (RFC 7617).
    case basic(user: String)
    /// A secret in the query, under this name.
    case query(parameter: String)

    func admits(_ request: WebhookRequest, secrets: [String]) -> Bool {
        switch self {
        case .bearer:
            guard let presented = credentials(request, scheme: "bearer") else { return false }
            return ConstantTime.isOne(presented, of: secrets)
        case .basic(let user):
            guard let encoded = credentials(request, scheme: "basic"), let data = Data(base64Encoded: encoded),
                let pair = String(validating: data, as: UTF8.self), let colon = pair.utf8.firstIndex(of: UInt8(ascii: ":"))
            else { return false }
            let sameUser = ConstantTime.equal(String(pair[..<colon]), user)
            let samePassword = ConstantTime.isOne(String(pair[pair.utf8.index(after: colon)...]), of: secrets)
            return sameUser && samePassword
        case .query(let parameter):
            // A repeated parameter may be an attempt to be read differently by two programs.
            let presented = FormEncoding.fields(request.query)?.filter { $0.name == parameter } ?? []
            guard presented.count == 1, let secret = presented.first?.value else { return false }
            return ConstantTime.isOne(secret, of: secrets)
        }
    }

    /// The credentials after the scheme, whose case is ignored (RFC 9110, section 11.1).
    private func credentials(_ request: WebhookRequest, scheme: String) -> String? {
        guard let header = request.headers["authorization"] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == scheme else { return nil }
        return parts[1].trimmingSpaces()
    }
}

/// The form of a webhook's body, and the path of its items.
struct WebhookPayload: Sendable, Equatable {
    enum Content: String, Sendable, CaseIterable {
        case json
        case form
    }

    enum TimeForm: String, Sendable, CaseIterable {
        /// `2026-03-10T18:00:00Z`, with a zone; fractions of seconds may follow.
        case iso8601
        /// Since 1970.
        case seconds
        case milliseconds
    }

    var content: Content
    /// The path of the items where one request has several; nil where the whole body is one.
    var items: FieldPath?
    var time: FieldPath?
    var timeForm: TimeForm
    /// The provider's encoding, where it declares none or a wrong one; nil for the declared one, or else UTF-8.
    var charset: WrittenEncoding?

    func documents(_ request: WebhookRequest) throws(WebhookError) -> [JSONValue] {
        guard request.body.count <= WebhookRequest.limit else { throw .malformed(.tooLarge, field: "") }
        let declared = charset ?? request.headers["content-type"].flatMap(WrittenEncoding.init(contentType:))
        switch content {
        case .json:
            // A valid document is parsed as it is; any other is repaired in its strings first.
            let whole = declared == .windows1252 ? nil : JSONValue(received: request.body)
            guard let document = whole ?? JSONValue(received: JSONRepair.repaired(request.body, declared: declared)) else {
                throw .malformed(.notJSON, field: "")
            }
            guard let items else { return [document] }
            let found = items.values(in: document)
            if found.isEmpty { throw .malformed(.missingField, field: items.text) }
            return found
        case .form:
            guard let fields = FormEncoding.fields(request.body, declared: declared) else {
                throw .malformed(.notForm, field: "")
            }
            return [.object(Dictionary(fields.map { ($0.name, JSONValue.text($0.value)) }) { first, _ in first })]
        }
    }

    /// The time that the provider gives for the event; nil where it gives none, or one that cannot be parsed.
    func date(in item: JSONValue) -> Date? {
        guard let text = time?.first(in: item) else { return nil }
        switch timeForm {
        case .seconds: return Double(text).flatMap(Self.date)
        case .milliseconds: return Double(text).flatMap { Self.date($0 / 1000) }
        case .iso8601:
            let whole = Date.ISO8601FormatStyle()
            for style in [whole, whole.year().month().day().timeZone(separator: .colon).time(includingFractionalSeconds: true)] {
                if let date = try? style.parse(text) { return date }
            }
            return nil
        }
    }

    /// Within the years that `Calendar` handles.
    private static func date(_ seconds: Double) -> Date? {
        (0...253_402_300_799).contains(seconds) ? Date(timeIntervalSince1970: seconds) : nil
    }
}

/// The content of one webhook request.
public struct WebhookBatch: Sendable, Equatable {
    /// In the request's order.
    public var incoming: [Incoming]
    /// The number of items that could not be parsed; the provider will not send them again.
    public var notUnderstood: Int

    public init(incoming: [Incoming], notUnderstood: Int = 0) {
        self.incoming = incoming
        self.notUnderstood = notUnderstood
    }

    /// Parses each item by itself; throws the first mistake where none can be parsed.
    init(_ items: [JSONValue], _ read: (JSONValue) throws(WebhookError) -> Incoming) throws(WebhookError) {
        self.init(incoming: [])
        var first: WebhookError?
        for item in items {
            do throws(WebhookError) {
                incoming.append(try read(item))
            } catch {
                first = first ?? error
                notUnderstood += 1
            }
        }
        if incoming.isEmpty, let first { throw first }
    }
}
