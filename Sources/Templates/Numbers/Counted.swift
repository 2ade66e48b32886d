/// A number with a noun in the right form: "3 phlentyn", "25 o blant", "4 blynedd"; "3 children", "4 years".
public enum Counted {
    /// Digits and noun, with commas between thousands; zero is "dim plant", "no children".
    ///
    /// In Welsh the noun is in the singular up to ten, and counted with "o" and the plural from eleven (times, money and
    /// measures keep the singular: "30 munud"); the mutations are those after the spoken numeral.
    public static func text(_ count: Int, _ noun: CountedNoun, in language: Language) -> String {
        switch language {
        case .welsh: welsh(count, noun)
        case .english: english(count, noun)
        }
    }

    private static func welsh(_ count: Int, _ noun: CountedNoun) -> String {
        if noun == .ages && (count == 0 || count == 1) { return count == 1 ? "blwydd oed" : "0 oed" }
        if count == 0 { return "dim " + noun.welshPlural }
        let figures = Number(count).text(in: .welsh)
        let size = Int(clamping: count.magnitude)
        guard noun.isUnit || size <= 10 else { return "\(figures) o \(Mutation.soft.applied(to: noun.welshPlural))" }
        let phrase = PhraseNoun(text: noun.welshSingular, gender: noun.gender)
        return "\(figures) \(WelshNumeral.counted(size, phrase, isFeminine: noun.gender == .feminine))"
    }

    private static func english(_ count: Int, _ noun: CountedNoun) -> String {
        if count == 0 && noun != .ages { return "no " + noun.englishPlural }
        return "\(Number(count).text(in: .english)) \(count.magnitude == 1 ? noun.englishSingular : noun.englishPlural)"
    }
}
