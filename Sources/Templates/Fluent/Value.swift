/// What a placeholder is filled with.
public enum Value: Sendable, Hashable {
    case text(String)
    /// Written in plain digits, without separators: it may be a year. Selects plural variants.
    case number(Int)

    /// The value as it stands in a text.
    public var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
    }

    /// A value that would leave a hole in a sentence: a missing name is reported, never sent as "Annwyl ,".
    public var isBlank: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .number: false
        }
    }
}

extension Value: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self = .number(value) }
}
