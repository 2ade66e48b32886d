internal import Foundation

/// Things listed as a language says them: "te, coffi a chacen", "tea, coffee and cake".
///
/// CLDR's Welsh list pattern is a literal "a(c)" that mutates nothing, so the joining is done here.
public enum ListText {
    /// Items without the space around them; blank ones are dropped. In Welsh the last is mutated after `a`, but for names
    /// ("Meleri a Carys"), and an article or a possessive leans on it ("y pennaeth a'r athrawon"). Without items it is empty.
    public static func joined(_ items: [String], in language: Language) -> String {
        joined(
            items.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }, in: language,
            endingInWelsh: withAnd)
    }

    /// The items as they are, the last one of several by what `endingInWelsh` makes of it behind the others.
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
