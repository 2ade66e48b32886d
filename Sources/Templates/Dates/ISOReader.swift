/// Reads parts of an ISO 8601 notation in turn. Faster than a regular expression, since very many dates are read.
struct ISOReader {
    private(set) var rest: Substring

    init(_ text: String) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// Exactly `count` ASCII digits; nil, without advancing, for anything else.
    mutating func number(digits count: Int) -> Int? {
        let bytes = rest.utf8.prefix(count)
        guard bytes.count == count, bytes.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        rest = rest[bytes.endIndex...]
        return bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// Advances over one of the ASCII characters of `expected` if it is next.
    mutating func take(_ expected: StaticString) -> Bool {
        guard let next = rest.utf8.first, expected.withUTF8Buffer({ $0.contains(next) }) else { return false }
        rest = rest[rest.utf8.index(after: rest.startIndex)...]
        return true
    }

    /// Advances over any ASCII digits.
    ///
    /// - Returns: whether there was one.
    mutating func skipDigits() -> Bool {
        let digits = rest.utf8.prefix { 0x30...0x39 ~= $0 }
        rest = rest[digits.endIndex...]
        return !digits.isEmpty
    }
}
