internal import Channels
internal import Templates

/// What a delivery says, as one comparable text: two of one message that are equal say the same to the character, to a person of one name.
///
/// A person who is in two families under one number is then sent it once (docs/delivery-states.md). Nil for what must go to each family: what asks a
/// question, what holds a link of its own, and letters, which belong to a household.
enum SameWords {
    static func key(_ message: Message, _ route: Route, _ words: TemplateValues) -> String? {
        guard message.terms.question == .none, route.channel != .letter else { return nil }
        let used = placeholders(message, over: route)
        guard !used.contains("answerPage") else { return nil }
        var parts = [route.channel.rawValue, route.form.rawValue, route.format.rawValue]
        parts += words.names.map { FoldedName($0).written }
        if used.contains("contact") { parts += ["contact"] + words.names }
        if used.contains("children") { parts += ["children"] + words.children }
        return parts.joined(separator: TemplateValues.separator)
    }

    private static func placeholders(_ message: Message, over route: Route) -> Set<String> {
        route.form.languages.reduce(into: []) { used, language in
            let text = message.text[language]
            used.formUnion(route.channel == .text ? text.sms?.placeholders ?? [] : text.placeholders)
        }
    }
}
