/// Whether a request is for less than the end of all messages.
extension StopRequest {
    /// Whether the rest of the sentence limits the request: "so late", "unless it is urgent", "when I am at work", "except …".
    static func isLimited(by units: [Clause], after index: Int) -> Bool {
        if let condition = units[index].words.firstIndex(where: { $0.sign == .condition || $0.sign == .until }),
            let request = units[index].words.firstIndex(where: { $0.sign.map(requests.contains) ?? false }), condition > request
        {
            return true
        }
        for unit in units[(index + 1)...] {
            guard !unit.beginsSentence, let first = unit.words.first else { return false }
            // A reason is not a limit.
            if unit.opener == .because { return false }
            let opener = ReplyTokens.folded(first.text)
            if unit.opener == .but, ["except", "er", "eithr"].contains(opener) { return true }
            if unit.has(.condition, .until) { return true }
            if first.sign == .asking, opener.hasPrefix("when") || opener.hasPrefix("pryd") { return true }
            // "… any more, she's at secondary": a reason too.
            if beginsReason(first) { return false }
            let next = unit.opener == .so ? unit.words.dropFirst().first : first
            if let next, let sign = next.sign {
                if [.late, .otherBefore].contains(sign) || sign == .when && unit.words.count <= 3 { return true }
                if unit.opener == .so, sign == .filler || sign == .thanks { return true }
            } else if unit.opener == .so, let next, limits.contains(ReplyTokens.folded(next.text)) {
                return true
            }
        }
        return false
    }

    /// Words after *so*, which begins a clause of its own.
    private static let limits: Set<String> = [
        "often", "late", "early", "many", "much", "frequently", "loud", "aml", "hwyr", "gynnar",
    ]
}
