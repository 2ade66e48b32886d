internal import Channels
internal import Foundation
internal import GRDB

/// How values are stored in columns: times as whole milliseconds, lists as joined text, what only gatewayd reads as JSON.

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

/// Lists in one column.
enum Joined {
    /// The unit separator (ECMA-48), which no name contains and no import accepts.
    static let separator = "\u{1F}"

    static func names(_ names: [String]) -> String {
        // Most columns hold one name.
        names.count == 1 ? names[0] : names.joined(separator: separator)
    }

    static func names(from text: String) -> [String] {
        text.isEmpty ? [] : text.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    static func lines(from text: String) -> [String] { text.utf8.split(separator: 0x0A).map { String(Substring($0)) } }

    static func words(from text: String) -> [String] { text.utf8.split(separator: 0x20).map { String(Substring($0)) } }
}

extension Row {
    /// An identifier that gatewayd wrote. Throws `unreadable` where the column is null.
    func identifier<Tag>(_ column: String) throws -> Identifier<Tag> {
        guard let text: String = self[column] else { throw StoreError.unreadable }
        return Identifier(stored: text)
    }

    func delivery(_ column: String) throws -> DeliveryID {
        guard let text: String = self[column] else { throw StoreError.unreadable }
        return DeliveryID(stored: text)
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

extension ColumnReader {
    mutating func text() throws -> String {
        guard let text = textIfAny() else { throw StoreError.unreadable }
        return text
    }

    mutating func whole() throws -> Int64 {
        guard let number = wholeIfAny() else { throw StoreError.unreadable }
        return number
    }

    mutating func date() throws -> Date { Date(milliseconds: try whole()) }
    mutating func dateIfAny() -> Date? { wholeIfAny().map(Date.init(milliseconds:)) }
    mutating func identifier<Tag>() throws -> Identifier<Tag> { Identifier(stored: try text()) }
    mutating func identifierIfAny<Tag>() -> Identifier<Tag>? { textIfAny().map(Identifier.init(stored:)) }

    mutating func choice<Choice: RawRepresentable>() throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text()) else { throw StoreError.unreadable }
        return choice
    }
}
