internal import Foundation
import Templates

/// Asks which of several invitations is meant, by labels: one part of a text, in the alphabet that its titles need.
extension MessageComposer {
    /// Nil where the titles, shortened until they fit, say nothing or are no longer different.
    func choiceLabels(_ titles: [Bilingual<String>], in language: Language) -> String? {
        let titles = titles.map { Self.trimmed($0[language]) }
        let last = String(UnicodeScalar(UInt8(0x40 + titles.count)))
        for longest in [Int.max] + stride(from: 60, through: Self.shortest, by: -2) {
            let shown = titles.map { Self.shortened($0, to: longest) }
            guard shown.allSatisfy({ !$0.isEmpty }), Set(shown.map { $0.lowercased() }).count == shown.count else { return nil }
            let choices = zip(0..., shown).map { "\(UnicodeScalar(UInt8(0x41 + $0))) = \($1)" }.joined(separator: ", ")
            let values: [String: Value] = ["choices": .text(choices), "last": .text(last)]
            let named = values.merging(["school": .text(school.name[language])]) { $1 }
            let candidates = [
                locales.text("reply-letters", named, in: language), locales.text("reply-letters-short", values, in: language),
            ]
            // The name of the school is left out before a title is shortened, and is not put back.
            for text in longest == .max ? candidates : [candidates[1]] where TextMessage.prepare(text).parts == 1 { return text }
        }
        return nil
    }

    private static let shortest = 6

    /// The title without punctuation at its end, since the text adds its own.
    private static func trimmed(_ title: String) -> String {
        title.trimmingCharacters(in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: ".,:;!")))
    }

    /// Whole words of no more than `most` characters; a short word that leads to one that is cut off is left out too.
    private static func shortened(_ title: String, to most: Int) -> String {
        guard title.count > most else { return title }
        var words: [Substring] = []
        var count = 0
        for word in title.split(separator: " ") {
            count += word.count + (words.isEmpty ? 0 : 1)
            guard count <= most else { break }
            words.append(word)
        }
        while let last = words.last, last.count < 3, words.count > 1 { words.removeLast() }
        return trimmed(words.joined(separator: " "))
    }
}
