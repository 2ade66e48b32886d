/// Prefixes with a hyphen, which soften and are written without a space: "cyn-" and "disgyblion" are "cyn-ddisgyblion".
enum TightPrefix {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        guard trigger.lower.count > 2, trigger.lower.hasSuffix("-") else { return nil }
        return JoinedWords(trigger.lower, noun.mutated(.soft), separator: "")
    }
}
