/// Whether the rest of a reply takes back, or divides among people, what its answer says.
extension ReplyGrammar {
    /// After a yes: a reason against it, or a *but* with a *not* whose object is unknown.
    func takenBack(by stand: Stand) -> (ReplyIntent, ReplyRule)? {
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

    func leavesSome(behind stand: Stand) -> Bool {
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
