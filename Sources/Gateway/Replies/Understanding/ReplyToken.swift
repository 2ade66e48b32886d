/// A piece of a reply: a word as the vocabulary spells it, a number, or a pause.
struct ReplyToken: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        /// Folded (`ReplyTokens.folded`).
        case word(String)
        /// Written in figures: 0 to 99.
        case number(Int)
        /// Figures that do not count people: a time, a date, a telephone number.
        case figures
        case pause(Pause)
    }

    enum Pause: Int, Sendable, Comparable {
        /// A comma, a dash, a bracket: the same sentence may go on after it.
        case soft
        /// A full stop, the end of a line.
        case hard
        /// A question mark: what comes before it is a question.
        case asking

        static func < (a: Pause, b: Pause) -> Bool { a.rawValue < b.rawValue }
    }

    var kind: Kind
    /// As it was written.
    var text: String

    var word: String? { if case .word(let word) = kind { word } else { nil } }
}
