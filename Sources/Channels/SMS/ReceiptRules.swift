internal import Foundation

/// How a provider's receipt describes what happened to a text.
struct ReceiptRules: Sendable, Equatable {
    var payload: WebhookPayload
    /// The path of the delivery id that the provider echoes.
    var reference: FieldPath?
    /// The path of the provider's own reference.
    var identifier: FieldPath?
    var status: FieldPath
    /// Keys in lower case. A status that is not listed is not final: it is read as pending.
    var statuses: [String: Status]
    /// The path of a failure's cause, and the meaning of its values; the status' own reason for any other value.
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
        // A text of another program, sent from the same account: the gateway finds no delivery of that reference.
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
