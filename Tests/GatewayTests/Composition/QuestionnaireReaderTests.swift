import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `questions of message.yaml` {
    @Test func `are read whole`() throws {
        let message = try MessageSource.questionnaire().message(created: .at("2026-03-03T09:00:00Z"))
        #expect(message.terms.question == .questionnaire && message.terms.questionnaire == Questionnaire.example)
        let anonymous = try MessageSource.questionnaire(anonymous: true, group: "year").message(
            created: .at("2026-03-03T09:00:00Z"))
        #expect(anonymous.terms.questionnaire?.isAnonymous == true && anonymous.terms.questionnaire?.group == .year)
    }

    /// What follows `question: questionnaire` on line 3, and the line and code of a mistake.
    static let mistakes: [(String, Int, String)] = [
        ("", 1, "missing-key questions"), ("questions: []", 4, "questionnaire-count"), ("questions: some", 4, "not-list"),
        ("questions: [some]", 4, "not-mapping"),
        ("questions:\n  - {id: a, kind: text}", 5, "missing-key questions[1].ask"),
        ("questions:\n  - {id: a, kind: text, ask: {cy: Beth?}}", 5, "missing-key questions[1].ask.en"),
        ("questions:\n  - {id: a, kind: essay, ask: {cy: a, en: b}}", 5, "not-one-of"),
        ("questions:\n  - {id: a, ask: {cy: a, en: b}}", 5, "missing-key questions[1].kind"),
        ("questions:\n  - {kind: text, ask: {cy: a, en: b}}", 5, "missing-key questions[1].id"),
        ("questions:\n  - {id: dau air, kind: text, ask: {cy: a, en: b}}", 5, "questionnaire-id"),
        (
            "questions:\n  - {id: a, kind: text, ask: {cy: a, en: b}}\n  - {id: a, kind: text, ask: {cy: a, en: b}}", 6,
            "questionnaire-same-id"
        ),
        ("questions:\n  - {id: a, kind: text, ask: {cy: a, en: b}, optional: perhaps}", 5, "not-yes-or-no"),
        ("questions:\n  - {id: a, kind: text, ask: {cy: a, en: b}, colour: red}", 5, "unknown-key questions[1].colour"),
        ("questions:\n  - {id: a, kind: choice, ask: {cy: a, en: b}}", 5, "missing-key questions[1].choices"),
        ("questions:\n  - {id: a, kind: choice, ask: {cy: a, en: b}, choices: [{cy: a, en: b}]}", 5, "questionnaire-choices"),
        ("questions:\n  - {id: a, kind: choice, ask: {cy: a, en: b}, choices: [{cy: a, en: b}, {cy: c}]}", 5, "missing-key"),
        (
            "questions:\n  - {id: a, kind: choice, ask: {cy: a, en: b}, choices: [{cy: a, en: b}, {cy: A, en: c}]}", 5,
            "questionnaire-same-choice"
        ),
        ("questions:\n  - {id: a, kind: scale, ask: {cy: a, en: b}, from: {cy: a, en: b}}", 5, "missing-key questions[1].to"),
        (
            "questions:\n  - {id: a, kind: text, ask: {cy: a, en: b}, choices: [{cy: a, en: b}, {cy: c, en: d}]}", 5,
            "questionnaire-choices-of-choice"
        ),
        ("questions:\n  - {id: a, kind: text, ask: {cy: a, en: b}, from: {cy: a, en: b}}", 5, "questionnaire-ends-of-scale"),
        ("anonymous: perhaps\nquestions:\n  - {id: a, kind: text, ask: {cy: a, en: b}}", 4, "not-yes-or-no"),
        ("group: street\nanonymous: yes\nquestions:\n  - {id: a, kind: text, ask: {cy: a, en: b}}", 4, "not-one-of"),
        ("group: year\nquestions:\n  - {id: a, kind: text, ask: {cy: a, en: b}}", 4, "questionnaire-group"),
    ]

    private func found(_ text: String) -> [String] {
        let reading = MessageTermsReader(calendar: School.example().quietHours.calendar, now: .at("2026-02-24T09:00:00Z"))
            .read(text, file: "message.yaml")
        #expect(reading.terms == nil)
        return reading.mistakes.map { mistake in
            let what = mistake.code == .invalid ? mistake.value : "\(mistake.code.rawValue) \(mistake.key)"
            return "\(mistake.line) \(what)"
        }
    }

    @Test(arguments: mistakes) func `name the line of each mistake`(text: String, line: Int, code: String) {
        let found = found("name: holiadur\ncategory: survey\nquestion: questionnaire\n\(text)\naudience: all\n")
        #expect(found.contains { $0.hasPrefix("\(line) \(code)") }, "\(found)")
    }

    @Test func `are at most twelve`() {
        let many = (1...13).map { "  - {id: q\($0), kind: text, ask: {cy: a, en: b}}" }.joined(separator: "\n")
        #expect(
            found("name: a\ncategory: survey\nquestion: questionnaire\nquestions:\n\(many)\naudience: all\n") == [
                "5 questionnaire-count"
            ])
    }

    @Test(arguments: ["rsvp", "none"]) func `belong to a questionnaire`(question: String) {
        let text = """
            name: a
            category: survey
            question: \(question)
            anonymous: yes
            questions:
              - {id: a, kind: text, ask: {cy: a, en: b}}
            audience: all

            """
        #expect(Set(found(text)) == ["4 questionnaire-not-asked", "6 questionnaire-not-asked"])
    }

    @Test func `are pointed out where a text would need two parts to ask one, and left alone where nobody asks it by text`()
        throws
    {
        let long = String(repeating: "gair hir ", count: 16)
        let question = "  - {id: hir, kind: text, ask: {cy: \"\(long)?\", en: \"Short?\"}}"
        func codes(_ terms: String) throws -> [String] {
            let text = "name: a\ncategory: survey\nquestion: questionnaire\n\(terms)\nquestions:\n\(question)\naudience: all\n"
            let review = MessageReview(
                of: .example(terms: text), school: .example(), locales: try School.locales(), now: .at("2026-02-24T09:00:00Z"))
            #expect(review.mistakes.isEmpty)
            return review.findings.filter { $0.code == .questionTooLong }.map { "\($0.file):\($0.line)" }
        }
        #expect(try codes("keyword: {cy: HOLIADUR, en: SURVEY}") == ["message.yaml:6"])
        #expect(try codes("keyword: {cy: HOLIADUR, en: SURVEY}\nanonymous: yes") == [])
        #expect(try codes("# allow question-too-long: fel y mae\nkeyword: {cy: HOLIADUR, en: SURVEY}").count <= 1)
    }
}
