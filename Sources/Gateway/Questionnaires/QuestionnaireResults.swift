public import Foundation
public import Templates

/// The results of a questionnaire, as people and programs are shown them. They do not show who answered what: groups of fewer than five are hidden,
/// and so are other groups from which a hidden one could be worked out.
public struct QuestionnaireResults: Sendable, Equatable, Codable {
    public var message: String
    public var name: String
    public var title: Bilingual<String>
    public var isAnonymous: Bool
    /// When answers are no longer taken; an anonymous questionnaire shows its results only from then on.
    public var closes: Date
    /// Number of families that it went to.
    public var families: Int
    /// Number of families with at least one answer.
    public var answered: Int
    /// Why the questions have no answers here; nil where they are shown.
    public var withheld: Withheld?
    public var questions: [Question]

    /// Raw values are stable; the sentence is `results-<code>` in `locales/`.
    public enum Withheld: String, Sendable, CaseIterable, Codable {
        /// Anonymous, and still open: a reader of the results before and after a family's answer could work out what it said.
        case stillOpen = "still-open"
    }

    public struct Question: Sendable, Equatable, Codable {
        public var id: String
        public var kind: QuestionnaireItem.KindName
        public var ask: Bilingual<String>
        /// What is counted, in order: 1 to 5, or the choices; empty for answers in words.
        public var labels: [Bilingual<String>]
        /// Nil where too few answered.
        public var all: Tally?
        /// In random order where it is anonymous.
        public var texts: [String]
        public var breakdowns: [Breakdown]
    }

    public struct Tally: Sendable, Equatable, Codable {
        /// How many answered the question.
        public var answers: Int
        /// By label.
        public var counts: [Int]
        /// Of a scale: 1 to 5, to two places.
        public var mean: Double?
    }

    public struct Breakdown: Sendable, Equatable, Codable {
        public var by: Split
        public var groups: [Group]
        /// How many groups are hidden because they are too small, or because a small one could be worked out from them.
        public var hidden: Int
    }

    public struct Group: Sendable, Equatable, Codable {
        /// `cy`, `en`; a year; a class; empty where it is not known.
        public var name: String
        public var tally: Tally
    }

    /// What answers are grouped by. Each family is in one group of each.
    public enum Split: String, Sendable, CaseIterable, Codable {
        /// The language in which it was answered.
        case language
        /// The language in which the family wants to hear from the school.
        case preference
        case year
        case className = "class"
    }
}
