internal import Foundation

/// A questionnaire as it was filled in on a page: the answers, or what is wrong with which of them. Pure.
public struct AnswerForm: Error, Sendable, Equatable {
    /// Why a field was not taken. Raw values are stable; the sentence is `page-survey-<code>` in `locales/`.
    public enum Mistake: String, Error, Sendable, CaseIterable {
        case missing
        case noAnswer = "no-answer"
        case tooLong = "too-long"
        /// No question was answered, in a questionnaire where each may be left out.
        case empty
    }

    public private(set) var sheet: AnswerSheet = [:]
    /// By question; a mistake about the whole form is under the first question.
    public private(set) var mistakes: [String: Mistake] = [:]

    /// - Parameter field: what was posted for a question; nil where nothing was.
    public init(_ questionnaire: Questionnaire, field: (QuestionnaireItem) -> String?) {
        for question in questionnaire.questions {
            let posted = field(question)?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
            if posted.isEmpty {
                if !question.isOptional { mistakes[question.id] = .missing }
            } else if let answer = GivenAnswer(posted, to: question) {
                sheet[question.id] = answer
            } else {
                mistakes[question.id] = question.kind == .text ? .tooLong : .noAnswer
            }
        }
        if sheet.isEmpty, mistakes.isEmpty, let first = questionnaire.questions.first { mistakes[first.id] = .empty }
    }
}
