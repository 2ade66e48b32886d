/// What the words of a reply say of one person, or of a number of people.
extension MentionedPeople {
    enum Reading {
        case item(MentionedPeople)
        case join, gap, nothing
    }

    static func read(
        _ words: [CueToken], at index: Int, isJoined: Bool, in groups: [[MentionedPeople]]
    ) -> (Reading, Int) {
        let found = words[index]
        let next = index + 1 < words.count ? words[index + 1] : nil
        switch found.kind {
        case .number(let number):
            let isLater = groups.flatMap(\.self).contains { ($0.count ?? 0) >= number && !$0.isPerson }
            return read(number, words, at: index, isLater: isLater)
        case .sign(.me), .sign(.verbOfOne), .sign(.senderOfOne): return (.item(.me), 1)
        case .sign(.kin): return (.item(.person), 1)
        case .sign(.group), .sign(.part): return (.item(isTwins(found) ? .part(2) : .group), 1)
        // "Both of us will be there."
        case .sign(.comes) where ReplyTokens.folded(found.text).hasPrefix("both"): return (.item(.all(2)), 1)
        // "Mi ddo i a Nain", "I would like to come with my daughter".
        case .sign(.comes), .sign(.wish): return (isOfSender(found) ? .item(.me) : .nothing, 1)
        // "Only me and my daughter."
        case .sign(.alone) where next?.sign == .and || next?.sign == .with: return (.item(.me), 1)
        case .sign(.both): return (.item(.all(2)), 1)
        case .sign(.and), .sign(.with): return (.join, 1)
        // "Nain a Taid are coming", "fi a'r gŵr": words that are *and* between people, and something else elsewhere.
        case .sign(.filler) where isAnd(words, at: index), .sign(.otherBefore) where isAnd(words, at: index):
            return (.join, 1)
        case .sign(.total), .sign(.filler), .sign(.particle), .sign(.please), .sign(.attend), .sign(.verb),
            .sign(.only),
            .sign(.noOrThere), .sign(.there), .sign(.auxiliary):
            return (.nothing, 1)
        // "Me and Gwen": a word between two people, or at the end of the row, is a name. Elsewhere a name may be a signature.
        case .unknown, .name:
            return (isJoined || next?.sign == .and || found.kind == .name && next?.sign == .with ? .item(.person) : .gap, 1)
        default: return (.gap, 1)
        }
    }

    /// "…, and the twins", "…, a'r efeilliaid": after a comma, the last of a row.
    static func isEndOfRow(_ words: [CueToken]) -> Bool {
        guard let first = words.first, first.sign == .and || ["a", "ar"].contains(ReplyTokens.folded(first.text)) else {
            return false
        }
        return words.dropFirst().first { $0.sign != .filler }.map { $0.isPerson || $0.sign == .group } ?? false
    }

    private static func isTwins(_ found: CueToken) -> Bool {
        ["twins", "efeilliaid", "gefeilliaid"].contains(
            ReplyTokens.folded(String(found.text.split(separator: " ").last ?? "")))
    }

    /// Whether the phrase itself says that the sender comes: "mi ddo i", "I'd love to come".
    private static func isOfSender(_ found: CueToken) -> Bool {
        let words = ReplyTokens.folded(found.text).split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last else { return false }
        return found.sign == .comes
            ? last == "i" && words.count > 1
            : ["i", "id", "hoffwn", "liciwn", "hoffen"].contains(first) && !words.contains("ni")
    }

    /// "Mum dad and Ffion": a row whose first *and* is not written.
    static func goesOn(_ words: [CueToken], at index: Int) -> Bool {
        words[index].sign == .kin && index > 0 && words[index - 1].sign == .kin
            && words[(index + 1)...].prefix { $0.isPerson || $0.sign == .and || $0.sign == .filler }.contains {
                $0.sign == .and
            }
    }

    /// "Me my mum", "fi fy chwaer": after *me*, with only a possessive between. ("Me mum" is my mum.)
    static func isOwned(_ words: [CueToken], at index: Int) -> Bool {
        guard words[index].sign == .kin, words.contains(where: { $0.sign == .and }) else { return false }
        let before = index > 0 ? words[index - 1] : nil
        let owns = { (found: CueToken) in ["my", "our", "his", "her", "fy", "ei"].contains(ReplyTokens.folded(found.text)) }
        if let before, owns(before) { return index > 1 && words[index - 2].sign == .me }
        let first = ReplyTokens.folded(String(words[index].text.split(separator: " ").first ?? ""))
        return before?.sign == .me && ["my", "fy", "ei", "y"].contains(first) && words[index].text.contains(" ")
    }

    /// "Plus one" after a yes: the sender and one more.
    private static func isGuest(_ words: [CueToken], at index: Int) -> Bool {
        guard index > 0, index + 1 == words.count, words[index].text.lowercased() == "one" else { return false }
        return ReplyTokens.folded(words[index - 1].text) == "plus"
            && words[..<(index - 1)].allSatisfy { [.yes, .agree, .hello, .please].contains($0.sign) }
    }

    /// `a`, `a'r` and `a'm` between people, or after all of them: "y ddau ohonom ni a Nain".
    private static func isAnd(_ words: [CueToken], at index: Int) -> Bool {
        guard ["a", "ar", "am"].contains(ReplyTokens.folded(words[index].text)), index > 0, index + 1 < words.count,
            words[index - 1].isPerson || [.both, .total].contains(words[index - 1].sign)
        else { return false }
        let next = words[index + 1]
        return next.isPerson || words[index].sign == .filler && (next.isNumber || next.sign == .group)
    }

    /// Reads a figure, with what it counts.
    private static func read(_ number: Int, _ words: [CueToken], at index: Int, isLater: Bool) -> (Reading, Int) {
        func bare() -> Reading {
            switch CountedNumber.bare(words, at: index, isLater: isLater) {
            case .people: .item(.number(number))
            case .nobody: .gap
            case .unclear: .item(.unclear)
            }
        }
        if isGuest(words, at: index) { return (.item(.all(2)), 1) }
        let before = index > 0 ? words[index - 1].sign : nil
        // "Cai Y5" is in Year 5.
        if before == .yes, index > 1, words[index - 1].text.count == 1 { return (.gap, 1) }
        // "Able 2 come": 2 written for *to*.
        let infinitives = ["come", "attend", "make", "join", "be", "get"]
        if index > 0, ![.yes, .only, .and, .with, .sender].contains(before), index + 1 < words.count,
            words[index + 1].sign == .attend,
            infinitives.contains(where: ReplyTokens.folded(words[index + 1].text).hasPrefix),
            words[index + 1].text.lowercased() != "coming"
        {
            return (.gap, 1)
        }
        guard before != .late, before != .otherBefore, before != .until, before != .not, before != .otherTime else {
            return (.gap, 1)
        }
        // "This one" is not a number of people.
        let isPronoun = words[index].text.lowercased() == "one" && index > 0 && ![.yes, .only, .and, .with].contains(before)
        let rest = words[(index + 1)...]
        let passed = rest.prefix { $0.sign == .filler }.prefix(1)
        guard let unit = rest.dropFirst(passed.count).first else { return (isPronoun ? .gap : bare(), 1) }
        let length = 2 + passed.count
        if CountedNumber.multipliers.contains(ReplyTokens.folded(unit.text)) { return (.item(.unclear), length) }
        switch unit.sign {
        case .total: return (.item(.all(number)), length)
        case .part, .group, .kin: return (.item(.part(number)), length)
        case .otherAfter where passed.isEmpty: return (.gap, 2)
        // "7 years."
        case .otherBefore where passed.isEmpty && ["years", "yrs", "oed"].contains(unit.text.lowercased()): return (.gap, 2)
        default:
            // "3C" is a class.
            let isClass = passed.isEmpty && unit.kind == .unknown && unit.text.count == 1
            return (isClass || isPronoun ? .gap : bare(), 1)
        }
    }
}
