/// The three words `yn`: "in" before a place or a thing, with the nasal mutation (yng Nghaerdydd); predicative before an
/// adjective or adverb, with the limited soft (yn gyfleus); before a verb-noun without a mutation (yn mynd).
enum InPhrase {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        if let (_, clitic) = trigger.elided, clitic == "n" {
            return JoinedWords(
                trigger.lower, VerbNounForm.matches(noun.text.firstToken) ? noun.text : noun.mutated(.limitedSoft))
        }
        guard ["yn", "ym", "yng"].contains(trigger.lower) else { return nil }
        switch trigger.mark {
        case .within: return place(noun.text)
        case .predicate: return JoinedWords("yn", noun.mutated(.limitedSoft))
        case .verbNoun: return JoinedWords("yn", noun.text)
        case .gender, nil: break
        }
        let first = noun.text.firstToken
        if Languages.words.contains(FirstWord(of: noun.text).lexical) { return JoinedWords("yn", noun.mutated(.limitedSoft)) }
        if trigger.lower == "yn" {
            if isAge(noun.text) || isOrdinalAlone(noun.text) { return JoinedWords("yn", noun.mutated(.limitedSoft)) }
            if VerbNounForm.matches(first) && !isThing(noun.text) { return JoinedWords("yn", noun.text) }
            if AdjectiveForm.matches(first) { return JoinedWords("yn", noun.mutated(.limitedSoft)) }
        }
        return place(noun.text)
    }

    /// "yn bump oed", "yn dair blwydd oed".
    private static func isAge(_ text: String) -> Bool {
        let first = text.firstToken
        return text.hasSuffix(" oed") && (first.first?.isNumber == true || WelshNumeral.words.contains { $0.0 == first })
    }

    /// "yn drydydd", but "yn nhrydydd tymor y flwyddyn".
    private static func isOrdinalAlone(_ text: String) -> Bool { !text.contains(" ") && WelshOrdinal.isRadical(text) }

    /// "cyfarfod" alone is the verb "to meet"; with words after it the noun "meeting" ("yng nghyfarfod y rhieni").
    private static func isThing(_ text: String) -> Bool { things.contains(text.firstToken) && text.contains(" ") }

    private static let things = WordList("cyfarfod cyfrif cynnig cychwyn pleidlais dechrau")

    /// "In" a place: yn, ym or yng by the first letter of the mutated word.
    static func place(_ text: String, personalNames: Bool = false) -> JoinedWords {
        let mutated = Mutation.nasal.applied(to: text, personalNames: personalNames)
        let word = FirstWord(of: mutated)
        if word.word.first?.isNumber == true { return JoinedWords(isSaidThousand(word.word) ? "ym" : "yn", mutated) }
        let letters = word.lettersInLowerCase
        if word.word.count > 1, !word.isAcronym {
            if letters.hasPrefix("m") { return JoinedWords("ym", mutated) }
            if letters.hasPrefix("ng") { return JoinedWords("yng", mutated) }
        }
        return JoinedWords("yn", mutated)
    }

    /// A year of the last century: ym 1999, "ym mil naw …".
    private static func isSaidThousand(_ figures: Substring) -> Bool {
        Int(figures).map { (1000...1999).contains($0) } ?? false
    }
}

extension String {
    /// The first word as written, with capitals, without the punctuation around it.
    var firstToken: String { String(FirstWord(of: self).word) }
}
