/// One mistake in a YAML file with its position. The sentence is `yaml-<code>` in `locales/`, with these values.
public struct YAMLMistake: Error, Sendable, Equatable {
    public enum Code: String, Sendable, CaseIterable {
        /// Not YAML; `value` is libyaml's message, a technical detail.
        case syntax
        /// An anchor or alias, which is not allowed; `value` is its name.
        case alias
        /// A key that was never read; `value` is the nearest known one, or empty.
        case unknownKey = "unknown-key"
        case missingKey = "missing-key"
        case duplicateKey = "duplicate-key"
        case notText = "not-text"
        case notWholeNumber = "not-whole-number"
        /// Not a decimal number, or with too many decimal places.
        case notNumber = "not-number"
        case notYesOrNo = "not-yes-or-no"
        case notDuration = "not-duration"
        case notTimeOfDay = "not-time-of-day"
        case notList = "not-list"
        case notMapping = "not-mapping"
        /// `value` lists the allowed ones.
        case notOneOf = "not-one-of"
        /// `value` is the range, `1–65535`.
        case outOfRange = "out-of-range"
        /// A value that the caller refused; `value` names the sentence.
        case invalid
    }

    public var code: Code
    public var file: String
    /// From 1; 0 where the mistake has no position in a file (the file itself, a variable of the environment).
    public var line: Int
    /// From 1.
    public var column: Int
    /// The path of the key, `email.host`; empty for the whole file.
    public var key: String
    /// The value found, or what was expected, depending on the code.
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
