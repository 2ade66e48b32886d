/// Removes the findings of one file that its author allows, and reports allowances without a reason, a known code or a finding.
struct AllowanceCheck {
    private let allowances: [PlacedAllowance]
    private let file: String

    init(_ allowances: [PlacedAllowance], file: String) {
        self.allowances = allowances
        self.file = file
    }

    func apply(to findings: [LintFinding]) -> [LintFinding] {
        var used = Set<Int>()
        var kept = findings.filter { finding in
            guard finding.file == file else { return true }
            let matching = allowances.indices.filter {
                allowances[$0].allowance.code == finding.code.rawValue && allowances[$0].lines.contains(finding.line)
            }
            used.formUnion(matching)
            return !matching.contains { allowances[$0].allowance.reason != nil }
        }
        for (index, placed) in allowances.enumerated() {
            let code: LintFinding.Code
            if LintFinding.Code(rawValue: placed.allowance.code) == nil {
                code = .unknownCode
            } else if placed.allowance.reason == nil {
                code = .silencedWithoutReason
            } else if !used.contains(index) {
                code = .silencesNothing
            } else {
                continue
            }
            kept.append(
                LintFinding(
                    code: code, file: file, line: placed.line, values: ["code": .text(placed.allowance.code)]))
        }
        return kept
    }
}
