/// What one clause of a reply says about coming.
struct UnitReading: Sendable, Equatable {
    enum Weight: Int, Sendable, Comparable {
        /// A word that is a sentence by itself.
        case word
        /// A sentence with a verb.
        case sentence

        static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
    }

    /// Nil where it does not say, or not clearly.
    var comes: Bool?
    var weight = Weight.word
    /// It says something about coming that is not clear.
    var isUnsure = false
    var isMaybe = false
    var isWish = false
    var isExcuse = false
    /// A *not* that reverses something unknown.
    var hasStrayNot = false
    /// Agreement alone, which is weaker than a yes.
    var isAgreement = false
    /// About a member of the family other than the sender.
    var isOfAnother = false
    /// Number of words that the vocabulary does not have.
    var unknown = 0

    init(_ unit: Clause) {
        let signs = unit.words
        unknown = signs.count { $0.kind == .unknown }
        // "We might be late": coming itself is not undecided.
        isMaybe = unit.has(.maybe) && !unit.has(.otherTime) && !(unit.has(.late) && !unit.has(.attend))
        isWish = unit.has(.wish)
        isExcuse = unit.has(.excuse)
        isOfAnother =
            signs.contains { $0.sign == .kin || $0.kind == .name } && !unit.has(.sender, .senderOfOne, .verbOfOne, .me, .verb)
        guard !unit.asks else {
            // "Can you cancel our place?" asks, and says that the family does not come.
            if unit.has(.absent), signs.allSatisfy({ $0.sign == .absent || $0.sign?.isNeutral == true }) { say(false) }
            return
        }
        // What comes after an *if* is a condition, and not an answer: "Yes if my ex isn't there".
        let told = signs.firstIndex { $0.sign == .condition }.map { Array(signs[..<$0]) } ?? signs
        readVerbs(told)
        // A word that may be a misspelt *not*.
        if comes != false, signs.contains(where: \.mayNegate) { doubt() }
        if comes == nil, !isUnsure, !hasStrayNot, !unit.has(.received), !isWish {
            readWords(told)
            if unit.has(.condition), comes == false { comes = nil }
        }
        // "See you next time."
        if unit.has(.otherTime), comes == true { comes = nil }
    }

    /// Reads sentences: each *not* reverses the being there that follows it.
    private mutating func readVerbs(_ signs: [CueToken]) {
        var nots = 0
        var isUnable = false
        var answers = false
        var carries = false
        /// A word for being there came before.
        var isThere = false
        /// Number of words since the last verb or *not* that make the sentence about something else.
        var strange = 0
        /// A word that may mean anything, also a negative, makes the word after it uncertain.
        func hasStranger(before index: Int) -> Bool { signs[..<index].contains(where: \.isStranger) }
        func hasUnknown(before index: Int) -> Bool { signs[..<index].contains { $0.kind == .unknown } }
        /// Index of the last *not*.
        var lastNot: Int?
        /// Whether an unknown word is between the *not* and what it would reverse.
        func isBeyondNot(_ index: Int) -> Bool {
            nots > 0 && signs[(lastNot ?? index)..<index].contains { $0.kind == .unknown }
        }
        for (index, found) in signs.enumerated() {
            switch found.sign {
            // "3 of us, not 4."
            case .not where index + 1 < signs.count && signs[index + 1].isFigure: break
            case .not:
                lastNot = index
                // "No reason why we can't": the first negative reverses the second.
                if deniesWhatFollows(signs[..<index]) { doubt() }
                nots += 1
            case .unableOrSo where signs[..<index].contains(where: { $0.sign?.isNeutral != true }): doubt()
            case .unable, .unableOrSo:
                lastNot = index
                if deniesWhatFollows(signs[..<index]) { doubt() }
                nots += 1
                isUnable = true
                strange = 0
            case .verb, .verbOfOne:
                if nots == 0, hasStranger(before: index) { doubt() }
                answers = true
                strange = 0
            case .auxiliary: carries = true
            case .attend where isWish: break
            // "Gobitho dod": an unknown word decides.
            case .attend where nots == 0 && Self.leansOnUnknown(signs[..<index]): doubt()
            // "Hard to come", "can't think how to come".
            case .attend where nots == 0 && hasUnknown(before: index): doubt()
            case .attend where isBeyondNot(index): doubt()
            case .attend:
                isThere = true
                say(nots % 2 == 0, nots: &nots)
            case .noOrThere where isBeyondNot(index), .there where isBeyondNot(index): doubt()
            case .noOrThere where nots > 0 || answers || carries || comes != nil, .there where nots > 0 || answers || carries:
                isThere = true
                nots == 0 && hasStranger(before: index) ? doubt() : say(nots % 2 == 0, nots: &nots)
            // "There will be two of us."
            case .total where carries && nots == 0 && index > 0 && signs[index - 1].isNumber: say(true, nots: &nots)
            case .comes: nots == 0 ? say(true, nots: &nots) : doubt()
            // "Cancel Twm's lunch": a verb that needs an object, and has one other than the event.
            case .absent where Self.hasObject(signs, at: index): hasStrayNot = true
            // "Would hate to miss it", "no way we won't be there".
            case .absent where hasUnknown(before: index) || deniesWhatFollows(signs[..<index]): doubt()
            case .absent:
                isThere = true
                nots == 0 ? say(false, nots: &nots) : doubt()
            // "We won't be late."
            case .late: nots = 0
            // "Can't help, and can't come."
            case .and: nots = 0
            // "We won't be there until seven": late, and there.
            case .until where comes == false && weight == .sentence && isThere: comes = nil
            case .stopWord where nots > 0: doubt()
            case .kin, .group, .with, .matter, .stopWord, .when: strange += found.sign == .when ? 0 : 1
            case nil where found.kind == .unknown || found.kind == .name: strange += 1
            default: break
            }
        }
        // "No we'll be there": the clause begins with the opposite of what it says.
        if comes == true, signs.first(where: { $0.sign?.isNeutral != true })?.sign == .no { doubt() }
        guard comes == nil, !isUnsure else {
            if nots > 0 { hasStrayNot = true }
            // "Ddo i ddim": a *not* after what it reverses.
            if nots > 0, comes == true { doubt() }
            return
        }
        // "Daw Taid."
        let comesThird = signs.contains { $0.sign == .auxiliary && Self.comings.contains(ReplyTokens.folded($0.text)) }
        if comesThird, nots == 0, signs.allSatisfy({ $0.sign?.isNeutral == true || $0.sign == .auxiliary || $0.kind == .name }),
            signs.contains(where: { $0.sign == .kin || $0.sign == .group || $0.kind == .name })
        {
            return say(true, nots: &nots)
        }
        // A verb, or a cannot, that is the whole answer: with a further word, it may be about anything.
        if nots > 0 {
            // "I'm not", "byddwn ni ddim".
            let isSpoken = answers || isUnable || signs.contains { [.sender, .senderOfOne].contains($0.sign) }
            // "Dwi'm yn dallt": "I don't understand" is not about coming.
            let isWhole = isSpoken && nots == 1 && strange == 0 && !isExcuse && !signs.contains { $0.sign == .received }
            isWhole ? say(false, nots: &nots) : (hasStrayNot = true)
        } else if answers, strange == 0, !isExcuse {
            // "Byddaf yn …": the main verb comes after it, and is unknown.
            say(true, nots: &nots)
        }
    }

    /// Whether the last word that says anything is unknown, with nothing before it that would make it a name.
    private static func leansOnUnknown(_ signs: ArraySlice<CueToken>) -> Bool {
        guard let last = signs.last(where: { $0.sign != .filler }), last.kind == .unknown else { return false }
        return !signs.contains { $0.sign.map { [.verb, .verbOfOne, .auxiliary, .unable, .yes].contains($0) } ?? false }
    }

    /// "No way", "no reason": a no that is about the word after it, and so about all that follows.
    private func deniesWhatFollows(_ signs: ArraySlice<CueToken>) -> Bool {
        signs.indices.contains { index in
            signs[index].sign == .no && index + 1 < signs.endIndex && signs[index + 1].kind == .unknown
        }
    }

    private static func hasObject(_ signs: [CueToken], at index: Int) -> Bool {
        let last = ReplyTokens.folded(String(signs[index].text.split(separator: " ").last ?? ""))
        guard !signs[index].text.contains(" ") || determiners.contains(last) else { return false }
        let next = signs[(index + 1)...].first { ![.filler, .particle, .otherBefore, .with].contains($0.sign) }
        return next.map { $0.kind == .unknown || $0.kind == .name || $0.sign == .matter } ?? false
    }

    /// Third person: will come.
    private static let comings: Set<String> = ["daw", "ddaw", "mi ddaw", "fe ddaw", "middaw", "feddaw"]

    private static let determiners: Set<String> = [
        "cancel", "cancelling", "please", "pls", "plz", "canslo", "ganslo", "canslwch", "my", "our", "his", "her", "their", "the",
        "all", "both", "fy", "ein", "y", "yr", "eich", "ei", "eu",
    ]

    private mutating func say(_ comes: Bool, nots: inout Int) {
        if nots > 1 { doubt() }
        nots = 0
        say(comes)
    }

    private mutating func say(_ comes: Bool) {
        guard !isUnsure else { return }
        if let before = self.comes, before != comes { return doubt() }
        self.comes = comes
        weight = .sentence
    }

    private mutating func doubt() {
        comes = nil
        isUnsure = true
    }

    /// Whether a wish itself says that it is a wish to come.
    static func namesComing(_ unit: Clause) -> Bool {
        let verbs = ["come", "coming", "there", "attend", "it", "dod", "ddod", "yno"]
        return unit.words.contains {
            $0.sign == .wish && verbs.contains(ReplyTokens.folded(String($0.text.split(separator: " ").last ?? "")))
        }
    }

    /// Reads words that are a sentence by themselves: only where they begin the clause.
    private mutating func readWords(_ signs: [CueToken]) {
        let isAnswer: (CueToken) -> Bool = { found in [.yes, .no, .noOrThere, .agree].contains(found.sign) }
        guard let index = signs.firstIndex(where: isAnswer), !isMaybe else { return }
        let isTelling: (CueToken) -> Bool = { found in found.sign.map { !$0.isNeutral } ?? (found.kind == .unknown) }
        let before = signs[..<index].count(where: isTelling)
        let after = signs[(index + 1)...].count { isTelling($0) && $0.sign != .yes && $0.sign != .agree }
        let next = index + 1 < signs.count ? signs[index + 1] : nil
        let others = signs[(index + 1)...].filter { [.yes, .no, .noOrThere].contains($0.sign) }
        let answer = signs[index].sign
        if answer == .yes || answer == .agree, others.contains(where: { $0.sign != .yes }) {
            isUnsure = answer == .yes
            return
        }
        switch answer {
        // "Yes Gwen": Gwen is a signature.
        case .yes where before == 0 && after <= 2: comes = true
        case .yes: isUnsure = before > 0
        case .no, .noOrThere:
            comes = before == 0 && !Self.isCounted(next) && after <= 3 && !others.contains { $0.sign == .yes } ? false : nil
        case .agree where before == 0 && after <= 1 && !isExcuse:
            comes = true
            isAgreement = true
        default: break
        }
    }

    /// "No parking", "no kids": a no that is about what follows it.
    private static func isCounted(_ next: CueToken?) -> Bool {
        guard let next else { return false }
        if next.kind == .unknown { return true }
        // "Nope we're away."
        if next.sign == .excuse, next.text.contains(" ") { return false }
        return [.kin, .group, .part, .total, .otherAfter, .filler, .yes, .matter, .excuse].contains(next.sign)
    }
}
