internal import Foundation

/// A Welsh word with what stands before it: the last word before it decides its mutation, and takes the form that the word asks
/// for ("yn" and "Caerdydd" are "yng Nghaerdydd", "i y" and "ysgol" are "i'r ysgol").
public enum WelshPhrase {
    /// The whole phrase, in NFC.
    ///
    /// - Parameters:
    ///   - before: text whose last word is the trigger: a preposition, the article, a possessive, a numeral, a conjunction, a
    ///     noun before its adjective. It may be written with its forms ("a/ac", "y/yr", "yn/ym/yng"), and a possessive with its
    ///     owner's gender ("ei (f)", "i'w (m)"). What stands before the trigger stays as it is, and so does a trigger that
    ///     this knows nothing of. The trigger keeps its capital.
    ///   - word: one word or several, as radicals; the first of them mutates.
    ///   - gender: of `word`; without it the lexicon says, and a noun unknown to it counts as masculine.
    public static func join(_ before: String, _ word: String, gender: Gender? = nil) -> String {
        let text = word.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
        let trigger = PhraseTrigger(before)
        guard !text.isEmpty, !trigger.word.isEmpty else { return trigger.prefix + trigger.word + text }
        // "un (f)" and "y (f)" tell of the noun, "ei (f)" of its owner.
        let marked = Possessive.isPossessive(trigger) ? nil : trigger.mark?.gender
        let noun = PhraseNoun(text: text, gender: gender ?? marked ?? NounGender.of(text), isGiven: (gender ?? marked) != nil)
        return trigger.joined(to: effect(of: trigger, on: noun), following: FirstWord(of: text))
    }

    /// Whether `before` is "i'w" without its owner's gender before a word that his, hers and theirs change in different ways (i'w blentyn, i'w
    /// phlentyn, i'w plentyn): who asks has to say whose it is, and `join` would take it for his.
    public static func lacksOwner(_ before: String, _ word: String) -> Bool {
        let trigger = PhraseTrigger(before)
        guard trigger.elided?.clitic == "w", trigger.mark == nil else { return false }
        return Set(["(m)", "(f)", "(pl)"].map { join("i'w \($0)", word) }).count > 1
    }

    /// Every rule in turn; the first that knows the trigger answers.
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

/// What follows a trigger: its text in NFC, and the gender of its noun where somebody knows it.
struct PhraseNoun {
    let text: String
    let gender: Gender?
    /// Whether somebody said the gender, and not the lexicon.
    var isGiven = true

    var isFeminine: Bool { gender == .feminine }
    /// The first word, as lexicons write it, in lower case.
    var firstWord: String { FirstWord(of: text).lexical.lowercased() }

    /// A plural, and "pobl", which is feminine in the singular (y bobl) and counted as a plural (120 o bobl).
    var isCountedWithO: Bool { gender == .plural || firstWord == "pobl" }

    func mutated(_ mutation: Mutation?) -> String { mutation?.applied(to: text) ?? text }
}

/// A trigger in its right form, in lower case, and the mutated words after it.
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
