public import Channels

/// Who sent a reply: a number, by a text, or a parent or carer, on the message page of a delivery.
public enum ReplySender: Sendable, Hashable {
    case number(PhoneNumber)
    case page(DeliveryID)

    /// As it is stored: the number in E.164, or the delivery's id.
    var stored: String {
        switch self {
        case .number(let number): number.e164
        case .page(let delivery): delivery.rawValue
        }
    }

    /// Nil for what no version of this program stores.
    ///
    /// - Parameter page: the delivery that is stored beside it; nil for a text.
    init?(stored: String, page: DeliveryID?) {
        if let page {
            self = .page(page)
        } else if let number = PhoneNumber(stored: stored) {
            self = .number(number)
        } else {
            return nil
        }
    }

    /// The delivery on whose page it was written; nil for a text.
    var page: DeliveryID? { if case .page(let delivery) = self { delivery } else { nil } }
}
