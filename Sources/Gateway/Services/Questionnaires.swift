public import Channels
public import Foundation
public import Templates

/// What a parent sees of a questionnaire on the page of the message, and may still do there.
public struct QuestionnairePage: Sendable {
    public var questionnaire: Questionnaire
    /// Whether those whom the page is for have answered.
    public var hasAnswered: Bool
    /// What they answered, by question, as a form writes it; empty where it is anonymous.
    public var given: [String: String]
    /// Until when answers are taken and may be changed.
    public var closes: Date
    public var isOpen: Bool
    /// Whether all who read the page are of one known household: otherwise no answers are shown or taken there.
    public var isOneHousehold: Bool

    /// Whether the page has a form. An anonymous answer cannot be found again, so it cannot be changed.
    public var takesAnswers: Bool { isOpen && isOneHousehold && !(questionnaire.isAnonymous && hasAnswered) }
}

extension Office {
    /// Takes a filled-in page.
    ///
    /// The same answers once more change nothing.
    ///
    /// - Throws: `AnswerForm` with what is wrong where something is; `nothingToRecord` where the time for it is over, an anonymous questionnaire
    ///   was answered before, or the page is read by more than one household; `tooManyAnswers` where as many came from this page today as are
    ///   taken. Nothing is kept then.
    public func answer(
        _ delivery: DeliveryID, language: Language, field: @Sendable (QuestionnaireItem) -> String?
    ) async throws {
        let (page, message) = try await pageCase(delivery)
        guard let questionnaire = message.terms.questionnaire, try await isOpen(message),
            page.isOneHousehold, let respondent = try await store.respondent(of: delivery)
        else { throw OfficeError.nothingToRecord }
        let form = AnswerForm(questionnaire, field: field)
        guard form.mistakes.isEmpty else { throw form }
        if questionnaire.isAnonymous {
            let pool = try await store.family(page.family, of: school.id).map {
                questionnaire.group.name(of: $0, audience: message.terms.audience)
            }
            let kept = try await store.keepAnonymously(
                form.sheet, by: respondent, message: message.id, language: language, pool: pool ?? "", school: school.id,
                at: clock.now, key: idGenerator.hexID)
            guard kept else { throw OfficeError.nothingToRecord }
        } else {
            let isKept = try await store.keep(
                form.sheet, by: respondent, delivery: page.shown.delivery, message: message.id, language: language,
                source: .page, most: Self.mostAnswers, school: school.id, at: clock.now)
            guard isKept else { throw OfficeError.tooManyAnswers }
        }
        await wake()
    }

    /// Nil for a message without a questionnaire.
    func questionnairePage(_ page: PageSnapshot, of message: Message) async throws -> QuestionnairePage? {
        guard let questionnaire = message.terms.questionnaire,
            let respondent = try await store.respondent(of: page.delivery.id)
        else { return nil }
        let actors = page.readers.actors(with: respondent.contact)
        let isTold = page.mayLearn(.questionnaireAnswer, ofAnyOf: actors, on: .questionnairePage)
        var shown = QuestionnairePage(
            questionnaire: questionnaire, hasAnswered: false, given: [:], closes: message.deadline,
            isOpen: try await isOpen(message), isOneHousehold: page.isOneHousehold)
        guard isTold else { return shown }
        shown.hasAnswered = try await store.hasAnswered(respondent, message: message.id, school: school.id)
        if !questionnaire.isAnonymous {
            shown.given = try await store.answers(of: respondent, message: message.id, school: school.id)
        }
        return shown
    }

    /// Until its deadline, unless the school stopped it.
    func isOpen(_ message: Message) async throws -> Bool {
        guard clock.now < message.deadline else { return false }
        return try await store.message(message.id, of: school.id)?.stop == nil
    }

    // MARK: Results

    /// The results of a questionnaire, by its id or name; of several with one name the newest.
    public func results(_ wanted: String) async throws -> QuestionnaireResults {
        guard let stored = try await messages(matching: wanted).first else { throw OfficeError.noSuchMessage }
        let message = try library.message(stored, school: school)
        guard let questionnaire = message.terms.questionnaire,
            Visibility.allows(.staff, toLearn: .questionnaireAnswer, on: .export)
        else { throw OfficeError.noQuestionnaire }
        let (families, answered) = try await store.participation(in: message.id, school: school.id)
        let isWithheld = questionnaire.isAnonymous ? try await isOpen(message) : false
        var results = QuestionnaireResults(
            message: message.id.rawValue, name: message.terms.name, title: try composer.title(message),
            isAnonymous: questionnaire.isAnonymous, closes: message.deadline, families: families, answered: answered,
            withheld: isWithheld ? .stillOpen : nil, questions: [])
        if !isWithheld {
            results.questions = ResultCount(questionnaire: questionnaire, given: try await given(questionnaire, message))
                .questions(mixing: idGenerator)
        }
        return results
    }

    private func given(_ questionnaire: Questionnaire, _ message: Message) async throws -> [ResultCount.Given] {
        let kept = try await store.answers(to: message.id, isAnonymous: questionnaire.isAnonymous, school: school.id)
        let items = Dictionary(uniqueKeysWithValues: questionnaire.questions.map { ($0.id, $0) })
        let families =
            questionnaire.isAnonymous
            ? [:]
            : Dictionary(uniqueKeysWithValues: try await store.families(of: school.id).map { ($0.id, $0) })
        return kept.compactMap { kept in
            guard let item = items[kept.question], let answer = GivenAnswer(kept.answer, to: item) else { return nil }
            return ResultCount.Given(
                question: kept.question, answer: answer,
                groups: groups(of: kept, questionnaire, kept.family.flatMap { families[$0] }, audience: message.terms.audience))
        }
    }

    private func groups(
        of answer: StoredResponse, _ questionnaire: Questionnaire, _ family: Family?, audience: Audience
    ) -> [QuestionnaireResults.Split: String] {
        var groups: [QuestionnaireResults.Split: String] = [.language: answer.language.tag]
        if questionnaire.isAnonymous {
            switch questionnaire.group {
            case .none: break
            case .year: groups[.year] = answer.pool
            case .className: groups[.className] = answer.pool
            }
        } else {
            let contact = family?.contacts.first { $0.id == answer.contact }
            groups[.preference] = contact?.language.rawValue ?? ""
            groups[.year] = family.map { Questionnaire.Group.year.name(of: $0, audience: audience) } ?? ""
            groups[.className] = family.map { Questionnaire.Group.className.name(of: $0, audience: audience) } ?? ""
        }
        return groups
    }
}
