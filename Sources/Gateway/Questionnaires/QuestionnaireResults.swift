public import Foundation
public import Templates

/// What came of a questionnaire, as people and programs are shown it. Nothing in it tells who answered what: groups of fewer than five are
/// hidden, with what would give them away.
public struct QuestionnaireResults: Sendable, Equatable, Codable {
    public var message: String
    public var name: String
    public var title: Bilingual<String>
    public var isAnonymous: Bool
    /// Answers are taken until then, and an anonymous questionnaire shows its results from then on.
    public var closes: Date
    /// Families that it went to.
    public var families: Int
    /// Families of which somebody answered.
    public var answered: Int
    /// Why the questions have no answers here; nil where they are shown.
    public var withheld: Withheld?
    public var questions: [Question]

    /// Raw values are stable; the sentence is `results-<code>` in `locales/`.
    public enum Withheld: String, Sendable, CaseIterable, Codable {
        /// Anonymous, and still open: whoever looks before and after a family has answered would see what it said.
        case stillOpen = "still-open"
    }

    public struct Question: Sendable, Equatable, Codable {
        public var id: String
        public var kind: QuestionnaireItem.KindName
        public var ask: Bilingual<String>
        /// What is counted, in order: 1 to 5, or the choices; empty for words.
        public var labels: [Bilingual<String>]
        /// Nil where too few answered.
        public var all: Tally?
        /// In random order where it is anonymous.
        public var texts: [String]
        public var breakdowns: [Breakdown]
    }

    public struct Tally: Sendable, Equatable, Codable {
        /// Who answered the question.
        public var answers: Int
        /// By label.
        public var counts: [Int]
        /// Of a scale: 1 to 5, to two places.
        public var mean: Double?
    }

    public struct Breakdown: Sendable, Equatable, Codable {
        public var by: Split
        public var groups: [Group]
        /// How many groups are too small to be shown, or would give such a one away.
        public var hidden: Int
    }

    public struct Group: Sendable, Equatable, Codable {
        /// `cy`, `en`; a year; a class; empty where it is not known.
        public var name: String
        public var tally: Tally
    }

    /// By what answers are parted. Each family is in one group of each.
    public enum Split: String, Sendable, CaseIterable, Codable {
        /// In which language it was answered.
        case language
        /// In which language the family wants to hear from the school.
        case preference
        case year
        case className = "class"
    }
}
