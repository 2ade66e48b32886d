/// A date, a time, an amount or a number in one text that is not in the same part of the other.
struct UnequalFacts: LintRule {
    func findings(in message: LintedMessage) -> [LintFinding] {
        var findings: [LintFinding] = []
        for (text, other) in message.eachWithOther {
            for part in Passage.Part.allCases where !other.passages(in: part).isEmpty {
                let there = FactIndex(other.passages(in: part).flatMap { FactReader.facts(in: $0, other.language) })
                var seen: Set<Fact.Kind> = []
                for passage in text.passages(in: part) {
                    for fact in FactReader.facts(in: passage, text.language)
                    where fact.isAsserted && !there.answers(to: fact) && seen.insert(fact.kind).inserted {
                        findings.append(
                            text.finding(
                                code(fact.kind), at: passage.position(fact.range.lowerBound),
                                ["value": .text(passage.text(fact.range)), "file": .text(other.file)]))
                    }
                }
            }
        }
        return findings
    }

    private func code(_ kind: Fact.Kind) -> LintFinding.Code {
        switch kind {
        case .date, .weekday, .month, .relative: .unequalDates
        case .time: .unequalTimes
        case .money, .telephone, .number: .unequalNumbers
        }
    }
}
