/// A number with a noun whose form does not change with it: "1 places", "2 lle", "3 plentyn".
struct PluralForms: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        message.eachText.flatMap { text in
            text.passages.flatMap { passage in
                let tokens = Token.all(in: passage)
                return passage.placeables.compactMap { place -> LintFinding? in
                    guard let name = place.placeable.variables.first, !place.chosenBy.contains(name) else { return nil }
                    let missing =
                        place.placeable.variants.isEmpty
                        ? countedNoun(name, place.offset, passage, tokens, text.language, message.context)
                        : missingForms(place.placeable, followedBy: nounAfter(place, tokens), text.language)
                    return missing.map {
                        text.finding(.pluralFormsMissing, at: place.position, ["name": .text(name), "forms": .text($0)])
                    }
                }
            }
        }
    }

    /// The noun after a number that no select expression chooses by.
    private func countedNoun(
        _ name: String, _ offset: Int, _ passage: Passage, _ tokens: [Token], _ language: Language, _ context: LintContext
    ) -> String? {
        guard isNumber(name, context),
            !passage.placeables.contains(where: { $0.offset == offset && !$0.placeable.functions.isEmpty }),
            let index = tokens.firstIndex(where: { $0.range.lowerBound == offset && $0.kind == .stand }),
            tokens.indices.contains(index + 1)
        else { return nil }
        if index > 0, Self.names.contains(tokens[index - 1].text) { return nil }
        let noun = tokens[index + 1]
        guard noun.kind == .word, noun.hasSpaceBefore, !noun.isCapitalised, !Self.notNouns[language].contains(noun.text) else {
            return nil
        }
        return noun.original
    }

    private func isNumber(_ name: String, _ context: LintContext) -> Bool {
        for language in Language.allCases {
            if let value = context.values[language][name] {
                if case .number = value { return true }
                return false
            }
        }
        let lower = name.lowercased()
        return ["n", "count", "number", "nifer", "places", "lleoedd", "rhif"].contains(lower)
            || ["count", "number", "nifer"].contains {
                lower.hasSuffix("-" + $0) || lower.hasSuffix($0.capitalizedFirst) && name != lower
            }
                && !lower.contains("reply") && !lower.contains("phone")
    }

    /// The forms that a select expression lacks. Those of Welsh depend on the noun: only p, t and c mutate after 3 and 6.
    private func missingForms(_ placeable: Placeable, followedBy noun: String?, _ language: Language) -> String? {
        let keys = Set(placeable.variants.map(\.key))
        let plurals: Set = ["zero", "one", "two", "few", "many", "other"]
        // A choice between words, or by ordinals.
        guard keys.allSatisfy({ plurals.contains($0) || Int($0) != nil }), !placeable.functions.contains("NUMBER"),
            Set(placeable.variants.map(\.text)).count > 1 || placeable.variants.count == 1,
            let usual = placeable.variants.first(where: \.isDefault)
        else { return nil }
        var needed: [(String, String)] = []
        switch language {
        case .english: needed = [("one", "1")]
        case .welsh:
            let word = firstWord(usual.text) ?? noun ?? ""
            guard !word.isEmpty else { return nil }
            let isAspirated = ["p", "t", "c"].contains(word.prefix(1)) && !["ph", "th", "ch"].contains(word.prefix(2))
            let isSoftened =
                isAspirated
                || ["b", "d", "g", "m", "ll", "rh"].contains { word.hasPrefix($0) } && !word.hasPrefix("dd")
                    && !word.hasPrefix("gêm")
            if isSoftened { needed.append(("two", "2")) }
            if isAspirated { needed += [("few", "3"), ("many", "6")] }
        }
        let missing = needed.filter { !keys.contains($0.0) && !keys.contains($0.1) }.map { "[\($0.0)]" }
        return missing.isEmpty ? nil : missing.joined(separator: " ")
    }

    private func firstWord(_ text: String) -> String? {
        var depth = 0
        let plain = text.filter { character in
            if character == "{" { depth += 1 }
            defer { if character == "}" { depth -= 1 } }
            return depth == 0
        }
        return plain.split { !$0.isLetter && $0 != "'" && $0 != "’" }.first.map { $0.lowercased() }
    }

    private func nounAfter(
        _ place: Passage.PlacedPlaceable, _ tokens: [Token]
    ) -> String? {
        tokens.first { $0.range.lowerBound >= place.offset && $0.kind == .word }?.text
    }

    private static let names: Set = [
        "year", "blwyddyn", "flwyddyn", "mlwyddyn", "class", "dosbarth", "ddosbarth", "nosbarth", "room", "ystafell", "rhif",
        "no",
        "on", "ar", "to", "£", "#",
    ]

    /// Words that may follow a number and are not the counted noun.
    private static let notNouns: Bilingual<Set<String>> = Bilingual(
        welsh: [
            "o", "a", "ac", "neu", "i", "tan", "yn", "ar", "am", "y", "yr", "yh", "yb", "ym", "yng", "wedi", "ond", "gan", "gyda",
            "erbyn", "os", "ger", "rhwng", "mewn", "hyd", "at", "ar-lein", "sydd", "sy'n", "yw", "ydy", "oedd", "fydd",
        ],
        english: [
            "of", "and", "or", "to", "at", "in", "on", "for", "by", "is", "are", "was", "were", "will", "if", "but", "with",
            "from",
            "until", "pm", "am", "then", "when", "has", "have", "had", "per", "each", "only", "now", "so", "before", "after",
        ])
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
