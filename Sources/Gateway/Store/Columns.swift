import Channels
import Foundation
internal import GRDB
import Templates

/// How values stand in columns: times as whole milliseconds, structures as JSON with sorted keys.

extension Date {
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

enum JSON {
    private static let decoder = JSONDecoder()
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type = Value.self, from text: String) throws -> Value {
        try decoder.decode(Value.self, from: Data(text.utf8))
    }
}

extension Row {
    /// An identifier that we wrote ourselves; a row without it is no row of ours.
    func identifier<Tag>(_ column: String) throws -> Identifier<Tag> {
        guard let text: String = self[column], let identifier = Identifier<Tag>(rawValue: text) else {
            throw StoreError.unreadable
        }
        return identifier
    }

    func delivery(_ column: String) throws -> DeliveryID {
        guard let text: String = self[column], let id = DeliveryID(rawValue: text) else { throw StoreError.unreadable }
        return id
    }

    func choice<Choice: RawRepresentable>(_ column: String, _: Choice.Type = Choice.self) throws -> Choice
    where Choice.RawValue == String {
        guard let text: String = self[column], let choice = Choice(rawValue: text) else { throw StoreError.unreadable }
        return choice
    }

    func date(_ column: String) -> Date? {
        let milliseconds: Int64? = self[column]
        return milliseconds.map(Date.init(milliseconds:))
    }

    func reason() -> Reason? {
        guard let text: String = self["reason"], let code = ReasonCode(rawValue: text) else { return nil }
        return Reason(code, detail: self["detail"] ?? "")
    }
}

/// Where a route ends, as the `address` column holds it.
struct StoredAddress: Codable {
    var email: EmailAddress?
    var text: PhoneNumber?
    var letter: PostalAddress?
    var household: String?

    init(_ address: RouteAddress) {
        switch address {
        case .email(let address): email = address
        case .text(let number): text = number
        case .letter(let address, let household):
            letter = address
            self.household = household.rawValue
        }
    }

    func address() throws -> RouteAddress {
        if let email { return .email(email) }
        if let text { return .text(text) }
        if let letter, let household = household.flatMap(HouseholdID.init(rawValue:)) { return .letter(letter, household) }
        throw StoreError.unreadable
    }
}
