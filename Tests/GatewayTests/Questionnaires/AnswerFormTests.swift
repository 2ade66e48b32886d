import Testing

@testable import Gateway

@Suite struct `A questionnaire filled in on a page` {
    private func form(_ fields: [String: String], _ questionnaire: Questionnaire = .example) -> AnswerForm {
        AnswerForm(questionnaire) { fields[$0.id] }
    }

    @Test func `is taken whole, or without what may be left out`() {
        let whole = form(["croeso": "4", "amser": "2", "newid": " Mwy o amser \r\n i siarad "])
        #expect(whole.mistakes.isEmpty)
        #expect(whole.sheet == ["croeso": .scale(4), "amser": .choice(2), "newid": .text("Mwy o amser \n i siarad")])
        #expect(form(["croeso": "1", "amser": "3", "newid": " "]).sheet == ["croeso": .scale(1), "amser": .choice(3)])
    }

    static let wrong: [([String: String], [String: AnswerForm.Mistake])] = [
        ([:], ["croeso": .missing, "amser": .missing]), (["croeso": "4"], ["amser": .missing]),
        (["croeso": "6", "amser": "2"], ["croeso": .noAnswer]), (["croeso": "04", "amser": "2"], ["croeso": .noAnswer]),
        (["croeso": "4", "amser": "4"], ["amser": .noAnswer]), (["croeso": "4", "amser": "bore"], ["amser": .noAnswer]),
        (["croeso": "4", "amser": "1", "newid": String(repeating: "x", count: 1001)], ["newid": .tooLong]),
    ]

    @Test(arguments: wrong) func `says by each question what is wrong with it`(
        fields: [String: String], mistakes: [String: AnswerForm.Mistake]
    ) {
        #expect(form(fields).mistakes == mistakes)
    }

    @Test func `answers at least one question`() {
        let all = Questionnaire(questions: [.scale(optional: true), .words(optional: true)])
        #expect(form([:], all).mistakes == ["croeso": .empty])
        #expect(form(["newid": "Helo"], all).mistakes.isEmpty)
    }

    @Test func `keeps no control characters`() {
        #expect(GivenAnswer("a\u{0}\u{1B}[31mb\u{7F}", to: .words()) == .text("a[31mb"))
        #expect(GivenAnswer("\u{0}", to: .words()) == nil)
    }
}
