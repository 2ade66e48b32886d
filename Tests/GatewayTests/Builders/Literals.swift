public import Channels
import Foundation
public import Gateway

/// Tables of tests write ids and addresses as text. One that is wrong is a mistake in the table, and stops the run.

private func valid<Value>(_ value: Value?, _ text: String) -> Value {
    guard let value else { preconditionFailure("the table of a test says \(text)") }
    return value
}

extension Identifier: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = valid(Identifier(rawValue: text), text) }
}

/// `F1` for a family as a whole, `F1/C1` for the household of its contact.
extension Home: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        let parts = text.split(separator: "/").map(String.init)
        self = Home(
            family: FamilyID(stringLiteral: parts[0]), contact: parts.count > 1 ? ContactID(stringLiteral: parts[1]) : nil)
    }
}

extension DeliveryID: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = valid(DeliveryID(rawValue: text), text) }
}

extension PhoneNumber: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = valid(try? PhoneNumber(text), text) }
}

extension EmailAddress: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = valid(try? EmailAddress(text), text) }
}

extension PostalAddress: ExpressibleByStringInterpolation {
    /// Lines parted by commas.
    public init(stringLiteral text: String) {
        let lines = text.split(separator: ",").map(String.init)
        self = valid(try? PostalAddress(lines: lines), text)
    }
}

extension OptOut: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = valid(OptOut(written: text), text) }
}

extension SchoolDay: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self = valid(SchoolDay(written: text), text) }
}

extension TimeZone {
    static let london = valid(TimeZone(identifier: "Europe/London"), "Europe/London")
}

extension Date {
    /// An instant in ISO 8601: `2026-03-03T09:00:00Z`.
    static func at(_ text: String) -> Date { valid(ISO8601DateFormatter().date(from: text), text) }
    func hours(_ count: Double) -> Date { addingTimeInterval(count * 3600) }
}
