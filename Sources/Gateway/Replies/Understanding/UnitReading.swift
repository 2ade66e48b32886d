/// What one stretch of a reply says about coming.
struct UnitReading: Sendable, Equatable {
    enum Weight: Int, Sendable, Comparable {
        /// A word that stands for a sentence.
        case word
        /// A sentence with a verb.
        case sentence

        static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
    }

    /// Nil where it does not say, or not clearly.
    var comes: Bool?
    var weight = Weight.word
    /// It says something about coming that cannot be made out.
    var isUnsure = false
    var isMaybe = false
    var isWish = false
    var isExcuse = false
    /// A *not* that turns round something that we do not know.
    var hasStrayNot = false
    /// Agreement alone, which is less than a yes.
    var isAgreement = false
    /// About one of the family who is not the sender.
    var isOfAnother = false
    /// Words that the vocabulary does not have.
    var unknown = 0

    init(_ unit: Clause) {
        let signs = unit.words
        unknown = signs.count { $0.kind == .unknown }
        // "We might be late": that is not what is undecided.
        isMaybe = unit.has(.maybe) && !unit.has(.otherTime) && !(unit.has(.late) && !unit.has(.attend))
        isWish = unit.has(.wish)
        isExcuse = unit.has(.excuse)
        isOfAnother =
            signs.contains { $0.sign == .kin || $0.kind == .name } && !unit.has(.sender, .senderOfOne, .verbOfOne, .me, .verb)
        guard !unit.asks else {
            // "Can you cancel our place?" asks, and says that nobody comes.
            if unit.has(.absent), signs.allSatisfy({ $0.sign == .absent || $0.sign?.isNeutral == true }) { say(false) }
            return
        }
        // What stands behind an *if* is what the answer hangs on, and no answer: "Yes if my ex isn't there".
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

    /// Sentences: each *not* turns round the being there that follows it.
    private mutating func readVerbs(_ signs: [CueToken]) {
        var nots = 0
        var isUnable = false
        var answers = false
        var carries = false
        /// A word for being there was heard.
        var isThere = false
        /// Since the last verb or *not*: what makes it be about something else.
        var strange = 0
        /// A word that may be anything, a negative too, decides as much as the word behind it.
        func hasStranger(before index: Int) -> Bool { signs[..<index].contains(where: \.isStranger) }
        func hasUnknown(before index: Int) -> Bool { signs[..<index].contains { $0.kind == .unknown } }
        /// Where the last *not* stood.
        var lastNot: Int?
        /// Whether a word that we do not know stands between the *not* and what it would turn round.
        func isBeyondNot(_ index: Int) -> Bool {
            nots > 0 && signs[(lastNot ?? index)..<index].contains { $0.kind == .unknown }
        }
        for (index, found) in signs.enumerated() {
            switch found.sign {
            // "3 of us, not 4."
            case .not where index + 1 < signs.count && signs[index + 1].isFigure: break
            case .not:
                lastNot = index
                // "No reason why we can't": the first turns the second round.
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
            // "Gobitho dod": a word that we do not know decides.
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
            // "Cancel Twm's lunch": a word that wants an object, and has one that is not ours.
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
        // "No we'll be there": it begins with the opposite of what it says.
        if comes == true, signs.first(where: { $0.sign?.isNeutral != true })?.sign == .no { doubt() }
        guard comes == nil, !isUnsure else {
            if nots > 0 { hasStrayNot = true }
            // "Ddo i ddim": a *not* behind what it turns round.
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
        // A verb, or a cannot, that is the whole answer: with a word more, it may be about anything.
        if nots > 0 {
            // "I'm not", "byddwn ni ddim".
            let isSpoken = answers || isUnable || signs.contains { [.sender, .senderOfOne].contains($0.sign) }
            // "Dwi'm yn dallt": not understood, not heard.
            let isWhole = isSpoken && nots == 1 && strange == 0 && !isExcuse && !signs.contains { $0.sign == .received }
            isWhole ? say(false, nots: &nots) : (hasStrayNot = true)
        } else if answers, strange == 0, !isExcuse {
            // "Byddaf yn …": the verb that matters comes after it, and is none of ours.
            say(true, nots: &nots)
        }
    }

    /// Whether the last word that says anything is one that we do not know, with nothing before it that would make it a name.
    private static func leansOnUnknown(_ signs: ArraySlice<CueToken>) -> Bool {
        guard let last = signs.last(where: { $0.sign != .filler }), last.kind == .unknown else { return false }
        return !signs.contains { $0.sign.map { [.verb, .verbOfOne, .auxiliary, .unable, .yes].contains($0) } ?? false }
    }

    /// "No way", "no reason": a no that is about the word behind it, and so about all that follows.
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

    /// Of another person: will come.
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

    /// Whether a wish says itself that it is one to come.
    static func namesComing(_ unit: Clause) -> Bool {
        let verbs = ["come", "coming", "there", "attend", "it", "dod", "ddod", "yno"]
        return unit.words.contains {
            $0.sign == .wish && verbs.contains(ReplyTokens.folded(String($0.text.split(separator: " ").last ?? "")))
        }
    }

    /// Words that stand for a sentence: only where they begin the stretch.
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
        // "Yes Gwen" is signed.
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
