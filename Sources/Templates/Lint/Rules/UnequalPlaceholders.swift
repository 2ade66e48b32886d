/// A value in one text that is not in the same part of the other.
struct UnequalPlaceholders: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        var findings: [LintFinding] = []
        for (text, other) in message.eachWithOther {
            for part in Passage.Part.allCases {
                let there = other.passages(in: part)
                guard !there.isEmpty else { continue }
                let names = Set(there.flatMap(\.placeables).flatMap(\.placeable.variables))
                var seen: Set<String> = []
                for place in text.passages(in: part).flatMap(\.placeables) {
                    for name in place.placeable.variables where !names.contains(name) && seen.insert(name).inserted {
                        findings.append(
                            text.finding(
                                .unequalPlaceholders, at: place.position, ["name": .text(name), "file": .text(other.file)]))
                    }
                }
            }
        }
        return findings
    }
}
