/// Whether the family comes, where the reply says so outright.
extension ReplyGrammar {
    struct Stand {
        var comes: Bool
        var weight: UnitReading.Weight
        var unit: Int
        var wasOverruled = false
    }

    var answer: (ReplyIntent, ReplyRule) {
        var stand: Stand?
        var contradicts = false
        for (index, reading) in readings.enumerated() {
            guard let comes = reading.comes else {
                if reading.isUnsure { contradicts = true }
                continue
            }
            let new = Stand(comes: comes, weight: reading.weight, unit: index)
            guard let old = stand, old.comes != comes else {
                let weight = max(stand?.weight ?? .word, reading.weight)
                stand = Stand(comes: comes, weight: weight, unit: index, wasOverruled: stand?.wasOverruled ?? false)
                continue
            }
            // "Yes, but hubby can't, so just the one."
            if !comes, reading.isOfAnother, units[(index + 1)...].contains(where: { $0.has(.only) }) { continue }
            // "I can but my wife can't", "we can but Cai can't": not a no for all of them.
            if !comes, reading.isOfAnother {
                contradicts = true
                continue
            }
            guard overrules(new, old) else {
                contradicts = true
                continue
            }
            stand = new
            stand?.wasOverruled = true
            contradicts = false
        }
        if let person = anotherComes(stand) { return person }
        // "Yes 2 or 3, not sure": they come, and a person asks how many.
        if isUndecided(stand) {
            let isYes = stand?.comes == true && has(.yes)
            return isYes && PartySize.isUnclear(units) ? (.unclear, .unclearNumber) : (.maybe, .maybe)
        }
        if let stand, !stand.comes, isConditionOfYes(stand) { return (.maybe, .condition) }
        if stand?.comes != false, isConditional, stand != nil || contradicts {
            return (isForSchool ? .unclear : .maybe, .condition)
        }
        if contradicts { return (.unclear, .contradiction) }
        guard let stand else { return withoutAnswer }
        // "I wasn't going to come, but I've changed my mind."
        let isRevoked = units.indices.contains {
            $0 > stand.unit && units[$0].opener == .but
                || $0 > stand.unit && units[$0].opener == .correction
                    && units[$0 - 1].opener == .but
        }
        if isRevoked,
            units[(stand.unit + 1)...].contains(where: {
                $0.opener == .correction && $0.signs.count == 1 && $0.signs[0].text.contains(" ")
            })
        {
            return (.unclear, .contradiction)
        }
        if stand.comes, let reason = takenBack(by: stand) { return reason }
        // "There were 6 of us but Gwyn can't, so 5": one of them cannot come, and the rest are counted.
        if !stand.comes, leavesSome(behind: stand) { return (.unclear, .contradiction) }
        // "2 can't make it": not a no for all of them.
        if !stand.comes, stand.weight == .sentence, PartySize.countsPeople(units[stand.unit]) {
            return (.unclear, .unclearNumber)
        }
        // "No, only 2", "no, we need 3", "na, 3 dim 2": either a smaller number, or a no.
        if !stand.comes, stand.weight == .word, isNumberAlone || saysHowMany { return (.unclear, .unclearNumber) }
        let unknown = readings.reduce(0) { $0 + $1.unknown }
        guard unknown <= (stand.weight == .word ? Self.unknownBesideWord : Self.unknownBesideSentence) else {
            return (.unclear, .tooMuchUnknown)
        }
        // "Da iawn, another inset day": praise of something else.
        if readings[stand.unit].isAgreement, stand.weight == .word, !has(.yes) {
            let others = units.indices.reduce(0) { $0 + (units[$1].asks ? 0 : readings[$1].unknown) }
            if others > Self.unknownBesideAgreement { return (.unclear, .tooMuchUnknown) }
        }
        if stand.weight == .word || readings[stand.unit].isOfAnother && !stand.comes, has(.matter) { return (.unclear, .matter) }
        if speaksOfStopping || units[stand.unit].has(.matter) || !stand.comes && has(.matter) { return (.unclear, .matter) }
        if stand.weight == .word, stand.comes, readings.contains(where: \.hasStrayNot) { return (.unclear, .strayNot) }
        return (stand.comes ? .yes : .no, stand.wasOverruled ? .lastWord : .agreed)
    }

    /// Whether the later statement replaces the earlier one.
    private func overrules(_ new: Stand, _ old: Stand) -> Bool {
        let between = units[(old.unit + 1)...new.unit]
        if between.contains(where: { $0.opener == .but || $0.has(.correction) }) || units[old.unit].has(.correction) {
            return true
        }
        // "Yes sorry, we can't make Tuesday"; "No problem, we'll be there" has no such no.
        if old.weight == .word, new.weight == .sentence { return !new.comes || has(.agree) }
        // "Wife can't so I'll come with both kids."
        if new.comes, new.weight == .sentence, readings[old.unit].isOfAnother { return true }
        // "I can't come, my mum will".
        return new.comes && new.weight == .sentence && readings[new.unit].isOfAnother
    }

    private func anotherComes(_ stand: Stand?) -> (ReplyIntent, ReplyRule)? {
        guard !has(.matter), !isConditional, !readings.contains(where: \.isMaybe) else { return nil }
        // "Not me, her dad."
        if has(.another), !units.contains(where: { $0.has(.another) && $0.asks }),
            stand == nil || stand?.weight == .word && stand?.comes == false, units.contains(where: { $0.has(.kin) }),
            // "You need to speak to his mother about that not me."
            readings.reduce(0, { $0 + $1.unknown }) <= 1
        {
            return (.yes, .another)
        }
        guard let stand else {
            // "I'm away, but Dad is coming."
            let others = units.indices.filter { index in
                units[index].opener == .but && readings[index].isOfAnother && units[index].has(.auxiliary, .attend)
                    && !readings[index].hasStrayNot && readings[index].unknown == 0 && !units[index].asks
            }
            if readings.contains(where: \.isExcuse), !others.isEmpty { return (.yes, .another) }
            // "Only me, his dad's away."
            let isOther = readings.contains(where: \.isExcuse) && readings.allSatisfy { !$0.isExcuse || $0.isOfAnother }
            return isOther && units.contains(where: \.isOfSenderAlone) ? (.yes, .another) : nil
        }
        guard !stand.comes else { return nil }
        return (stand.unit + 1..<units.count).contains { index in
            let (unit, reading) = (units[index], readings[index])
            guard !unit.asks, !reading.isExcuse, !reading.hasStrayNot, !reading.isUnsure, reading.unknown == 0 else {
                return false
            }
            // "My husband can't come, so just me"; "I can't, but Nan and Taid".
            return readings[stand.unit].isOfAnother ? unit.isOfSenderAlone : unit.opener == .but && reading.isOfAnother
        } ? (.yes, .another) : nil
    }

    /// A number of people beside a one-word no, with no reason against coming.
    private var saysHowMany: Bool {
        units.contains(where: PartySize.countsPeople)
            && !readings.contains { $0.isExcuse || $0.comes == false && $0.weight == .sentence }
    }

    /// Whether besides its no it gives a number, and nothing else.
    private var isNumberAlone: Bool {
        let words = units.flatMap(\.words)
        let may: Set<Cue> = [
            .no, .noOrThere, .only, .total, .group, .both, .me, .filler, .thanks, .please, .pleaseOrYes, .sorry, .hello,
            .correction,
        ]
        return words.contains(where: \.isNumber) && words.allSatisfy { $0.isNumber || $0.sign.map(may.contains) ?? false }
    }
}
