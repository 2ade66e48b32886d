import Templates

/// What the environment says instead of the file. An empty variable says nothing.
struct Overrides {
    let environment: [String: String]
    private(set) var mistakes: [YAMLMistake] = []

    init(environment: [String: String]) {
        self.environment = environment
    }

    /// The variable's value if it is set, else the key's; both read by the same rule, `sentence` where it refuses. The file is
    /// read even where the variable wins, so that its mistakes do not lie in wait.
    mutating func value<Value>(
        _ key: String, _ variable: String, of mapping: YAMLMapping, or sentence: String, _ read: (String) -> Value?
    ) -> Value? {
        let written = mapping.value(key, or: sentence, read)
        guard let text = environment[variable], !text.isEmpty else { return written }
        if let value = read(text) { return value }
        mistakes.append(YAMLMistake(code: .invalid, file: variable, line: 0, column: 0, key: key, value: sentence))
        return written
    }

    /// A value that can be read and still cannot be used; the mistake stands where the value does.
    mutating func refuse(_ key: String, _ variable: String, of mapping: YAMLMapping, _ sentence: String) {
        guard let text = environment[variable], !text.isEmpty else { return mapping.invalid(key, sentence) }
        mistakes.append(YAMLMistake(code: .invalid, file: variable, line: 0, column: 0, key: key, value: sentence))
    }
}
