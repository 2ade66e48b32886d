import Gateway
import Templates

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
