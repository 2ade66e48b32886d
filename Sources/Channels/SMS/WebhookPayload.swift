internal import Foundation

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
