/// One mistake in a YAML file, where it stands. The sentence for people is `yaml-<code>` in `locales/`, with these values.
public struct YAMLMistake: Error, Sendable, Equatable {
    public enum Code: String, Sendable, CaseIterable {
        /// No YAML; `value` is libyaml's own wording, a technical detail.
        case syntax
        /// An anchor or alias, which we refuse; `value` is its name.
        case alias
        /// Nobody asked for the key; `value` is the nearest known one, or empty.
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case duplicateKey = "duplicate-key"
        case notText = "not-text"
        case notWholeNumber = "not-whole-number"
        /// Not a decimal number, or with too many places.
        case notNumber = "not-number"
        case notYesOrNo = "not-yes-or-no"
        case notDuration = "not-duration"
        case notTimeOfDay = "not-time-of-day"
        case notList = "not-list"
        case notMapping = "not-mapping"
        /// `value` names those that are allowed.
        case notOneOf = "not-one-of"
        /// `value` is the range, `1–65535`.
        case outOfRange = "out-of-range"
        /// A value that its owner refused; `value` names the sentence.
        case invalid
    }

    public var code: Code
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1.
    public var column: Int
    /// The path of the key, `email.host`; empty for the whole file.
    public var key: String
    /// The value found, or what was expected, as the code wants it.
    public var value: String

    public init(code: Code, file: String, line: Int, column: Int, key: String, value: String = "") {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.value = value
    }
}
