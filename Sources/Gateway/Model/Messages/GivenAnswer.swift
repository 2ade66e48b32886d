internal import Foundation

/// What was answered to one question.
public enum GivenAnswer: Sendable, Hashable {
    /// 1 to 5.
    case scale(Int)
    /// From 1, in the order of the choices.
    case choice(Int)
    case text(String)

    /// As a form posts it and as a column keeps it.
    public var written: String {
        switch self {
        case .scale(let number), .choice(let number): String(number)
        case .text(let words): words
        }
    }

    /// Nil for what is no answer to `question`.
    public init?(_ written: String, to question: QuestionnaireItem) {
        switch question.kind {
        case .scale:
            guard let number = Self.number(written, in: QuestionnaireItem.scale) else { return nil }
            self = .scale(number)
        case .choice(let choices):
            guard let number = Self.number(written, in: 1...max(1, choices.count)) else { return nil }
            self = .choice(number)
        case .text:
            // Browsers end a line with two characters (HTML, section 4.10.22.4); one is enough. Control characters are removed.
            let words = written.replacing("\r\n", with: "\n").filter { $0 == "\n" || !$0.unicodeScalars.allSatisfy(\.isControl) }
                .trimmingCharacters(in: .whitespacesAndNewlines)
            guard !words.isEmpty, !words.exceeds(characters: QuestionnaireItem.mostCharacters) else { return nil }
            self = .text(words)
        }
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = Int(text), String(number) == text, range.contains(number) else { return nil }
        return number
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { properties.generalCategory == .control }
}

/// What one person answered, by question.
public typealias AnswerSheet = [String: GivenAnswer]
