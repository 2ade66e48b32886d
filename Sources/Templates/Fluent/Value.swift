/// The value of a placeholder, or the result of a function.
public enum Value: Sendable, Hashable {
    case text(String)
    /// Written with commas between thousands, so that a year must be a text. Selects plural variants.
    case number(Number)
    /// A number with the options of `NUMBER`, which also determine its plural category.
    indirect case styled(Number, NumberStyle)
    /// Within a sentence, in full: "dydd Mawrth 10 Mawrth 2026".
    case date(LocalDateTime)
    /// Names, or other words that are never mutated: "Mam, Dad ac Elin".
    case list([String])
    case money(Money)

    public static func number(_ number: Int) -> Value { .number(Number(number)) }

    /// The value in the form for a text.
    public func text(in language: Language) -> String {
        switch self {
        case .text(let text): text
        case .number(let number): number.text(in: language)
        case .styled(let number, let style): number.text(style, in: language)
        case .date(let date): DateText(date, in: language).inline
        case .list(let words): NameList.joined(names: words, in: language)
        case .money(let money): money.text
        }
    }

    /// Whether the value would leave a gap in a sentence: a missing name is reported, never sent as "Annwyl ,".
    public var isBlank: Bool {
        switch self {
        case .text(let text): text.isBlank
        case .list(let words): words.allSatisfy(\.isBlank)
        case .number, .styled, .date, .money: false
        }
    }
}

extension Value: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self = .number(Number(value)) }
}

extension String {
    /// Fast path: nearly every value begins with a letter, which is seen from one byte.
    fileprivate var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return allSatisfy(\.isWhitespace)
    }
}
