import Foundation

/// A part of a name, as somebody types it who looks for a person: accents, capitals and the order of the words do not matter.
struct NamePart {
    private let words: [String]

    /// Nil where there is nothing to look for.
    init?(_ text: String) {
        words = Self.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
        if words.isEmpty { return nil }
    }

    func isIn(_ name: String) -> Bool {
        let name = Self.folded(name)
        return words.allSatisfy(name.contains)
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
