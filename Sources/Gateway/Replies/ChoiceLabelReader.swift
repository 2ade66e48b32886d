internal import Foundation
public import Templates

/// Reads a text as the choice of one of several invitations by its label: `A`, `b.`, `IE A`, `Yes a 2`. Pure.
///
/// A label counts as a choice only alone, or with plain words for yes, no and maybe, one number and courtesies. In any other sentence it is a
/// word: `A fydd parcio?` is a question, and `fi a'r plant` counts people.
public struct ChoiceLabelReader: Sendable {
    /// The most invitations that are told apart by labels: `e` is a Welsh word.
    public static let most = 4

    /// The words beside a label.
    public struct Said: Sendable, Equatable {
        /// Nil where the text has only the label.
        public var intent: ReplyIntent?
        public var places: Int?
        /// Nil where the words belong to both languages, or to none.
        public var language: Language?
    }

    public enum Reading: Sendable, Equatable {
        /// The text has no label.
        case none
        /// A sentence in which a label is a word.
        case sentence
        /// Nothing but labels and plain words, which together choose nothing, or more than one thing.
        case unclear
        /// The invitation at this index, from 0.
        case choice(Int, Said)
    }

    private enum Word {
        case label(Int)
        case number(Int)
        case intent(ReplyIntent, Language?)
        case courtesy
    }

    private let intents: [String: (intent: ReplyIntent, language: Language?)]
    private let numbers: [String: Int]
    private let courtesies: Set<String>

    public init(locales: Locales) {
        func words(_ id: String, _ language: Language) -> [String] {
            Self.pieces(of: locales.text(Phrase(rawValue: id), in: language)).map(\.word)
        }
        var intents: [String: (intent: ReplyIntent, language: Language?)] = [:]
        for intent in [ReplyIntent.yes, .no, .maybe] {
            for language in Language.allCases {
                for word in words("reply-plain-\(intent.rawValue)", language) {
                    // A word of both languages does not say in which one to answer.
                    intents[word] = (intent, intents[word] == nil ? language : nil)
                }
            }
        }
        self.intents = intents
        numbers = Dictionary(
            (1...QuestionnaireItem.choices.upperBound).flatMap { number in
                Language.allCases.flatMap { words("questionnaire-number-\(number)", $0) }.map { ($0, number) }
            }, uniquingKeysWith: { first, _ in first })
        courtesies = Set(Language.allCases.flatMap { words("questionnaire-courtesies", $0) })
    }

    /// - Parameters:
    ///   - text: the sender's own words.
    ///   - count: how many labels there are to choose from.
    public func read(_ text: String, of count: Int) -> Reading {
        let pieces = Self.pieces(of: text)
        let labels = pieces.compactMap { Self.label($0.word, of: count) }
        guard let label = labels.first else { return .none }
        let words = pieces.compactMap { word($0.word, of: count) }
        guard words.count == pieces.count, !joinsCourtesy(pieces, in: text) else { return .sentence }
        // "2A" is a class; and an emoji, or a question mark, says more than the label.
        let isPlain = !pieces.contains { $0.followsFigure } && text.unicodeScalars.allSatisfy(Self.isPlain)
        guard labels.count == 1, isPlain, let said = said(words) else { return .unclear }
        return .choice(label, said)
    }

    /// "Ie, a diolch": *a* is "and" there. A capital in that place is a label, "Ie A diolch", except where the whole text is in capitals.
    private func joinsCourtesy(_ pieces: [Piece], in text: String) -> Bool {
        let hasSmall = text.contains { $0.isLowercase }
        return zip(pieces.dropFirst(), pieces.dropFirst(2)).contains { piece, next in
            piece.word == "a" && !(piece.isCapital && hasSmall) && courtesies.contains(next.word)
        }
    }

    private func said(_ words: [Word]) -> Said? {
        var said = Said()
        for word in words {
            switch word {
            case .label, .courtesy: break
            case .number(let number):
                guard said.places == nil, (1...Answer.mostPlaces).contains(number) else { return nil }
                said.places = number
            case .intent(let intent, let language):
                guard said.intent == nil else { return nil }
                (said.intent, said.language) = (intent, language)
            }
        }
        // "NA A 2": a no or a maybe counts no people.
        return said.places == nil || said.intent == nil || said.intent == .yes ? said : nil
    }

    private func word(_ word: String, of count: Int) -> Word? {
        if let label = Self.label(word, of: count) { return .label(label) }
        if let number = Int(word) ?? numbers[word] { return .number(number) }
        if let known = intents[word] { return .intent(known.intent, known.language) }
        return courtesies.contains(word) ? .courtesy : nil
    }

    private static func label(_ word: String, of count: Int) -> Int? {
        guard word.utf8.count == 1, let letter = word.utf8.first, letter >= 0x61 else { return nil }
        let index = Int(letter) - 0x61
        return index < min(count, most) ? index : nil
    }

    /// A letter, a figure, a space, or a mark that asks nothing.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if CharacterSet.alphanumerics.contains(scalar) || CharacterSet.whitespacesAndNewlines.contains(scalar) { return true }
        return ".,:;!()\"'\u{2018}\u{2019}\u{201C}\u{201D}-\u{2013}".unicodeScalars.contains(scalar)
    }

    private struct Piece {
        /// As the vocabulary spells it.
        var word: String
        var isCapital: Bool
        /// Whether it is letters directly after a figure.
        var followsFigure: Bool
    }

    /// Letters that stand together, and figures that do: `IE2` is two pieces.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var kind: Bool?
        for character in text {
            let isFigure = character.isNumber
            guard isFigure || character.isLetter else {
                kind = nil
                continue
            }
            if kind == isFigure {
                pieces[pieces.count - 1].word.append(character)
            } else {
                pieces.append(
                    Piece(
                        word: String(character), isCapital: character.isUppercase, followsFigure: kind == true && !isFigure))
            }
            kind = isFigure
        }
        return pieces.map { Piece(word: ReplyTokens.folded($0.word), isCapital: $0.isCapital, followsFigure: $0.followsFigure) }
    }
}
