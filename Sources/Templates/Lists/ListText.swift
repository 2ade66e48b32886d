internal import Foundation

/// Items joined with commas and "and": "te, coffi a chacen", "tea, coffee and cake".
///
/// CLDR's Welsh list pattern is a literal "a(c)" without mutations, so it is not used.
public enum ListText {
    /// Items are trimmed, and blank ones dropped. In Welsh the last is mutated after `a`, except names ("Meleri a Carys"), and
    /// an article or a possessive contracts with it ("y pennaeth a'r athrawon"). Empty without items.
    public static func joined(_ items: [String], in language: Language) -> String {
        joined(
            items.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }, in: language,
            endingInWelsh: withAnd)
    }

    /// The items unchanged, except that `endingInWelsh` makes the last one of several, with its conjunction.
    static func joined(_ items: [String], in language: Language, endingInWelsh: (String) -> String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let ending =
            switch language {
            case .welsh: endingInWelsh(last)
            case .english: "and " + last
            }
        return items.dropLast().joined(separator: ", ") + " " + ending
    }

    private static func withAnd(_ item: String) -> String {
        if let elided = Elision.joined("a", item) { return elided }
        // Alone in a list "ni" is "us", and not the "not" of "ac ni".
        return pronouns.contains(item) ? "a " + Conjunction.aspirated(item) : Conjunction.joined(item)
    }

    private static let pronouns: Set<String> = ["ni", "mi", "fe"]
}
