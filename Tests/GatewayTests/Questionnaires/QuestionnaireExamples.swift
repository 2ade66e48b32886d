import Channels
import Foundation
import Templates

@testable import Gateway

extension QuestionnaireItem {
    static func scale(_ id: String = "croeso", optional: Bool = false) -> QuestionnaireItem {
        QuestionnaireItem(
            id: id,
            kind: .scale(
                from: Bilingual(welsh: "anodd iawn", english: "very hard"),
                to: Bilingual(welsh: "hawdd iawn", english: "very easy")),
            ask: Bilingual(welsh: "Pa mor hawdd yw siarad â ni?", english: "How easy is it to talk to us?"), isOptional: optional)
    }

    static func choice(_ id: String = "amser", optional: Bool = false) -> QuestionnaireItem {
        QuestionnaireItem(
            id: id,
            kind: .choice([
                Bilingual(welsh: "Bore", english: "Morning"), Bilingual(welsh: "Prynhawn", english: "Afternoon"),
                Bilingual(welsh: "Gyda'r nos", english: "Evening"),
            ]), ask: Bilingual(welsh: "Pryd?", english: "When?"), isOptional: optional)
    }

    static func words(_ id: String = "newid", optional: Bool = false) -> QuestionnaireItem {
        QuestionnaireItem(
            id: id, kind: .text, ask: Bilingual(welsh: "Beth ddylai newid?", english: "What should change?"), isOptional: optional
        )
    }
}

extension Questionnaire {
    /// A scale, a choice, and words that may be left out.
    static let example = Questionnaire(questions: [.scale(), .choice(), .words(optional: true)])
}

extension MessageSource {
    /// The example questionnaire as a school writes it.
    static func questionnaire(anonymous: Bool = false, group: String? = nil, extra: String = "") -> MessageSource {
        let terms = """
            name: holiadur
            category: survey
            audience: all
            reach: every-contact
            goal: answered
            wait: 4h
            question: questionnaire
            keyword: {cy: HOLIADUR, en: SURVEY}
            expires: 2026-03-05T09:00
            questions:
              - {id: croeso, kind: scale, ask: {cy: "Pa mor hawdd yw siarad â ni?", en: "How easy is it to talk to us?"}, from: {cy: anodd iawn, en: very hard}, to: {cy: hawdd iawn, en: very easy}}
              - id: amser
                kind: choice
                ask: {cy: "Pryd?", en: "When?"}
                choices: [{cy: Bore, en: Morning}, {cy: Prynhawn, en: Afternoon}, {cy: "Gyda'r nos", en: Evening}]
              - {id: newid, kind: text, ask: {cy: "Beth ddylai newid?", en: "What should change?"}, optional: yes}
            \(anonymous ? "anonymous: yes" : "")
            \(group.map { "group: \($0)" } ?? "")
            \(extra)
            """
        return example(terms: terms)
    }
}

extension ScriptedChannel {
    /// The words of the texts that were sent.
    var texts: [String] {
        submitted.compactMap { submission in if case .text(let text) = submission.content { text.text } else { nil } }
    }
}
