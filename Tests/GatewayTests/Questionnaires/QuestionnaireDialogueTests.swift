import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `A questionnaire one question at a time` {
    /// What is said to each text, and what was settled: `ask 1`, `again 0`, `thanks`, `leave`.
    static let dialogues: [(String, [String], [String], [String: String])] = [
        (
            "answered throughout", ["4", "2", "Mwy o amser"], ["ask 1", "ask 2", "thanks"],
            ["croeso": "4", "amser": "2", "newid": "Mwy o amser"]
        ),
        ("left out at the end", ["pump", "bore", "NESAF"], ["ask 1", "ask 2", "thanks"], ["croeso": "5", "amser": "1"]),
        (
            "a hint, then an answer", ["da", "4", "b", "-", "NESAF"], ["again 0", "ask 1", "ask 2", "thanks"],
            ["croeso": "4", "amser": "2", "newid": "-"]
        ),
        (
            "a hint for each question", ["da", "4", "?", "b", "next"], ["again 0", "ask 1", "again 1", "ask 2", "thanks"],
            ["croeso": "4", "amser": "2"]
        ),
        ("twice what does not fit", ["da", "da iawn"], ["again 0", "leave"], [:]),
        ("left after the first answer", ["3", "pwy ydych chi?", "helo?"], ["ask 1", "again 1", "leave"], ["croeso": "3"]),
        ("what must be answered is not left out", ["NESAF", "NEXT"], ["again 0", "leave"], [:]),
    ]

    @Test(arguments: dialogues) func `goes from answer to answer`(
        name: String, texts: [String], said: [String], settled: [String: String]
    ) throws {
        let reader = AnswerReader(locales: try School.locales())
        let begin = QuestionnaireDialogue.begin()
        #expect(begin.says == .ask(0) && begin.settled == nil)
        var state = begin.next
        var heard: [String] = []
        var kept: [String: String] = [:]
        for text in texts {
            guard let dialogue = state else { break }
            let question = Questionnaire.example.questions[dialogue.position]
            let turn = dialogue.hear(reader.read(text, to: question), of: .example)
            heard.append(Self.written(turn.says))
            if let settled = turn.settled, let answer = settled.answer { kept[settled.question] = answer.written }
            state = turn.next
        }
        #expect(heard == said, "\(name)")
        #expect(kept == settled, "\(name)")
        #expect((state == nil) == ["thanks", "leave"].contains(heard.last ?? ""))
    }

    static func written(_ says: QuestionnaireDialogue.Says) -> String {
        switch says {
        case .ask(let position): "ask \(position)"
        case .askAgain(let position): "again \(position)"
        case .thanks: "thanks"
        case .leave: "leave"
        }
    }

    @Test(arguments: Language.allCases) func `says each thing in one part of the GSM alphabet`(language: Language) throws {
        let school = School.example { school in
            school.name = Bilingual(
                welsh: "Ysgol Gynradd Gymraeg Bro Enghraifft", english: "Example Village Welsh Primary School")
        }
        let composer = try MessageComposer.example(school: school)
        let questionnaire = Questionnaire(questions: [
            .scale("a"), .choice("b"), .words("c"), .scale("d", optional: true), .choice("e", optional: true),
            .words("f", optional: true),
        ])
        let positions = questionnaire.questions.indices
        var texts = (positions.map { .ask($0) } + positions.map { .askAgain($0) } + [.thanks, .leave]).map {
            (says: QuestionnaireDialogue.Says) in composer.words(says, of: questionnaire, in: language)
        }
        // What the author wrote is another's to look at.
        texts = texts.map { $0.replacing("â", with: "a") }
        texts += [nil, "https://ysgol.example.org/m/\(String(repeating: "A", count: 43))"].map {
            composer.whereToAnswer(page: $0, in: language)
        }
        for text in texts {
            let prepared = TextMessage.prepare(text)
            #expect(prepared.parts == 1 && prepared.costly.isEmpty && !text.contains("{"), "\(text)")
        }
    }
}
