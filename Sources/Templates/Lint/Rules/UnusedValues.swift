/// A value that `message.yaml` gives and neither text uses: forgotten, or its name is mistyped in one of the two places.
struct UnusedValues: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        // A text that cannot be read may well use it.
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
