/// My, your, his, her, our, their, with the mutation of each; `ei` without a gender is his.
enum Possessive {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        guard let mutation = mutation(trigger) else { return nil }
        let text = mutation.reduce(noun.text) { $1.applied(to: $0) }
        return JoinedWords(trigger.lower, text)
    }

    static func isPossessive(_ trigger: PhraseTrigger) -> Bool { mutation(trigger) != nil }

    /// The mutations to apply, none for the plural "your"; nil where the trigger is no possessive.
    private static func mutation(_ trigger: PhraseTrigger) -> [Mutation]? {
        let third: [Mutation] =
            switch trigger.mark?.gender {
            case .feminine: [.aspirate, .hProthesis]
            case .plural: [.hProthesis]
            case .masculine, nil: [.soft]
            }
        if let (host, clitic) = trigger.elided {
            switch clitic {
            case "i", "w": return third
            case "u", "m": return [.hProthesis]
            case "th": return [.soft]
            case "ch": return []
            // In "a'n" it is "our"; after a verb it is "yn" (mae'n).
            case "n": return Elision.hostsOfPossessives.contains(host) ? [.hProthesis] : nil
            default: return nil
            }
        }
        switch trigger.lower {
        case "fy": return [.nasal]
        case "dy": return [.soft]
        case "ei": return third
        case "ein", "eu": return [.hProthesis]
        case "eich": return []
        default: return nil
        }
    }
}
