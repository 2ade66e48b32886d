extension PartySize {
    /// Whether it has a number of which it is not clear whether it counts people, or two numbers that do not agree.
    static func isUnclear(_ units: [Clause]) -> Bool {
        let told = Self.told(units)
        let groups = MentionedPeople.groups(in: told)
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
    private static func isRowBeside(_ groups: [[MentionedPeople]]) -> Bool {
        let parts = groups.filter { group in group.contains { if case .part = $0 { true } else { false } } }
        let rows = groups.filter { $0.count > 1 && $0.allSatisfy(\.isPerson) && $0.contains(.me) }
        guard !parts.isEmpty, let row = rows.first else { return false }
        return parts.flatMap(\.self).compactMap(\.count).reduce(0, +) != row.count
    }

    /// Whether there are two numbers of which neither is a part of the other.
    private static func disagree(_ groups: [[MentionedPeople]]) -> Bool {
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
}
