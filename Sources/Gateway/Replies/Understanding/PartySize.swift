/// How many people a yes is for: what is said in figures or words, or can plainly be counted; nil where it is not.
enum PartySize {
    static func of(_ units: [Clause]) -> Int? {
        let told = Self.told(units)
        let groups = Item.groups(in: told)
        let count = total(groups) ?? sum(groups) ?? persons(groups, told)
        return count.flatMap { (1...Answer.mostPlaces).contains($0) ? $0 : nil }
    }

    /// Whether it has a number of which it is not clear whether it counts people, or two numbers that do not agree.
    static func isUnclear(_ units: [Clause]) -> Bool {
        let told = Self.told(units)
        let groups = Item.groups(in: told)
        if groups.contains(where: { $0.contains(.unclear) }) || disagree(groups) { return true }
        if told.contains(where: { isVague($0) || isPlus($0) || isMyOrMe($0) }) || isRowBeside(groups) { return true }
        // "Said 4 before, now only 3 of us": only one of them can be true.
        let said = Set(
            groups.flatMap(\.self).compactMap { item -> Int? in
                switch item {
                case .all(let number), .number(let number): number
                default: nil
                }
            })
        if said.count > 1, told.contains(where: { $0.has(.correction, .only) }) { return true }
        return told.contains { unit in
            let words = unit.words
            return words.indices.contains {
                words[$0].kind == .figures && CountedNumber.figures(words, at: $0) == .unclear
            }
        }
    }

    /// "Yes a few": nothing but a yes and a word for an unknown number.
    private static func isVague(_ unit: Clause) -> Bool {
        guard let last = unit.words.last, vague.contains(ReplyTokens.folded(last.text)) else { return false }
        return unit.words.dropLast().allSatisfy { word in
            word.sign.map { [.yes, .agree, .filler, .sender, .verb, .attend, .total, .please].contains($0) } ?? false
        }
    }

    private static let vague: Set<String> = [
        "few", "several", "some", "loads", "lots", "bunch", "zero", "nil", "dozen", "ambell", "sawl", "sawl un", "rhai",
        "ychydig",
        "criw", "llwyth",
    ]

    /// "Yes plus 2": two, or the sender and two. ("Plus one" is a guest.)
    private static func isPlus(_ unit: Clause) -> Bool {
        unit.words.indices.contains { index in
            ReplyTokens.folded(unit.words[index].text) == "plus" && index + 2 == unit.words.count
                && unit.words[index + 1].isNumber && unit.words[index + 1].text.lowercased() != "one"
                && unit.words[index + 1].text != "1"
                && unit.words[..<index].allSatisfy { [.yes, .agree, .hello, .please, .filler].contains($0.sign) }
        }
    }

    /// "Me hubby and the 3 kids": my husband, or the sender and a husband.
    private static func isMyOrMe(_ unit: Clause) -> Bool {
        let words = unit.words
        return words.indices.dropFirst().contains { index in
            words[index].sign == .kin && words[index - 1].sign == .me && ReplyTokens.folded(words[index - 1].text) == "me"
                && words[(index + 1)...].contains { $0.sign == .and }
        }
    }

    /// "Three boys me and nan": a row of people beside a number of others, not joined by *and*.
    private static func isRowBeside(_ groups: [[Item]]) -> Bool {
        let parts = groups.filter { group in group.contains { if case .part = $0 { true } else { false } } }
        let rows = groups.filter { $0.count > 1 && $0.allSatisfy(\.isPerson) && $0.contains(.me) }
        guard !parts.isEmpty, let row = rows.first else { return false }
        return parts.flatMap(\.self).compactMap(\.count).reduce(0, +) != row.count
    }

    /// Whether a clause gives a number of people: "2 can't make it", "can't do 4".
    static func countsPeople(_ unit: Clause) -> Bool {
        !unit.has(.both)
            && Item.groups(in: [unit]).flatMap(\.self).contains { item in
                switch item {
                case .all, .part, .number: true
                case .me, .person, .group, .unclear: false
                }
            }
    }

    /// The clauses that may say how many come.
    private static func told(_ units: [Clause]) -> [Clause] {
        units.filter { unit in
            let reading = UnitReading(unit)
            // "Dad will come, I'm in work": a person with a reason not to come is not counted.
            let staysAway = reading.comes == false || reading.isExcuse && reading.comes == nil
            return !unit.asks && !staysAway && !unit.has(.matter) && !unit.has(.condition)
        }
    }

    /// Whether it is for a number that no family has: none, or more than `Answer.mostPlaces`. "Yes 100", "IE 0".
    static func isBeyondFamily(_ units: [Clause]) -> Bool {
        let told = units.filter { !$0.asks && UnitReading($0).comes != false }
        let counted = Item.groups(in: told).flatMap(\.self).contains { item in
            item.count.map { !(1...Answer.mostPlaces).contains($0) } ?? false
        }
        return counted
            || told.contains { unit in
                zip(unit.words, unit.words.dropFirst()).contains { yes, figures in
                    yes.sign == .yes && figures.kind == .figures && figures.text.count == 3 && figures.text.allSatisfy(\.isNumber)
                }
            }
    }

    /// One person, or several, that a reply mentions.
    private enum Item: Equatable {
        /// All who come: "3 of us".
        case all(Int)
        /// Some of them: "2 adults".
        case part(Int)
        case number(Int)
        case me, person, group
        /// A number that may count anything.
        case unclear

        var count: Int? {
            switch self {
            case .all(let number), .part(let number), .number(let number): number
            case .me, .person: 1
            case .group, .unclear: nil
            }
        }

        var isPerson: Bool { self == .me || self == .person }

        /// Items that are joined by *and*, *with*, *plus*, or a comma in a row of people are in one group.
        static func groups(in units: [Clause]) -> [[Item]] {
            var groups: [[Item]] = []
            var isJoined = false
            func add(_ item: Item) {
                let last = groups.last?.last
                let isPart = if case .part = item { true } else { false }
                let afterPart = if case .part? = last { true } else { false }
                if item == .me, groups.last?.contains(.me) == true { return }
                if !groups.isEmpty, last != nil, isJoined || isPart && afterPart {
                    groups[groups.count - 1].append(item)
                } else {
                    groups.append([item])
                }
                isJoined = false
            }
            func gap() {
                isJoined = false
                if groups.last?.isEmpty == false { groups.append([]) }
            }
            for unit in units {
                let words = unit.words
                // "Me, my husband and Mum".
                let goesOn = !unit.beginsSentence && unit.opener == nil && groups.last?.last?.isPerson == true
                let isListed = words.first { $0.sign != .filler }?.isPerson == true || isEndOfRow(words)
                goesOn && isListed ? (isJoined = true) : gap()
                var index = 0
                while index < words.count {
                    let (item, length) = read(words, at: index, isJoined: isJoined, in: groups)
                    switch item {
                    case .item(let item):
                        // "Me my mum and my two girls": a row whose first *and* is not written.
                        if item == .person, groups.last == [.me], isOwned(words, at: index) { isJoined = true }
                        if item == .person, groups.last?.last == .person, Self.goesOn(words, at: index) { isJoined = true }
                        add(item)
                    case .join: isJoined = true
                    case .gap: gap()
                    case .nothing: break
                    }
                    index += length
                }
            }
            return groups.filter { !$0.isEmpty }
        }

        private enum Reading {
            case item(Item)
            case join, gap, nothing
        }

        private static func read(
            _ words: [CueToken], at index: Int, isJoined: Bool, in groups: [[Item]]
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
        private static func isEndOfRow(_ words: [CueToken]) -> Bool {
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
        private static func goesOn(_ words: [CueToken], at index: Int) -> Bool {
            words[index].sign == .kin && index > 0 && words[index - 1].sign == .kin
                && words[(index + 1)...].prefix { $0.isPerson || $0.sign == .and || $0.sign == .filler }.contains {
                    $0.sign == .and
                }
        }

        /// "Me my mum", "fi fy chwaer": after *me*, with only a possessive between. ("Me mum" is my mum.)
        private static func isOwned(_ words: [CueToken], at index: Int) -> Bool {
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

    /// Whether there are two numbers of which neither is a part of the other.
    private static func disagree(_ groups: [[Item]]) -> Bool {
        let items = groups.flatMap(\.self)
        let all = items.compactMap { item -> Int? in if case .all(let number) = item { number } else { nil } }
        let bare = groups.filter { group in
            let hasAll = group.contains { if case .all = $0 { true } else { false } }
            return !hasAll && group.contains { if case .number = $0 { true } else { false } }
        }.map { $0.compactMap(\.count).reduce(0, +) }
        let parts = groups.filter { group in group.contains { if case .part = $0 { true } else { false } } }
            .flatMap(\.self).compactMap(\.count).reduce(0, +)
        let whole = bare.first ?? all.first
        guard let whole else { return false }
        // "Yes we are 4, 2 of us veggie."
        if bare.dropFirst().contains(where: { $0 != whole }) { return true }
        if bare.isEmpty { return all.dropFirst().contains { $0 > whole } || parts > whole }
        return all.contains { $0 > whole } || parts > 0 && parts != whole && all.isEmpty
    }

    /// "3 of us": the total is given.
    private static func total(_ groups: [[Item]]) -> Int? {
        // "We are 4, 2 of us veggie": two of the four.
        if case .number(let whole)? = groups.first?.first, groups[0].count == 1,
            groups.dropFirst().contains(where: { if case .all(let part)? = $0.first { part < whole } else { false } })
        {
            return whole
        }
        for group in groups {
            // "The two of us and Nain."
            if case .all(let number)? = group.first { return number + group.dropFirst().count(where: \.isPerson) }
            for case .all(let number) in group { return number }
        }
        return nil
    }

    /// "2 adults and 1 child", "me + 2", "2".
    private static func sum(_ groups: [[Item]]) -> Int? {
        let parts = groups.filter { group in group.contains { if case .part = $0 { true } else { false } } }
        let numbers = groups.filter { group in group.contains { if case .number = $0 { true } else { false } } }
        let counted = parts.isEmpty ? numbers : parts
        guard let first = counted.first, !counted.contains(where: { $0.contains(.group) }) else { return nil }
        // "Me and the boys (2)": two boys, or two in all.
        if parts.isEmpty, groups.contains(where: { $0.contains(.me) && $0.contains(.group) }) { return nil }
        guard parts.isEmpty else { return parts.flatMap(\.self).compactMap(\.count).reduce(0, +) }
        return numbers.allSatisfy { $0 == first } ? first.compactMap(\.count).reduce(0, +) : nil
    }

    private static func persons(_ groups: [[Item]], _ units: [Clause]) -> Int? {
        guard !groups.contains(where: { $0.contains(.group) }) else { return nil }
        let rows = groups.filter { $0.count > 1 }
        // "We'll come with Nan": *we* may be any number.
        if rows.count == 1, let row = rows.first {
            return row.contains(.me) || !units.contains { $0.has(.sender) } ? row.count : nil
        }
        guard rows.isEmpty else { return nil }
        if units.contains(where: \.isOfSenderAlone) { return 1 }
        // "Nain fydd yn dod": one person comes, and no other is mentioned.
        let comers = units.filter { unit in
            let reading = UnitReading(unit)
            return reading.comes == true && reading.weight == .sentence || units.contains { $0.has(.another) } && unit.has(.kin)
        }
        guard comers.count == 1, let unit = comers.first, !unit.has(.sender, .senderOfOne, .verbOfOne) else { return nil }
        let named = unit.words.prefix { ![.attend, .comes].contains($0.sign) }
        // "Anti Siân" is one.
        let who = named.enumerated().filter { index, word in
            word.sign == .kin || word.kind == .name && !(index > 0 && named[index - 1].sign == .kin)
        }
        return who.count == 1 ? 1 : nil
    }
}

extension CueToken {
    fileprivate var isPerson: Bool {
        kind == .name || [.kin, .me, .verbOfOne, .senderOfOne].contains(sign)
    }
}
