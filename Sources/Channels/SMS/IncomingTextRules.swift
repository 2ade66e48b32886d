internal import Foundation

/// How a provider's webhook describes incoming texts.
struct IncomingTextRules: Sendable, Equatable {
    var payload: WebhookPayload
    var from: FieldPath
    var text: FieldPath
    var identifier: FieldPath?
    /// Nil where the provider joins the parts of a text itself.
    var parts: TextPartRules?

    /// A text may be empty; its sender must be a telephone number that texts can be sent to.
    func incoming(_ item: JSONValue, provider: String) throws(WebhookError) -> IncomingText {
        guard let sender = from.first(in: item) else { throw .malformed(.missingField, field: from.text) }
        guard let words = text.values(in: item).compactMap(\.scalar).first else {
            throw .malformed(.missingField, field: text.text)
        }
        return IncomingText(
            from: try number(sender), text: words, reference: identifier?.first(in: item), at: payload.date(in: item),
            extent: parts?.extent(of: item, provider: provider) ?? .whole)
    }

    /// Providers write numbers with the country's code, many of them without the plus.
    private func number(_ sender: String) throws(WebhookError) -> PhoneNumber {
        let international = sender.allSatisfy(\.isASCIIDigit) && !sender.hasPrefix("0") ? "+\(sender)" : sender
        do throws(AddressError) {
            return try PhoneNumber(international, otherCountries: true)
        } catch {
            throw .malformed(.badSender, field: from.text)
        }
    }
}
