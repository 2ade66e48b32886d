/// The cost of a text message in each language, measured with its values filled in.
struct TextMessageParts: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        message.eachText.flatMap { text -> [LintFinding] in
            guard let passage = text.sms, let filled = filled(text, message.context) else { return [] }
            let prepared = TextMessage.prepare(filled)
            var findings: [LintFinding] = []
            var letters: [Character] = []
            for costly in prepared.costly where !letters.contains(costly.letter) { letters.append(costly.letter) }
            let names = letters.map { String($0) }.joined(separator: " ")
            let over = prepared.characters - PartWidths.capacity(prepared.alphabet, parts: message.context.limits.parts)
            if prepared.parts > message.context.limits.parts {
                findings.append(
                    text.finding(
                        .tooManyParts, at: text.start(of: .sms),
                        [
                            "parts": .number(prepared.parts), "limit": .number(message.context.limits.parts),
                            "over": .number(max(1, over)),
                            "alphabet": .text(prepared.alphabet.rawValue), "costly": .text(names),
                        ]))
            }
            if !letters.isEmpty {
                let first = passage.characters.firstIndex { letters.contains($0) }
                findings.append(
                    text.finding(
                        .costlyLetters, at: first.map(passage.position) ?? text.start(of: .sms),
                        ["costly": .text(names), "parts": .number(prepared.parts)]))
            }
            return findings
        }
    }

    private func filled(_ text: LintedText, _ context: LintContext) -> String? {
        guard let sms = text.message.sms, let passage = text.sms else { return nil }
        var values = context.values[text.language]
        for name in sms.missing(in: values) { values[name] = StandIn.value(name, in: passage) }
        // A value of the wrong kind is another check's mistake; the rest of the text is measured all the same.
        return sms.outline(values, in: text.language)
    }
}

/// Values for placeholders whose value is not known yet, for measuring.
enum StandIn {
    /// A value of the kind that the text uses, rather long than short: a long date, a number of two digits, a text as long as
    /// its name.
    static func value(_ name: String, in passage: Passage) -> Value {
        let places = passage.placeables.map(\.placeable).filter { $0.variables.contains(name) }
        let functions = Set(places.flatMap(\.functions))
        if !functions.isDisjoint(with: ["DATE", "TIME", "DATETIME"]), let date = wednesday { return .date(date) }
        if functions.contains("MONEY") { return .money(Money(pence: 1250)) }
        if functions.contains("LIST") { return .list([name, name]) }
        let isCounted = places.contains { !$0.variants.isEmpty && $0.variables.first == name }
        if isCounted || !functions.isDisjoint(with: ["COUNT", "NUMBER", "ORDINAL"]) { return .number(12) }
        return .text(name)
    }

    /// The longest name of a day in either language.
    private static let wednesday = ClockTime(hour: 18, minute: 30).flatMap {
        LocalDateTime(year: 2026, month: 9, day: 23, time: $0)
    }
}
