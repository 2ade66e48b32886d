/// Whether the family comes, where the reply says so outright.
extension ReplyGrammar {
    private struct Stand {
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

    /// Undecided, unless a decision follows after a *but*.
    private func isUndecided(_ stand: Stand?) -> Bool {
        guard let last = readings.indices.last(where: { readings[$0].isMaybe && !units[$0].asks }) else { return false }
        // "I'd say yes, but I need to check."
        guard let stand else { return readings.contains(where: \.isUnsure) }
        if last < stand.unit, units[(last + 1)...stand.unit].contains(where: { $0.opener == .but || $0.has(.correction) }) {
            return false
        }
        // "We can't come, maybe another day."
        return stand.comes || stand.weight == .word || last == stand.unit
    }

    var isConditional: Bool {
        units.indices.contains { index in
            let unit = units[index]
            guard unit.has(.condition) else { return false }
            // "Yes. What if it rains?" asks; "Yes, if it's dry?" does not, whatever its mark.
            if unit.asks, index == 0 || unit.words.first(where: { $0.sign?.isNeutral != true })?.sign != .condition {
                return false
            }
            // A sentence of its own that is not about coming: "Yes. If there's a problem, ring me." But "Yes. If it's dry."
            let isOwn = index > 0 && unit.beginsSentence && !unit.has(.verb, .verbOfOne, .attend, .maybe, .yes)
            let goesOn = index + 1 < units.count && !units[index + 1].beginsSentence
            return !(isOwn && (goesOn || unit.words.first?.sign != .condition))
        }
    }

    /// Whether it depends on what the school does or allows, so that staff have to answer: "if you sort the parking", "if I can bring a
    /// wheelchair", "os oes lle i gadair olwyn".
    private var isForSchool: Bool {
        units.contains { unit in
            guard let condition = unit.words.firstIndex(where: { $0.sign == .condition }) else { return false }
            let rest = unit.words[(condition + 1)...].drop { $0.sign == .filler }
            guard let first = rest.first else { return false }
            if first.sign == .asking { return true }
            let text = ReplyTokens.folded(first.text)
            if ["you", "u", "ya", "school", "chi"].contains(text), rest.count > 2 { return true }
            return [.verb, .verbOfOne].contains(first.sign) && rest.dropFirst().first?.sign == .with
        }
    }

    /// Whether a no is only the condition of a yes, or has a condition itself: "Yes if my ex, of all people, isn't there"; "can't come unless I get
    /// a lift".
    private func isConditionOfYes(_ stand: Stand) -> Bool {
        let first = readings[..<stand.unit].firstIndex { $0.comes == true }
        if let first, units[first...stand.unit].contains(where: { $0.has(.condition) }) { return true }
        return units[stand.unit...].prefix { $0 == units[stand.unit] || !$0.beginsSentence }.contains { unit in
            unit.words.contains { $0.sign == .condition && Self.unless.contains(ReplyTokens.folded($0.text)) }
        }
    }

    private static let unless: Set<String> = ["unless", "oni bai", "onibai", "heblaw bod", "heblaw fod"]

    /// After a yes: a reason against it, or a *but* with a *not* whose object is unknown.
    private func takenBack(by stand: Stand) -> (ReplyIntent, ReplyRule)? {
        let excuse = readings.indices.contains { readings[$0].isExcuse && !readings[$0].isOfAnother && !units[$0].asks }
        if stand.weight == .word, excuse {
            // "OK thanks but we're away."
            let isThanks = readings[stand.unit].isAgreement && units.contains { $0.opener == .but }
            return isThanks ? (.no, .excuse) : (.unclear, .contradiction)
        }
        // "We are coming, not."
        if let last = units.last, !last.asks, last.words.last?.sign == .not { return (.unclear, .contradiction) }
        let later = units.indices.filter { index in
            index > stand.unit && units[(stand.unit + 1)...index].contains { $0.opener == .but }
        }
        let isBack = later.contains { index in
            let reading = readings[index]
            // Unknown words after a *but* may be a reason against it.
            let isOpen = reading.comes == nil && reading.unknown > 0 && !units[index].has(.late) && !units[index].asks
            return reading.isExcuse && !reading.isOfAnother || reading.hasStrayNot || reading.isUnsure || isOpen
        }
        if isBack || isRegretted(behind: stand) || dividesThem { return (.unclear, .contradiction) }
        return nil
    }

    private func leavesSome(behind stand: Stand) -> Bool {
        let names = units[stand.unit].words.contains { $0.kind == .name || $0.sign == .kin }
        // "Can't, I thought, but I'm free now, 2 please."
        let isBehindBut = units.indices.contains { index in
            index > stand.unit && units[index].words.contains(where: \.isNumber)
                && units[(stand.unit + 1)...index].contains { $0.opener == .but } && !units[index].has(.when, .until, .late)
        }
        // "Can't do 3, just 2."
        let isOnly = units[stand.unit...].contains { unit in
            zip(unit.words, unit.words.dropFirst()).contains { $0.sign == .only && $1.isNumber }
        }
        // "Wife can't so I'll come with both kids."
        let othersCome = units.indices.contains { index in
            index > stand.unit && readings[stand.unit].isOfAnother && readings[index].comes != false
                && units[index].has(.attend, .both, .group)
        }
        if isBehindBut || isOnly || othersCome { return true }
        return names
            && units[stand.unit...].contains { unit in
                zip(unit.words, unit.words.dropFirst()).contains { $0.sign == .so && $1.isNumber }
                    || unit.opener == .so && unit.words.contains(where: \.isNumber)
            }
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

    /// "Yes it sounds lovely, sadly I shall be in Patagonia": a regret with unknown words.
    private func isRegretted(behind stand: Stand) -> Bool {
        units.indices.contains { index in
            let (unit, reading) = (units[index], readings[index])
            guard index > stand.unit, !unit.asks, reading.comes != true, !reading.isOfAnother, !unit.has(.late) else {
                return false
            }
            let regrets = unit.words.contains { $0.sign == .sorry && Self.regrets.contains(ReplyTokens.folded($0.text)) }
            return regrets && unit.words.contains { $0.kind == .unknown || $0.kind == .name }
        }
    }

    private static let regrets: Set<String> = [
        "unfortunately", "sadly", "unfortunatly", "unfortunetly", "im afraid", "afraid", "regrettably", "gutted", "yn anffodus",
        "anffodus", "yn anffortunus", "gwaethar modd",
    ]

    private static let about: Set<String> = ["to", "for", "i", "ir", "am"]

    /// "Yes for Elin, no for Huw": a person decides which of them comes.
    private var dividesThem: Bool {
        units.contains { unit in
            guard let first = unit.words.first(where: { $0.sign != .filler && $0.sign != .and && $0.sign != .but }) else {
                return false
            }
            let denies =
                [.no, .noOrThere, .not].contains(first.sign) || ["na i", "no i"].contains(ReplyTokens.folded(first.text))
            // "Yes to the phonics, no to the trip."
            let rest = unit.words.drop { $0 != first }.dropFirst()
            let isOfSomething =
                denies && first.sign != .not && rest.first.map { Self.about.contains(ReplyTokens.folded($0.text)) } == true
                && rest.contains { $0.kind == .unknown || $0.sign == .matter }
            return isOfSomething
                || denies && unit.words.contains { $0.kind == .name || $0.sign == .kin } && unit.words.count <= 5
                    && !unit.has(.attend, .verb, .verbOfOne, .auxiliary, .comes, .absent, .unable)
                || denies && ["na i"].contains(ReplyTokens.folded(first.text)) && unit.words.contains { $0.kind == .name }
        }
    }
}
