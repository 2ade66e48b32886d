/// Names joined with commas and "and": "Mam, Dad ac Elin", "Mum, Dad and Elin".
public enum NameList {
    /// Names are never mutated. Without names the text is empty.
    public static func joined(names: [String], in language: Language) -> String {
        ListText.joined(names, in: language) { (SpokenOpening.isVowel($0) ? "ac " : "a ") + $0 }
    }
}
