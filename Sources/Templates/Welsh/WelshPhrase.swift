internal import Foundation

/// A Welsh word with the text before it: the last word of that decides its mutation, and takes the form that the word requires
/// ("yn" and "Caerdydd" are "yng Nghaerdydd", "i y" and "ysgol" are "i'r ysgol").
public enum WelshPhrase {
    /// The whole phrase, in NFC.
    ///
    /// - Parameters:
    ///   - before: text whose last word is the trigger: a preposition, the article, a possessive, a numeral, a conjunction, a
    ///     noun before its adjective. It may be written with its forms ("a/ac", "y/yr", "yn/ym/yng"), and a possessive with its
    ///     owner's gender ("ei (f)", "i'w (m)"). The text before the trigger does not change, and neither does an unknown
    ///     trigger. The trigger keeps its capital.
    ///   - word: one word or several, as radicals; the first of them mutates.
    ///   - gender: the gender of `word`; without it the lexicon's, and a noun unknown to it counts as masculine.
    public static func join(_ before: String, _ word: String, gender: Gender? = nil) -> String {
        let text = word.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
        let trigger = PhraseTrigger(before)
        guard !text.isEmpty, !trigger.word.isEmpty else { return trigger.prefix + trigger.word + text }
        // The mark of "un (f)" and "y (f)" is about the noun, that of "ei (f)" about its owner.
        let marked = Possessive.isPossessive(trigger) ? nil : trigger.mark?.gender
        let noun = PhraseNoun(text: text, gender: gender ?? marked ?? NounGender.of(text), isGiven: (gender ?? marked) != nil)
        return trigger.joined(to: effect(of: trigger, on: noun), following: FirstWord(of: text))
    }

    /// Whether `before` is "i'w" without its owner's gender before a word that his, hers and theirs mutate differently (i'w
    /// blentyn, i'w phlentyn, i'w plentyn): the caller has to ask for the owner, since `join` would assume his.
    public static func lacksOwner(_ before: String, _ word: String) -> Bool {
        let trigger = PhraseTrigger(before)
        guard trigger.elided?.clitic == "w", trigger.mark == nil else { return false }
        return Set(["(m)", "(f)", "(pl)"].map { join("i'w \($0)", word) }).count > 1
    }

    /// The first rule that knows the trigger applies.
    private static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords {
        let rules = [
            ConjugatedPreposition.effect, TightPrefix.effect, DefiniteArticle.effect, Possessive.effect, ArticleInNoun.effect,
            InPhrase.effect,
            LinkingWord.effect, SofteningWord.effect, WelshNumeral.effect, WelshOrdinal.effect, AfterFeminineNoun.effect,
        ]
        for rule in rules {
            if let effect = rule(trigger, noun) { return effect }
        }
        return JoinedWords(trigger.word, noun.text)
    }
}

/// The words after a trigger: their text in NFC, and the gender of the noun where it is known.
struct PhraseNoun {
    let text: String
    let gender: Gender?
    /// Whether the caller gave the gender; else it is the lexicon's.
    var isGiven = true

    var isFeminine: Bool { gender == .feminine }
    /// The first word, in the lexicons' form, in lower case.
    var firstWord: String { FirstWord(of: text).lexical.lowercased() }

    /// A plural, and "pobl", which is feminine in the singular (y bobl) and counted as a plural (120 o bobl).
    var isCountedWithO: Bool { gender == .plural || firstWord == "pobl" }

    func mutated(_ mutation: Mutation?) -> String { mutation?.applied(to: text) ?? text }
}

/// A trigger in the required form, in lower case, and the mutated words after it.
struct JoinedWords {
    let trigger: String
    let text: String
    let separator: String

    init(_ trigger: String, _ text: String, separator: String = " ") {
        self.trigger = trigger
        self.text = text
        self.separator = separator
    }
}
