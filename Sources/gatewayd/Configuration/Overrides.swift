import Templates

/// Values from the environment instead of the file. An empty variable counts as not set.
struct Overrides {
    let environment: [String: String]
    private(set) var mistakes: [YAMLMistake] = []

    init(environment: [String: String]) {
        self.environment = environment
    }

    /// The variable's value if it is set, else the key's; both read by the same rule, with `sentence` for a value that it
    /// refuses. The file's value is checked even where the variable wins.
    mutating func value<Value>(
        _ key: String, _ variable: String, of mapping: YAMLMapping, or sentence: String, _ read: (String) -> Value?
    ) -> Value? {
        let written = mapping.value(key, or: sentence, read)
        guard let text = environment[variable], !text.isEmpty else { return written }
        if let value = read(text) { return value }
        mistakes.append(YAMLMistake(code: .invalid, file: variable, line: 0, column: 0, key: key, value: sentence))
        return written
    }

    /// Reports a value that is well formed and cannot be used, at the variable or the key that gave it.
    mutating func refuse(_ key: String, _ variable: String, of mapping: YAMLMapping, _ sentence: String) {
        guard let text = environment[variable], !text.isEmpty else { return mapping.invalid(key, sentence) }
        mistakes.append(YAMLMistake(code: .invalid, file: variable, line: 0, column: 0, key: key, value: sentence))
    }
}
