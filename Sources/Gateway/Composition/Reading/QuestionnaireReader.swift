internal import Templates

/// Reads `questions`, `anonymous` and `group` of `message.yaml`, for a message whose question is a questionnaire. Every mistake is recorded with
/// its line.
struct QuestionnaireReader {
    /// Nil where the message asks no questionnaire, or one with a mistake.
    func read(_ root: YAMLMapping, question: Question) -> Questionnaire? {
        let isAnonymous = root.flag("anonymous") ?? false
        let group = root.choice("group", Questionnaire.Group.self) ?? .none
        let items = root.mappings("questions")
        var known: Set<String> = []
        let questions = items?.compactMap { item($0, &known) }
        guard question == .questionnaire else {
            for key in ["questions", "anonymous", "group"] where root.keys.contains(key) {
                root.invalid(key, "questionnaire-not-asked")
            }
            return nil
        }
        guard let items, let questions else {
            if !root.keys.contains("questions") { root.missing("questions") }
            return nil
        }
        if !(1...Questionnaire.mostQuestions).contains(items.count) { root.invalid("questions", "questionnaire-count") }
        // Where answers are not anonymous the school knows the family, and so its year and class.
        if group != .none, !isAnonymous { root.invalid("group", "questionnaire-group") }
        return questions.count == items.count ? Questionnaire(questions: questions, isAnonymous: isAnonymous, group: group) : nil
    }

    private func item(_ item: YAMLMapping, _ known: inout Set<String>) -> QuestionnaireItem? {
        let id = item.requiredText("id")
        if !id.isEmpty, !Self.isID(id) { item.invalid("id", "questionnaire-id") }
        if !known.insert(id).inserted { item.invalid("id", "questionnaire-same-id") }
        let isOptional = item.flag("optional") ?? false
        let ask = texts(item, "ask")
        if !item.keys.contains("kind") { item.missing("kind") }
        let choices = item.mappings("choices")
        let from = item.bilingual("from")
        let to = item.bilingual("to")
        guard let name = item.choice("kind", QuestionnaireItem.KindName.self) else { return nil }
        if name != .choice, item.keys.contains("choices") { item.invalid("choices", "questionnaire-choices-of-choice") }
        for key in ["from", "to"] where item.keys.contains(key) && name != .scale {
            item.invalid(key, "questionnaire-ends-of-scale")
        }
        let kind: QuestionnaireItem.Kind?
        switch name {
        case .text: kind = .text
        case .scale:
            for key in ["from", "to"] where !item.keys.contains(key) { item.missing(key) }
            kind = from.flatMap { from in to.map { .scale(from: from, to: $0) } }
        case .choice: kind = choice(item, choices)
        }
        guard let kind, let ask else { return nil }
        return QuestionnaireItem(id: id, kind: kind, ask: ask, isOptional: isOptional)
    }

    private func choice(_ item: YAMLMapping, _ choices: [YAMLMapping]?) -> QuestionnaireItem.Kind? {
        guard let choices else {
            if !item.keys.contains("choices") { item.missing("choices") }
            return nil
        }
        if !QuestionnaireItem.choices.contains(choices.count) { item.invalid("choices", "questionnaire-choices") }
        let texts = choices.compactMap { choice -> Bilingual<String>? in
            let both = Bilingual { choice.requiredText($0.tag) }
            return both.welsh.isEmpty || both.english.isEmpty ? nil : both
        }
        guard texts.count == choices.count else { return nil }
        // Two equal choices could not be told apart by a parent who answers in words.
        for language in Language.allCases where Set(texts.map { $0[language].lowercased() }).count < texts.count {
            item.invalid("choices", "questionnaire-same-choice")
        }
        return .choice(texts)
    }

    private func texts(_ item: YAMLMapping, _ key: String) -> Bilingual<String>? {
        if !item.keys.contains(key) { item.missing(key) }
        return item.bilingual(key)
    }

    private static func isID(_ id: String) -> Bool {
        id.utf8.count <= 32 && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}
