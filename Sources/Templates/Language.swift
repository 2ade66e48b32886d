/// A language of a school's messages. The two are equals, written together; Welsh is read first.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case welsh = "cy"
    case english = "en"

    /// The BCP 47 tag, for `lang` attributes and `Content-Language`.
    public var tag: String { rawValue }
    public var other: Language { self == .welsh ? .english : .welsh }
}

/// The languages of one delivery, in reading order.
public enum LanguageForm: String, Sendable, Hashable, CaseIterable, Codable {
    case welsh = "cy"
    case english = "en"
    case both = "cy+en"

    public var languages: [Language] {
        switch self {
        case .welsh: [.welsh]
        case .english: [.english]
        case .both: [.welsh, .english]
        }
    }

    /// The form for readers of both forms: two that differ share one text in both languages.
    public func joined(with other: LanguageForm) -> LanguageForm { self == other ? self : .both }
}

/// A value in Welsh and in English; the type cannot hold one without the other.
public struct Bilingual<Value> {
    public var welsh: Value
    public var english: Value

    public init(welsh: Value, english: Value) {
        self.welsh = welsh
        self.english = english
    }

    /// Makes both values by the same function.
    public init(_ make: (Language) throws -> Value) rethrows {
        self.init(welsh: try make(.welsh), english: try make(.english))
    }

    public subscript(language: Language) -> Value {
        get { language == .welsh ? welsh : english }
        set { if language == .welsh { welsh = newValue } else { english = newValue } }
    }

    public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Bilingual<Result> {
        Bilingual<Result>(welsh: try transform(welsh), english: try transform(english))
    }
}

extension Bilingual: Sendable where Value: Sendable {}
extension Bilingual: Equatable where Value: Equatable {}
extension Bilingual: Hashable where Value: Hashable {}

extension Bilingual: Codable where Value: Codable {
    private enum CodingKeys: String, CodingKey {
        case welsh = "cy"
        case english = "en"
    }
}
