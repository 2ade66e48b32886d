import Channels
import Foundation
import Gateway
import Templates

/// The values of a message page: the same in both languages, each in its own block, the reader's first.
struct MessageView {
    struct Block {
        var lang: String
        /// The name of the language in itself, for the links that jump to it.
        var languageName: String
        var t: PageWords
        var subject: String
        /// HTML, made from the message's own structure.
        var body: String
        /// What the family answered so far; nil for nothing.
        var answer: String?
        var wasRead: Bool
        /// Whether a parent has written to the school from this page.
        var hasWritten: Bool
        /// What a parent should know before writing; nil for nothing.
        var writeNote: String?
        /// The text of the form that was refused; empty otherwise.
        var draft: String
        var asks: Bool
        var isOver: Bool
        /// Its questions; nil where it is no questionnaire.
        var survey: QuestionnaireView?
        var mayConfirm: Bool
        var again: Bool
        /// Whether today's limit of answers from the page is reached.
        var tooOften: Bool
        var places: [SeatChoice]
        var asksNeeds: Bool
        /// What the family wrote before.
        var needs: String
        /// What other contacts of the household need; nil for nothing.
        var householdNeeds: String?
        var telephone: String
        var path: String
        var seal: String
    }

    struct SeatChoice {
        var number: Int
        var chosen: Bool
    }

    struct Said {
        var lang: String
        var text: String
    }

    /// A larger group has to ask the school.
    static let mostPlaces = 10

    var lang: String
    var title: String
    var schools: [SchoolName]
    /// That the link is of an earlier version, in both languages, Welsh first. Empty for the current version.
    var corrected: [Said]
    var blocks: [Block]

    init(
        _ page: MessagePage, path: String, seal: String, again: Bool, tooOften: Bool = false, draft: String = "",
        filled: FilledQuestionnaire? = nil,
        locales: Locales
    ) {
        let first: Language = page.form == .english ? .english : .welsh
        let order = [first, first.other]
        lang = first.tag
        title = page.subject[first]
        schools = SchoolName.both(of: page.school, first: first)
        corrected =
            !page.isCorrection
            ? []
            : Language.allCases.map {
                Said(lang: $0.tag, text: PageWords(locales: locales, language: $0).text("corrected"))
            }
        blocks = order.compactMap { language in
            guard let body = page.blocks.first(where: { $0.language == language }) else { return nil }
            let words = PageWords(locales: locales, language: language)
            return Block(
                lang: language.tag, languageName: words.text("language-name"), t: words, subject: page.subject[language],
                body: FragmentHTML.render(body.document, headingOffset: 2),
                answer: page.answer.map { Self.sentence($0, of: page, words) },
                wasRead: page.wasRead, hasWritten: page.hasWritten,
                writeNote: page.questionnaire?.questionnaire.isAnonymous == true ? words.text("write-named") : nil, draft: draft,
                asks: page.question == .rsvp && !page.isOver,
                isOver: page.isOver,
                survey: page.questionnaire.map {
                    QuestionnaireView(
                        $0, filled: filled, path: path, seal: seal, words: words,
                        time: LocalTimeFormatter(timeZone: page.school.quietHours.calendar.timeZone, language: language))
                },
                mayConfirm: !page.wasRead && page.answer == nil && page.questionnaire?.hasAnswered != true, again: again,
                tooOften: tooOften,
                places: (1...Self.mostPlaces).map { SeatChoice(number: $0, chosen: $0 == Self.places(page)) },
                asksNeeds: page.asksNeeds, needs: page.note ?? "",
                householdNeeds: Self.needs(page.householdNeeds, words),
                telephone: words.text("telephone", ["number": .text(page.school.telephone)]), path: path, seal: seal)
        }
    }

    private static func needs(_ needs: [GuestNeed], _ words: PageWords) -> String? {
        guard !needs.isEmpty else { return nil }
        let written = needs.map { need in
            need.name.map {
                words.locales.text("guest-need", ["need": .text(need.text), "name": .text($0)], in: words.language)
            } ?? need.text
        }
        return words.text("household-needs", ["needs": .text(written.joined(separator: "; "))])
    }

    /// The form's initial number: what the family asked for, or has; a yes without a number keeps the number it has.
    private static func places(_ page: MessagePage) -> Int {
        if case .kept(let places)? = page.outcome { return places }
        return page.answer?.places ?? 1
    }

    /// What the family answered, and the result; while it can still be changed, with a sentence that says so.
    private static func sentence(_ answer: Answer, of page: MessagePage, _ words: PageWords) -> String {
        let kind = page.isOver ? "answer-over" : "answered"
        if page.isUnsettled, !page.isOver { return words.text("answer-unsettled") }
        switch page.outcome {
        case .waiting(let number, kept: 0): return words.text("answer-waiting", ["number": .number(number)])
        case .waiting(let number, let kept):
            return words.text("answer-waiting-for-more", ["number": .number(number), "places": .number(kept)])
        case .late: return words.text("answer-late")
        case .kept(let places): return words.text("\(kind)-yes", ["places": .number(places)])
        case .maybe(.places(let places)?) where !page.isOver:
            return words.text("answered-maybe-gave-back", ["places": .number(places)])
        case .maybe(.waiting?) where !page.isOver: return words.text("answered-maybe-left-list")
        case .declined, .maybe, nil: break
        }
        switch answer.choice {
        case .yes: return words.text("\(kind)-yes", ["places": .number(answer.places ?? 1)])
        case .no, .maybe: return words.text("\(kind)-\(answer.choice.rawValue)")
        }
    }
}
