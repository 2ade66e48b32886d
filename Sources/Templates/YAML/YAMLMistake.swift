/// One mistake in a YAML file, where it stands. The sentence for people is `yaml-<code>` in `locales/`, with these values.
public struct YAMLMistake: Error, Sendable, Equatable {
    public enum Code: String, Sendable, CaseIterable {
        case syntax
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case duplicateKey = "duplicate-key"
        case notText = "not-text"
        case notWholeNumber = "not-whole-number"
        case notYesOrNo = "not-yes-or-no"
        case notDuration = "not-duration"
        case notTimeOfDay = "not-time-of-day"
        case notList = "not-list"
        case notMapping = "not-mapping"
        case notOneOf = "not-one-of"
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
