public import Foundation
public import Templates

/// The review of a message's files before it is sent: what stops it, and what its author should look at again.
public struct MessageReview: Sendable {
    /// With any of these the message is not sent.
    public let mistakes: MessageMistakes
    public let findings: [LintFinding]
    /// Whether the message asks who is coming, and has no keyword by which an answer could name it.
    public let asksWithoutKeyword: Bool

    /// Whether there is nothing but advice.
    public var isFine: Bool { mistakes.isEmpty && findings.allSatisfy(\.isAdvice) }

    /// - Parameters:
    ///   - school: the school that would send it.
    ///   - understanding: reads the replies of that school; nil where nothing is said about keywords.
    ///   - now: when it would be sent.
    public init(
        of source: MessageSource, school: School, locales: Locales, understanding: ReplyUnderstanding? = nil, now: Date
    ) {
        let tooLarge = source.tooLarge
        guard tooLarge.isEmpty else {
            mistakes = tooLarge
            findings = []
            asksWithoutKeyword = false
            return
        }
        let message = Self.read(source, school: school, locales: locales, understanding: understanding, now: now)
        mistakes = message.mistakes
        let calendar = school.quietHours.calendar
        let terms =
            message.read?.terms ?? MessageTermsReader(calendar: calendar, now: now).read(source.terms, file: Self.terms).terms
        asksWithoutKeyword = terms.map { $0.question == .rsvp && $0.keyword == nil } ?? false
        findings = MessageLint.findings(
            welsh: MessageFile(name: "cy.md", source: source.welsh), english: MessageFile(name: "en.md", source: source.english),
            context: Self.context(source, terms, school: school, locales: locales, now: now))
    }

    private static func read(
        _ source: MessageSource, school: School, locales: Locales, understanding: ReplyUnderstanding?, now: Date
    ) -> (read: Message?, mistakes: MessageMistakes) {
        // Nothing is stored under this id.
        guard let id = MessageID(rawValue: "review") else { return (nil, MessageMistakes()) }
        do throws(MessageMistakes) {
            let message = try MessageCache().read(source, id: id, school: school, created: now)
            try MessageComposer(school: school, locales: locales, ways: .init(number: nil, page: nil)).proof(message)
            if let understanding { try KeywordCheck(understanding: understanding).check(message, source: source) }
            return (message, MessageMistakes())
        } catch {
            return (nil, error)
        }
    }

    private static let terms = "message.yaml"

    /// What the linter has to know of a message.
    static func context(
        _ source: MessageSource, _ terms: MessageSpec?, school: School, locales: Locales, now: Date
    ) -> LintContext {
        let calendar = school.quietHours.calendar
        let event = terms?.event.map { LintEvent(starts: LocalTime.wall($0.starts, in: calendar), place: $0.place) }
        let composer = MessageComposer(school: school, locales: locales, ways: .init(number: nil, page: nil))
        let values = Bilingual { language in terms.map { composer.values($0, .invented, in: language) } ?? [:] }
        return LintContext(
            schoolName: school.name, isInvitation: terms.map { $0.event != nil || $0.question == .rsvp } ?? false, event: event,
            values: values, givenValues: givenValues(source, terms),
            questions: questions(source, terms, locales: locales), facts: MessageFile(name: Self.terms, source: source.terms),
            today: LocalTime.wall(now, in: calendar))
    }

    private static func givenValues(_ source: MessageSource, _ terms: MessageSpec?) -> [GivenValue] {
        guard let root = YAMLReader(text: source.terms, file: Self.terms).mapping(), let values = root.mapping("values") else {
            return []
        }
        return values.keys.filter { terms?.values[$0] != nil }.map { GivenValue(name: $0, line: values.line(of: $0) ?? 1) }
    }

    /// The questions that are asked by text: none of an anonymous questionnaire, nor of one without a keyword to begin with.
    private static func questions(_ source: MessageSource, _ terms: MessageSpec?, locales: Locales) -> [LintQuestion] {
        guard let questionnaire = terms?.questionnaire, !questionnaire.isAnonymous, terms?.keyword != nil,
            let items = YAMLReader(text: source.terms, file: Self.terms).mapping()?.mappings("questions")
        else { return [] }
        return zip(questionnaire.questions.indices, items).map { position, item in
            LintQuestion(
                name: questionnaire.questions[position].id, line: item.line(of: "ask") ?? item.line(of: "id") ?? 1,
                texts: Bilingual { MessageComposer.asking(questionnaire, position, in: $0, locales: locales) })
        }
    }
}
