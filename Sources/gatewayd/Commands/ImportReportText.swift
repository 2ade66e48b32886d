import Gateway
import Templates

/// What an import found and did, for a terminal: findings first, totals last, where the eye rests.
struct ImportReportText {
    let report: ImportReport
    let words: Words

    var text: String {
        let findings = report.findings.map(line)
        let totals = [
            words.text(
                "import-totals",
                ["rows": .number(report.rows), "families": .number(report.families), "contacts": .number(report.contacts),
                    "pupils": .number(report.pupils)]),
            words.text(
                "import-changes",
                ["added": .number(report.added), "updated": .number(report.updated), "unchanged": .number(report.unchanged),
                    "missing": .number(report.missing), "left": .number(report.left)]),
            words.text(verdict),
        ]
        return (findings + (findings.isEmpty ? [] : [""]) + totals).joined(separator: "\n")
    }

    private var verdict: Phrase {
        if report.applied { return "import-applied" }
        return report.findings.contains { $0.severity == "mistake" } ? "import-refused" : "import-not-applied"
    }

    private func line(_ finding: ImportReport.Finding) -> String {
        let values: [String: Value] = [
            "row": .number(finding.row), "column": .text(finding.column), "value": .text(finding.value),
        ]
        let place: Phrase =
            finding.row == 0 ? "import-where-file" : finding.column.isEmpty ? "import-where-row" : "import-where-cell"
        let severity = words.text(Phrase(rawValue: "import-severity-\(finding.severity)"))
        return "\(words.text(place, values)): \(severity): \(words.text(Phrase(rawValue: "import-\(finding.code)"), values))"
    }
}
