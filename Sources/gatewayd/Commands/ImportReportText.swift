import Gateway
import Templates

/// What an import found and did, for a terminal: findings first, then changes, totals last.
struct ImportReportText {
    let report: ImportReport
    let words: Localizer

    var text: String {
        let findings = findings
        let totals = [
            words.text(
                report.wholeFamilies == report.familiesInFile ? "import-totals" : "import-totals-not-whole",
                [
                    "families": .number(report.familiesInFile), "whole": .number(report.wholeFamilies),
                    "contacts": .number(report.contacts), "pupils": .number(report.pupils),
                ]),
            words.text(
                "import-changes",
                [
                    "added": .number(report.added), "updated": .number(report.updated), "unchanged": .number(report.unchanged),
                    "missing": .number(report.missing), "left": .number(report.left),
                ]),
            words.text(verdict),
        ]
        let parts = [findings, ImportChangesText(report: report, words: words).lines, totals].filter { !$0.isEmpty }
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// Remarks, then all mistakes, which a reader of the terminal sees last and so first. A long run of remarks of one kind is
    /// cut short: an import of a single class would otherwise hide its mistakes behind a remark about every contact of the other
    /// classes.
    private var findings: [String] {
        let mistakes = report.findings.filter { $0.severity == .mistake }.map(line)
        var shown: [String: Int] = [:]
        var others: [String] = []
        for finding in report.findings where finding.severity != .mistake {
            shown[finding.code, default: 0] += 1
            if (shown[finding.code] ?? 0) <= Self.mostOfAKind { others.append(line(finding)) }
        }
        let more = shown.values.reduce(0) { $0 + max(0, $1 - Self.mostOfAKind) }
        if more > 0 { others.append(words.text("import-more", ["count": .number(more)])) }
        let leftOut =
            report.findingsLeftOut > 0 ? [words.text("import-left-out", ["count": .number(report.findingsLeftOut)])] : []
        return others + mistakes + leftOut
    }

    private static let mostOfAKind = 20

    private var verdict: Phrase {
        if report.applied { return "import-applied" }
        return report.clean ? "import-not-applied" : "import-refused"
    }

    private func line(_ finding: ImportReport.Finding) -> String {
        let values: [String: Value] = [
            "row": .number(finding.row ?? 0), "column": .text(finding.column ?? ""), "value": .text(finding.value),
        ]
        let severity = words.text(Phrase(rawValue: "import-severity-\(finding.severity.rawValue)"))
        let sentences = ["import-\(finding.code)"] + (finding.address.map { ["address-\($0)"] } ?? [])
        let said = sentences.map { words.text(Phrase(rawValue: $0), values) }.joined(separator: " ")
        return "\(words.text(place(of: finding), values)): \(severity): \(said)"
    }

    private func place(of finding: ImportReport.Finding) -> Phrase {
        if finding.row == nil { return "import-where-file" }
        return finding.column == nil ? "import-where-row" : "import-where-cell"
    }
}

/// What an import changes, a line each: new contacts, then changed ones, then those who left. A long run of one kind is cut
/// short, so that the first import of a school does not hide its findings.
struct ImportChangesText {
    let report: ImportReport
    let words: Localizer

    private static let mostOfAKind = 20
    /// The most characters of a fact that are shown, before and after.
    private static let longest = 80

    var lines: [String] {
        [ImportChange.added, .updated, .left].flatMap { kind in
            let changes = report.changes.filter { $0.change == kind }
            let more = changes.count - Self.mostOfAKind
            let rest =
                more > 0 ? [words.text(Phrase(rawValue: "import-changes-more-\(kind.rawValue)"), ["count": .number(more)])] : []
            return changes.prefix(Self.mostOfAKind).map(line) + rest
        } + (report.moreChanges > 0 ? [words.text("import-changes-beyond", ["count": .number(report.moreChanges)])] : [])
    }

    private func line(_ change: ReportedChange) -> String {
        let name = bounded(change.name)
        let values: [String: Value] = [
            "row": .number(change.row ?? 0), "family": .text(change.family), "name": .text(name),
            "fields": .text(change.fields.map(text).joined(separator: "; ")),
        ]
        let who = words.text(Phrase(rawValue: "import-kind-\(change.kind.rawValue)"), values)
        let what: Phrase =
            change.change == .updated && change.fields.isEmpty
            ? "import-change-back" : Phrase(rawValue: "import-change-\(change.change.rawValue)")
        let said = words.text(what, values.merging(["who": .text(who)]) { $1 })
        return change.row == nil ? said : "\(words.text("import-where-row", values)): \(said)"
    }

    /// `mobile: 07700 900001 → 07700 900002`.
    private func text(_ field: FieldChange) -> String {
        func shown(_ value: String) -> String { value.isEmpty ? "–" : bounded(value) }
        return "\(field.field): \(shown(field.old)) → \(shown(field.new))"
    }

    private func bounded(_ text: String) -> String {
        text.count > Self.longest ? text.prefix(Self.longest - 1) + "…" : text
    }
}
