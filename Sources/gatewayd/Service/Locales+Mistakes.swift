import Gateway
import Templates

/// The sentences for mistakes in what a person wrote, without the place where they stand.
extension Locales {
    func sentence(_ mistake: YAMLMistake, in language: Language) -> String {
        let values: [String: Value] = ["key": .text(mistake.key), "value": .text(mistake.value)]
        // What is wrong with a value of our own kind is named by the whole id of its sentence.
        guard mistake.code == .invalid else { return text(Phrase(mistake.code), values, in: language) }
        let sentence = text(Phrase(rawValue: mistake.value), values, in: language)
        if mistake.key.isEmpty { return sentence }
        return text("service-at-key", ["key": .text(mistake.key), "sentence": .text(sentence)], in: language)
    }

    func sentence(_ mistake: TemplateMistake, in language: Language) -> String {
        text(Phrase(mistake.code), ["value": .text(mistake.value)], in: language)
    }

    func sentence(_ mistake: MessageMistakes.Whole, in language: Language) -> String {
        text(Phrase(rawValue: "message-\(mistake.code.rawValue)"), ["value": .text(mistake.value)], in: language)
    }
}
