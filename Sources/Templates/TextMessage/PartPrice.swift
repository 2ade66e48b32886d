public import Foundation

/// What a provider charges for one part of a text: a school's setting, in pence, without VAT unless the school means it with.
public struct PartPrice: Sendable, Hashable, Codable {
    /// In pence: `2.4`.
    public let pence: Decimal

    /// nil for less than nothing, and for what is no number.
    public init?(pence: Decimal) {
        guard pence.isFinite, pence >= 0 else { return nil }
        self.pence = pence
    }

    /// In pence, exact.
    public func pence(parts: Int) -> Decimal { pence * Decimal(parts) }
    /// In pence, exact.
    public func pence(_ text: PreparedText) -> Decimal { pence(parts: text.parts) }
    /// In pence, exact.
    public func pence(_ text: BilingualText) -> Decimal { pence(parts: text.parts) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let price = PartPrice(pence: try container.decode(Decimal.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a price is a number, and not negative")
        }
        self = price
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(pence)
    }
}
