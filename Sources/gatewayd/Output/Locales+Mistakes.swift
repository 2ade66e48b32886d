import Gateway
import Templates

/// The sentences for mistakes in files that a person wrote, without file and line.
extension Locales {
    func sentence(_ mistake: YAMLMistake, in language: Language) -> String {
        let phrase = Phrase(mistake.code)
        let key = Value.text(mistake.key)
        switch mistake.code {
        case .invalid:
            // Mistakes in values of this program's own kinds carry the id of their phrase.
            let sentence = text(Phrase(rawValue: mistake.value), in: language)
            return mistake.key.isEmpty ? sentence : text(phrase, ["key": key, "value": .text(sentence)], in: language)
        case .unknownKey where !mistake.value.isEmpty:
            let nearest = text("yaml-nearest", ["value": .text(mistake.value)], in: language)
            return "\(text(phrase, ["key": key], in: language)) \(nearest)"
        default:
            return text(phrase, ["key": key, "value": .text(mistake.value)], in: language)
        }
    }

    func sentence(_ mistake: TemplateMistake, in language: Language) -> String {
        text(Phrase(mistake.code), ["value": .text(mistake.value)], in: language)
    }

    func sentence(_ mistake: MessageMistakes.Whole, in language: Language) -> String {
        text(Phrase(rawValue: "message-\(mistake.code.rawValue)"), ["value": .text(mistake.value)], in: language)
    }
}
