internal import Foundation

/// How a provider says what became of a text.
struct ReceiptRules: Sendable, Equatable {
    var payload: WebhookPayload
    /// Where our own reference comes back.
    var reference: FieldPath?
    /// Where the provider's own name for the text stands.
    var identifier: FieldPath?
    var status: FieldPath
    /// Lower case. A status that stands nowhere here says nothing final: it is read as pending.
    var statuses: [String: Status]
    /// Where a failure says why, and what its words mean; the status' own reason holds for the rest.
    var cause: FieldPath?
    var causes: [String: ReasonCode]

    enum Status: Sendable, Equatable {
        case pending
        case delivered
        case failed(ReasonCode)
    }

    func receipt(_ item: JSONValue) throws(WebhookError) -> Receipt {
        guard let word = status.first(in: item) else { throw .malformed(.missingField, field: status.text) }
        return Receipt(
            channel: .text, subject: try subject(item), status: meaning(of: word, item), at: payload.date(in: item))
    }

    private func subject(_ item: JSONValue) throws(WebhookError) -> Receipt.Subject {
        let ours = reference?.first(in: item)
        let name = identifier?.first(in: item)
        if let ours, let delivery = DeliveryID(rawValue: ours) { return .delivery(delivery, part: name) }
        if let name { return .reference(name) }
        // Somebody else's text, sent from the same account: the gateway finds no delivery of that name.
        if let ours { return .reference(ours) }
        throw .malformed(.missingField, field: (reference ?? identifier)?.text ?? "")
    }

    private func meaning(of word: String, _ item: JSONValue) -> Receipt.Status {
        switch statuses[word.lowercased()] {
        case .delivered: return .delivered
        case .pending, nil: return .pending
        case .failed(let code):
            let why = cause?.all(in: item).compactMap { causes[$0.lowercased()] }.first
            return .failed(Reason(why ?? code))
        }
    }
}
