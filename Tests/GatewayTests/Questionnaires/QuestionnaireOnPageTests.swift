import Channels
import Foundation
import GRDB
import Templates
import Testing

@testable import Gateway

/// A questionnaire that is not anonymous, on the page of the message.
@Suite struct `A questionnaire on a page` {
    /// Two parents in two households, each with a link of their own.
    private func school() async throws -> SmallSchool {
        let school = try SmallSchool()
        try await school.store.put([
            .example([
                .example(1) { $0.has([.email]) },
                .example(2, home: 2) {
                    $0.has([.email]); $0.language = .english
                },
            ])
        ])
        _ = try await school.office.send(.questionnaire(), dryRun: false)
        await school.dispatcher.runUntilIdle()
        return school
    }

    private func link(_ school: SmallSchool, _ number: Int) throws -> DeliveryID {
        try #require(school.email.submitted.first { $0.address == "c\(number)@example.org" }).delivery
    }

    private func answer(_ school: SmallSchool, _ number: Int, _ fields: [String: String]) async throws {
        try await school.office.answer(try link(school, number), language: .welsh) { fields[$0.id] }
        await school.dispatcher.runUntilIdle()
    }

    private func page(_ school: SmallSchool, _ number: Int) async throws -> QuestionnairePage {
        try #require(try await school.office.page(try link(school, number)).questionnaire)
    }

    @Test func `is kept, shown again to whoever gave it and to nobody else, and may be changed`() async throws {
        let school = try await school()
        try await answer(school, 1, ["croeso": "4", "amser": "2", "newid": "Dim"])
        #expect(try await page(school, 1).given == ["croeso": "4", "amser": "2", "newid": "Dim"])
        let other = try await page(school, 2)
        #expect(other.given.isEmpty && !other.hasAnswered)
        try await answer(school, 1, ["croeso": "5", "amser": "1"])
        #expect(try await page(school, 1).given == ["croeso": "5", "amser": "1"])
        try await answer(school, 2, ["croeso": "1", "amser": "1"])
        let results = try await school.office.results("holiadur")
        #expect(results.families == 1 && results.answered == 1 && results.withheld == nil)
        #expect(results.questions[0].all == .init(answers: 2, counts: [1, 0, 0, 0, 1], mean: 3))
        // Two answered: no group of them is shown.
        #expect(results.questions[0].breakdowns.allSatisfy { $0.groups.isEmpty && $0.hidden > 0 })
        #expect(results.questions[0].breakdowns.map(\.by) == [.language, .preference, .year, .className])
    }

    @Test func `reaches the one who answered, and goes on asking the other`() async throws {
        let school = try await school()
        try await answer(school, 1, ["croeso": "4", "amser": "2"])
        #expect(try await school.status().reach["answered"] == 1)
        try await school.run(until: 30)
        // The goal is an answer, and there is no further route. A task asks staff to contact the parent who did not answer.
        let task = try #require(try await school.office.tasks().first)
        #expect(task.family == "F1")
        try await answer(school, 2, ["croeso": "4", "amser": "2"])
        #expect(try await school.office.tasks().isEmpty)
    }

    @Test func `is refused with what is wrong by each question, and nothing is kept`() async throws {
        let school = try await school()
        do {
            try await answer(school, 1, ["croeso": "9"])
            Issue.record("a wrong form was taken")
        } catch let form as AnswerForm {
            #expect(form.mistakes == ["croeso": .noAnswer, "amser": .missing])
        }
        #expect(try await page(school, 1).given.isEmpty)
        #expect(try await school.status().reach["answered"] == 0)
    }

    private func recorded(_ school: SmallSchool) async throws -> Int {
        try await school.store.read { tx in
            try tx.db.value(Int.self, sql: "SELECT count(*) FROM evidence WHERE kind = 'replied'") ?? 0
        }
    }

    @Test func `changes nothing by the same answers once more, and counts twenty different ones in a day`() async throws {
        let school = try await school()
        for _ in 1...30 { try await answer(school, 1, ["croeso": "4", "amser": "2", "newid": "Dim"]) }
        #expect(try await recorded(school) == 1)
        for number in 1...19 { try await answer(school, 1, ["croeso": "4", "amser": "2", "newid": "Rhif \(number)"]) }
        #expect(try await recorded(school) == 20)
        await #expect(throws: OfficeError.tooManyAnswers) {
            try await answer(school, 1, ["croeso": "4", "amser": "2", "newid": "Rhif 20"])
        }
        #expect(try await recorded(school) == 20)
        // What is kept may be sent again, the other parent's page is another, and so is the next day.
        try await answer(school, 1, ["croeso": "4", "amser": "2", "newid": "Rhif 19"])
        #expect(try await page(school, 1).given["newid"] == "Rhif 19")
        try await answer(school, 2, ["croeso": "1", "amser": "1"])
        school.clock.set(school.clock.now.hours(24.5))
        try await answer(school, 1, ["croeso": "1", "amser": "2"])
        #expect(try await page(school, 1).given == ["croeso": "1", "amser": "2"])
    }

    @Test func `is over at the deadline`() async throws {
        let school = try await school()
        school.clock.set(.at("2026-03-05T09:00:00Z"))
        await #expect(throws: OfficeError.nothingToRecord) { try await answer(school, 1, ["croeso": "4", "amser": "2"]) }
        #expect(try await !page(school, 1).takesAnswers)
    }

    @Test func `has no results where the message asks none`() async throws {
        let school = try SmallSchool()
        try await school.store.put([.example([.example(1)])])
        _ = try await school.office.send(.example(), dryRun: false)
        await #expect(throws: OfficeError.noQuestionnaire) { try await school.office.results("gweithdy") }
        await #expect(throws: OfficeError.noSuchMessage) { try await school.office.results("arall") }
        await school.dispatcher.runUntilIdle()
        let page = try await school.office.page(try #require(school.email.submitted.first).delivery)
        #expect(page.questionnaire == nil)
    }

    @Test func `is said in e-mails with its ways, and letters of an anonymous one carry no code`() async throws {
        let composer = try MessageComposer.example()
        for anonymous in [false, true] {
            let message = try MessageSource.questionnaire(anonymous: anonymous).message(created: SmallSchool.start)
            let contact = Contact.example(1)
            for channel in [ChannelKind.email, .letter] {
                let new = NewDelivery.example("00000000000000000000000000000001", to: contact, channel, due: SmallSchool.start)
                let submission = try composer.submission(QueuedDelivery(new), message: message)
                switch submission.content {
                case .email(let email):
                    let html = email.blocks.map { FragmentHTML.render($0.document, headingOffset: 2) }.joined()
                    #expect(html.contains("Llenwch yr holiadur ar-lein") && html.contains("https://ysgol.example.org/m/"))
                    #expect(html.contains("HOLIADUR") == !anonymous && html.contains("ddienw") == anonymous)
                case .letter(let letter):
                    #expect((letter.slipCode == nil) == anonymous && letter.replyPage != nil)
                    // The slip has a field for each answer, and the letter says to what.
                    #expect(letter.slip == .answers([.word, .word, .line]))
                    let asked = [
                        "Pa mor hawdd yw siarad â ni? (1 = anodd iawn, 5 = hawdd iawn)", "Pryd? (1 Bore, 2 Prynhawn, 3 Gyda",
                        "Beth ddylai newid?",
                    ]
                    let said = letter.blocks.map { FragmentHTML.render($0.document, headingOffset: 2) }.joined()
                    for question in asked { #expect(said.contains(question) == !anonymous) }
                case .text: Issue.record("no text was made")
                }
            }
        }
    }
}
