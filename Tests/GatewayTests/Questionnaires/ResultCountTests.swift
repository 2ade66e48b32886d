import Foundation
import Templates
import Testing

@testable import Gateway

@Suite struct `Results of a questionnaire` {
    private func given(_ question: String, _ answer: GivenAnswer, _ groups: [QuestionnaireResults.Split: String])
        -> ResultCount.Given
    {
        ResultCount.Given(question: question, answer: answer, groups: groups)
    }

    private func count(_ questionnaire: Questionnaire, _ given: [ResultCount.Given]) -> [QuestionnaireResults.Question] {
        ResultCount(questionnaire: questionnaire, given: given).questions(mixing: .seeded(3))
    }

    @Test func `are counts and a mean for a scale, counts for choices, and words as they are`() {
        let all =
            [1, 2, 2, 5, 5, 5].map { given("croeso", .scale($0), [:]) } + [1, 3, 3].map { given("amser", .choice($0), [:]) }
            + [given("newid", .text("Dim byd"), [:])]
        let questions = count(.example, all)
        #expect(questions.map(\.id) == ["croeso", "amser", "newid"])
        #expect(questions[0].all == .init(answers: 6, counts: [1, 2, 0, 0, 3], mean: 3.33))
        #expect(questions[0].labels.map(\.welsh) == ["1 (anodd iawn)", "2", "3", "4", "5 (hawdd iawn)"])
        #expect(questions[1].all == .init(answers: 3, counts: [1, 0, 2], mean: nil))
        #expect(questions[2].texts == ["Dim byd"] && questions[2].labels.isEmpty)
    }

    @Test func `by group hide the small ones question by question`() {
        let welsh = (0..<6).map { _ in given("croeso", .scale(4), [.language: "cy", .year: "2"]) }
        let english = (0..<5).map { given("croeso", .scale(2), [.language: "en", .year: $0 < 3 ? "2" : "10"]) }
        let few = [given("amser", .choice(1), [.language: "cy"]), given("amser", .choice(1), [.language: "en"])]
        let questions = count(.example, welsh + english + few)
        let language = questions[0].breakdowns[0]
        #expect(language.by == .language && language.hidden == 0)
        #expect(language.groups.map(\.name) == ["cy", "en"] && language.groups.map(\.tally.mean) == [4, 2])
        // Two answered in year 10: that year is hidden, and the other with it.
        #expect(questions[0].breakdowns[1] == .init(by: .year, groups: [], hidden: 2))
        #expect(questions[1].breakdowns == [.init(by: .language, groups: [], hidden: 2)])
    }

    @Test func `of an anonymous one need five answers to a question`() {
        let anonymous = Questionnaire(questions: Questionnaire.example.questions, isAnonymous: true)
        let all =
            (0..<5).map { _ in given("croeso", .scale(3), [:]) } + (0..<4).map { _ in given("amser", .choice(1), [:]) }
            + ["a", "b", "c", "d"].map { given("newid", .text($0), [:]) }
        let questions = count(anonymous, all)
        #expect(questions[0].all?.answers == 5 && questions[1].all == nil && questions[2].all == nil && questions[2].texts == [])
    }

    @Test func `show words of an anonymous one in an order that chance makes`() {
        let anonymous = Questionnaire(questions: Questionnaire.example.questions, isAnonymous: true)
        let texts = (0..<20).map { String(format: "%02d", $0) }
        let shown = count(anonymous, texts.map { given("newid", .text($0), [:]) })[2].texts
        #expect(shown != texts && shown.sorted() == texts)
    }

    static let pupils: [(String, [Pupil], Audience, String, String)] = [
        ("one child", [Pupil(id: "P1", name: "A", className: "2E", year: 2)], .everyone, "2", "2E"),
        (
            "the youngest of two",
            [Pupil(id: "P1", name: "A", className: "5A", year: 5), Pupil(id: "P2", name: "B", className: "D", year: 0)],
            .everyone, "0", "D"
        ),
        (
            "the youngest whom it is for",
            [Pupil(id: "P1", name: "A", className: "5A", year: 5), Pupil(id: "P2", name: "B", className: "D", year: 0)],
            .years([5]), "5", "5A"
        ),
        ("no child on record", [], .everyone, "", ""),
        ("no year on record", [Pupil(id: "P1", name: "A", className: nil, year: nil)], .everyone, "", ""),
    ]

    @Test(arguments: pupils) func `put each family in one group`(
        name: String, pupils: [Pupil], audience: Audience, year: String, className: String
    ) {
        let family = Family(id: "F1", contacts: [], pupils: pupils, barriers: [])
        #expect(Questionnaire.Group.year.name(of: family, audience: audience) == year)
        #expect(Questionnaire.Group.className.name(of: family, audience: audience) == className)
        #expect(Questionnaire.Group.none.name(of: family, audience: audience) == "")
    }
}
