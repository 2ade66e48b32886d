/// Whether an answer is undecided, or depends on something.
extension ReplyGrammar {
    /// Undecided, unless a decision follows after a *but*.
    func isUndecided(_ stand: Stand?) -> Bool {
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
    var isForSchool: Bool {
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
    func isConditionOfYes(_ stand: Stand) -> Bool {
        let first = readings[..<stand.unit].firstIndex { $0.comes == true }
        if let first, units[first...stand.unit].contains(where: { $0.has(.condition) }) { return true }
        return units[stand.unit...].prefix { $0 == units[stand.unit] || !$0.beginsSentence }.contains { unit in
            unit.words.contains { $0.sign == .condition && Self.unless.contains(ReplyTokens.folded($0.text)) }
        }
    }

    private static let unless: Set<String> = ["unless", "oni bai", "onibai", "heblaw bod", "heblaw fod"]
}
