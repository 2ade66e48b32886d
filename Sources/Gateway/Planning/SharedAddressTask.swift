public import Foundation

/// Why an officer is to decide about an address before anything goes there. Raw values are stable: sentences are in `locales/`.
public enum SharedAddressTask: String, Sendable, CaseIterable {
    /// A contact of another family, whom nothing may reach, has the address too.
    case decide = "shared-address"
    /// The same in an emergency, which does not wait for a decision: the officer telephones the family.
    case callNow = "shared-address-now"

    public init(_ category: Category) { self = category == .emergency ? .callNow : .decide }

    /// The end of the same day; in an emergency at once.
    public func due(at now: Date, by calendar: Calendar) -> Date {
        guard self == .decide else { return now }
        let end = calendar.dateInterval(of: .day, for: now)?.end.addingTimeInterval(-60)
        return max(now, end ?? now)
    }
}
