/// What a placeholder is filled with, and what a function makes of it.
public enum Value: Sendable, Hashable {
    case text(String)
    /// Written with commas between thousands: a year is a text. Selects plural variants.
    case number(Number)
    /// A number with what `NUMBER` says of it, which decides its plural category too.
    indirect case styled(Number, NumberStyle)
    /// Within a sentence, in full: "dydd Mawrth 10 Mawrth 2026".
    case date(LocalDateTime)
    /// Names, or other words that are never mutated: "Mam, Dad ac Elin".
    case list([String])
    case money(Money)

    public static func number(_ number: Int) -> Value { .number(Number(number)) }

    /// The value as it stands in a text.
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

    /// A value that would leave a hole in a sentence: a missing name is reported, never sent as "Annwyl ,".
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
    /// Nearly every value begins with a letter, which one byte shows.
    fileprivate var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return allSatisfy(\.isWhitespace)
    }
}
