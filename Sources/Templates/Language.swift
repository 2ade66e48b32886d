/// A language in which a school writes. The two are equals, written together; Welsh is read first.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case welsh = "cy"
    case english = "en"

    /// The BCP 47 tag, as `lang` attributes and `Content-Language` want it.
    public var tag: String { rawValue }
    public var other: Language { self == .welsh ? .english : .welsh }
}

/// The languages that one delivery carries, in reading order.
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

    /// The form that serves readers of either: two who differ share one text in both languages.
    public func joined(with other: LanguageForm) -> LanguageForm { self == other ? self : .both }
}

/// A value that exists in Welsh and in English, complete by construction: neither can be left out.
public struct Bilingual<Value> {
    public var welsh: Value
    public var english: Value

    public init(welsh: Value, english: Value) {
        self.welsh = welsh
        self.english = english
    }

    /// Builds both sides by the same rule.
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
