/// How many people a yes is for: what is said in figures or words, or can plainly be counted; nil where it is not.
enum PartySize {
    static func of(_ units: [Clause]) -> Int? {
        let told = Self.told(units)
        let groups = MentionedPeople.groups(in: told)
        let count = total(groups) ?? sum(groups) ?? persons(groups, told)
        return count.flatMap { (1...Answer.mostPlaces).contains($0) ? $0 : nil }
    }

    /// Whether a clause gives a number of people: "2 can't make it", "can't do 4".
    static func countsPeople(_ unit: Clause) -> Bool {
        !unit.has(.both)
            && MentionedPeople.groups(in: [unit]).flatMap(\.self).contains { item in
                switch item {
                case .all, .part, .number: true
                case .me, .person, .group, .unclear: false
                }
            }
    }

    /// The clauses that may say how many come.
    static func told(_ units: [Clause]) -> [Clause] {
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
        let counted = MentionedPeople.groups(in: told).flatMap(\.self).contains { item in
            item.count.map { !(1...Answer.mostPlaces).contains($0) } ?? false
        }
        return counted
            || told.contains { unit in
                zip(unit.words, unit.words.dropFirst()).contains { yes, figures in
                    yes.sign == .yes && figures.kind == .figures && figures.text.count == 3 && figures.text.allSatisfy(\.isNumber)
                }
            }
    }

    /// "3 of us": the total is given.
    private static func total(_ groups: [[MentionedPeople]]) -> Int? {
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
    private static func sum(_ groups: [[MentionedPeople]]) -> Int? {
        let parts = groups.filter { group in group.contains { if case .part = $0 { true } else { false } } }
        let numbers = groups.filter { group in group.contains { if case .number = $0 { true } else { false } } }
        let counted = parts.isEmpty ? numbers : parts
        guard let first = counted.first, !counted.contains(where: { $0.contains(.group) }) else { return nil }
        // "Me and the boys (2)": two boys, or two in all.
        if parts.isEmpty, groups.contains(where: { $0.contains(.me) && $0.contains(.group) }) { return nil }
        guard parts.isEmpty else { return parts.flatMap(\.self).compactMap(\.count).reduce(0, +) }
        return numbers.allSatisfy { $0 == first } ? first.compactMap(\.count).reduce(0, +) : nil
    }

    private static func persons(_ groups: [[MentionedPeople]], _ units: [Clause]) -> Int? {
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
