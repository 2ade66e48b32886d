internal import Foundation

/// A JSON document of any shape: a provider's response, or a request's body.
enum JSONValue: Sendable, Equatable {
    case null
    case flag(Bool)
    case whole(Int64)
    case decimal(Decimal)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Parses one JSON document (RFC 8259); nil where `data` is none. The parser limits nesting (512 levels).
    init?(_ data: Data) {
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: data)
        } catch {
            return nil
        }
    }

    /// Parses a received document: numbers that cannot be held exactly become texts, values nested too deeply become null, and
    /// U+0000 in a text becomes U+FFFD.
    init?(received data: Data) {
        self.init(JSONLimits.within(data))
        self = withoutNUL
    }

    private var withoutNUL: JSONValue {
        switch self {
        case .text(let text): .text(WrittenEncoding.withoutNUL(text))
        case .list(let items): .list(items.map(\.withoutNUL))
        case .object(let members): .object(members.mapValues(\.withoutNUL))
        case .null, .flag, .whole, .decimal: self
        }
    }

    /// A text, a number or true as text; nil for anything else.
    var scalar: String? {
        switch self {
        case .text(let text): text
        case .whole(let number): "\(number)"
        case .decimal(let number): "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        case .null, .list, .object: nil
        }
    }

    /// UTF-8 with sorted keys: the same value always gives the same bytes.
    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

extension JSONValue: Codable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Key.self) {
            var members: [String: JSONValue] = [:]
            for key in object.allKeys { members[key.stringValue] = try object.decode(JSONValue.self, forKey: key) }
            self = .object(members)
        } else if var list = try? decoder.unkeyedContainer() {
            var items: [JSONValue] = []
            while !list.isAtEnd { items.append(try list.decode(JSONValue.self)) }
            self = .list(items)
        } else {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let flag = try? value.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? value.decode(Int64.self) {
                self = .whole(number)
            } else if let number = try? value.decode(Decimal.self) {
                self = .decimal(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Key.self)
            for (key, value) in members { try container.encode(value, forKey: Key(stringValue: key)) }
        case .list(let items):
            var container = encoder.unkeyedContainer()
            for item in items { try container.encode(item) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .flag(let flag):
            var container = encoder.singleValueContainer()
            try container.encode(flag)
        case .whole(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .decimal(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }
}
