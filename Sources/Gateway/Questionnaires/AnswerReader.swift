internal import Foundation
internal import Templates

/// Reads a text as the answer to one question: a figure or a number in words, the letter or the words of a choice, or the whole text. Pure; it
/// knows the words of both languages, whichever the question was asked in.
struct AnswerReader: Sendable {
    enum Reading: Sendable, Equatable {
        case answer(GivenAnswer)
        /// The sender leaves out a question that may be left out.
        case skip
        case none
    }

    private let numbers: [String: Int]
    private let skips: Set<String>
    private let courtesies: Set<String>

    init(locales: Locales) {
        func words(_ id: String) -> [String] {
            Language.allCases.flatMap { Self.words(of: locales.text(Phrase(rawValue: id), in: $0)) }
        }
        numbers = Dictionary(
            (1...QuestionnaireItem.choices.upperBound).flatMap { number in
                words("questionnaire-number-\(number)").map { ($0, number) }
            }, uniquingKeysWith: { first, _ in first })
        skips = Set(words("questionnaire-skip"))
        courtesies = Set(words("questionnaire-courtesies"))
    }

    func read(_ text: String, to question: QuestionnaireItem) -> Reading {
        var words = Self.words(of: text)
        while let last = words.last, courtesies.contains(last), words.count > 1 { words.removeLast() }
        if question.isOptional, words.count == 1, skips.contains(words[0]) { return .skip }
        switch question.kind {
        case .text: return GivenAnswer(text, to: question).map(Reading.answer) ?? .none
        case .scale(let from, let to):
            let ends = [(from, QuestionnaireItem.scale.lowerBound), (to, QuestionnaireItem.scale.upperBound)]
            let meant =
                number(words, upTo: QuestionnaireItem.scale.upperBound) ?? only(ends.filter { Self.says($0.0, words) }.map(\.1))
            return meant.map { .answer(.scale($0)) } ?? .none
        case .choice(let choices):
            let named = choices.indices.filter { Self.says(choices[$0], words) }.map { $0 + 1 }
            return (only(named) ?? choice(words, choices)).map { .answer(.choice($0)) } ?? .none
        }
    }

    /// The language in which a text is the keyword and nothing else; nil where it is not. `preferred` where the keyword is the same in both.
    static func names(_ keyword: Bilingual<String>, _ text: String, preferred: Language) -> Language? {
        let said = words(of: text)
        guard said.count == 1 else { return nil }
        return [preferred, preferred.other].first { words(of: keyword[$0]) == said }
    }

    private func number(_ words: [String], upTo most: Int) -> Int? {
        guard words.count == 1, let number = Int(words[0]) ?? numbers[words[0]], (1...most).contains(number) else { return nil }
        return number
    }

    /// `2`, `b`, or `2 Prynhawn`: a number followed by the words of another choice is no answer.
    private func choice(_ words: [String], _ choices: [Bilingual<String>]) -> Int? {
        if let number = number(words, upTo: choices.count) ?? letter(words, upTo: choices.count) { return number }
        guard words.count > 1, let number = number([words[0]], upTo: choices.count) ?? letter([words[0]], upTo: choices.count),
            Self.says(choices[number - 1], Array(words.dropFirst()))
        else { return nil }
        return number
    }

    private func letter(_ words: [String], upTo most: Int) -> Int? {
        guard words.count == 1, words[0].utf8.count == 1, let letter = words[0].utf8.first, (0x61...0x69).contains(letter) else {
            return nil
        }
        let number = Int(letter) - 0x60
        return number <= most ? number : nil
    }

    private func only(_ numbers: [Int]) -> Int? { numbers.count == 1 ? numbers[0] : nil }

    private static func says(_ label: Bilingual<String>, _ words: [String]) -> Bool {
        !words.isEmpty && Language.allCases.contains { Self.words(of: label[$0]) == words }
    }

    /// Letters and figures only, without case and accents, which telephone keyboards add or leave out.
    private static func words(of text: String) -> [String] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil).lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
