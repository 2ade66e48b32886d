internal import Channels

/// The words that cells of `families.csv` may hold, Welsh and English alike. They are a file format; the texts that the program shows are in
/// `locales/`.
enum FamilyWords {
    /// Lower case, words joined by hyphens: "Print Bras" is `print-bras`.
    static func folded(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: "-")
    }

    /// The words of a list, however an office separates them.
    static func list(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "+" }.map { folded(String($0)) }
    }

    static func yesOrNo(_ text: String) -> Bool? {
        switch folded(text) {
        case "yes", "y", "true", "1", "ie", "oes", "ydy", "gwir": true
        case "no", "n", "false", "0", "na", "nac-oes", "nac-ydy", "anwir": false
        default: nil
        }
    }

    static func relationship(_ text: String) -> Contact.Relationship? {
        let word = folded(text)
        return Contact.Relationship(rawValue: word) ?? relationships[word]
    }

    static func channel(_ word: String) -> ChannelKind? { ChannelKind(rawValue: word) ?? channels[word] }

    static func category(_ word: String) -> Category? { Category(rawValue: word) ?? categories[word] }

    /// `survey`, `text`, `general:text`, and the same in Welsh.
    static func optOut(_ word: String) -> OptOut? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1: return OptOut(category: category(parts[0]), channel: channel(parts[0]))
        case 2:
            guard let category = category(parts[0]), let channel = channel(parts[1]) else { return nil }
            return OptOut(category: category, channel: channel)
        default: return nil
        }
    }

    static func format(_ text: String) -> Contact.Format? {
        switch folded(text) {
        case "", "standard", "safonol": .standard
        case "large-print", "print-bras": .largePrint
        default: nil
        }
    }

    static func barrier(_ word: String) -> Barrier? { Barrier(rawValue: word) ?? barriers[word] }

    /// A year group: -1 for Nursery, 0 for Reception, to 13. Nil for anything else.
    static func year(_ text: String) -> Int? {
        var words = folded(text).split(separator: "-").map(String.init)
        if text.hasPrefix("-") { return text == "-1" ? -1 : nil }
        if words.count == 2, ["year", "blwyddyn", "bl", "yr", "y", "b"].contains(words[0]) { words.removeFirst() }
        guard words.count == 1, let word = words.first else { return nil }
        switch word {
        case "n", "n1", "n2", "m", "m1", "m2", "nursery", "meithrin": return -1
        case "r", "d", "reception", "derbyn": return 0
        default: return Int(word).flatMap { (0...13).contains($0) ? $0 : nil }
        }
    }

    /// What an office writes in the reason's column to say that there is no reason, or that there is one without giving it.
    static func isUnclearReason(_ text: String) -> Bool { yesOrNo(text) != nil || ["none", "dim", "x"].contains(folded(text)) }

    private static let relationships: [String: Contact.Relationship] = [
        "mam": .mother, "mum": .mother, "tad": .father, "dad": .father, "rhiant": .parent, "gofalwr": .carer,
        "gofalwraig": .carer, "nain": .grandparent, "taid": .grandparent, "mam-gu": .grandparent, "mamgu": .grandparent,
        "tad-cu": .grandparent, "tadcu": .grandparent, "grandmother": .grandparent, "grandfather": .grandparent,
        "gwarcheidwad": .guardian, "llysriant": .stepParent, "llysfam": .stepParent, "llystad": .stepParent,
        "stepparent": .stepParent, "stepmother": .stepParent, "stepfather": .stepParent, "step-mother": .stepParent,
        "step-father": .stepParent, "gofalwr-maeth": .fosterCarer, "gofalwraig-faeth": .fosterCarer,
        "rhiant-maeth": .fosterCarer, "foster-parent": .fosterCarer, "gweithiwr-cymdeithasol": .socialWorker,
        "gweithwraig-gymdeithasol": .socialWorker, "gweithiwr-cymorth": .supportWorker, "arall": .other,
    ]

    private static let channels: [String: ChannelKind] = [
        "e-mail": .email, "e-bost": .email, "ebost": .email, "sms": .text, "testun": .text, "tecst": .text, "post": .letter,
        "llythyr": .letter,
    ]

    private static let categories: [String: Category] = [
        "argyfwng": .emergency, "hanfodol": .essential, "cyffredinol": .general, "holiadur": .survey, "arolwg": .survey,
        "codi-arian": .fundraising,
    ]

    private static let barriers: [String: Barrier] = [
        "cludiant": .transport, "trafnidiaeth": .transport, "oriau-gwaith": .workingHours, "llythrennedd": .literacy,
        "iaith": .language, "digidol": .digital, "anabledd": .disability, "gofalu": .caring, "gorbryder": .anxiety,
        "pryder": .anxiety, "cost": .cost, "arall": .other,
    ]
}
