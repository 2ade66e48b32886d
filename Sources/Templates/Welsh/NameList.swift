/// Names joined as a language says them: "Mam, Dad ac Elin", "Mum, Dad and Elin".
///
/// CLDR's Welsh list pattern is a literal "a(c)", so the joining is done here.
public enum NameList {
    /// Names are never mutated. Without names the text is empty.
    public static func joined(names: [String], in language: Language) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let conjunction =
            switch language {
            case .welsh: SpokenOpening.isVowel(last) ? "ac" : "a"
            case .english: "and"
            }
        return names.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
}
