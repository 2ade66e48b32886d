/// A value in `message.yaml` that neither text uses: forgotten, or with a misspelt name in one of the files.
struct UnusedValues: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        // A text that cannot be parsed may use it.
        guard let welsh = message.texts.welsh, let english = message.texts.english else { return [] }
        let used = Set([welsh, english].flatMap(\.passages).flatMap(\.placeables).flatMap(\.placeable.variables))
            .union(welsh.message.placeholders).union(english.message.placeholders)
        return message.context.givenValues.filter { !used.contains($0.name) }.map { value in
            LintFinding(
                code: .unusedValue, file: message.context.facts?.name ?? "message.yaml", line: value.line,
                values: ["name": .text(value.name)])
        }
    }
}
