import Channels
import Foundation
import Gateway
import Testing

/// What the report of an import says of each change.
@Suite struct `A report of an import` {
    static let one: [String: String] = [
        "family": "F1", "contact": "C1", "name": "Siân Prydderch", "mobile": "07700 900001",
        "pupils": "100 / Mali Prydderch / 2E / 2",
    ]
    static let two: [String: String] = [
        "family": "F2", "household": "F2-A", "contact": "C2", "name": "Cai Morgan", "mobile": "07700 900002",
        "pupils": "200 / Efa Morgan / 1A / 1",
    ]

    private func report(
        _ rows: [[String: String]], on school: SmallSchool, markMissingAsLeft: Bool = false, apply: Bool = true
    ) async throws -> ImportReport {
        try await school.office.importFamilies(
            Data(FamiliesCSV(rows).text().utf8), leavingOut: [], markMissingAsLeft: markMissingAsLeft, apply: apply)
    }

    private static func line(_ change: ReportedChange) -> String {
        let fields = change.fields.map { "\($0.field) \($0.old)>\($0.new)" }.joined(separator: ", ")
        return "\(change.row.map(String.init) ?? "-") \(change.kind.rawValue) \(change.id) \(change.change.rawValue) \(fields)"
            .trimmingCharacters(in: .whitespaces)
    }

    static let steps: [(String, [[String: String]], Bool, [String])] = [
        ("the same file", [one, two], true, []),
        (
            "a corrected number", [one.with("mobile", "07700 900009"), two], false,
            ["2 contact C1 updated mobile 07700 900001>07700 900009"]
        ),
        (
            "two facts", [one.with("language", "").with("channels", "letter"), two], false,
            ["2 contact C1 updated language cy>, channels >letter"]
        ),
        (
            "a pupil's class", [one, two.with("pupils", "200 / Efa Morgan / 2A / 2")], false,
            ["3 pupil 200 updated class 1A>2A, year 1>2"]
        ),
        ("somebody is missing", [one], false, []),
        ("somebody left", [one], true, ["- contact C2 left", "- pupil 200 left"]),
        (
            "somebody new",
            [
                one, two,
                two.with("family", "F3").with("contact", "C3").with("household", "F3-A")
                    .with("mobile", "07700 900003").with("pupils", "300 / Elis / 1A / 1"),
            ], false,
            ["4 contact C3 added", "4 pupil 300 added"]
        ),
    ]

    @Test(arguments: steps) func `says who is new, what changes from what to what, and who left`(
        what: String, rows: [[String: String]], markMissingAsLeft: Bool, said: [String]
    ) async throws {
        let school = try SmallSchool()
        let first = try await report([Self.one, Self.two], on: school)
        #expect(
            first.changes.map(Self.line) == [
                "2 contact C1 added", "2 pupil 100 added", "3 contact C2 added", "3 pupil 200 added",
            ])
        let tried = try await report(rows, on: school, markMissingAsLeft: markMissingAsLeft, apply: false)
        let done = try await report(rows, on: school, markMissingAsLeft: markMissingAsLeft)
        #expect(done.changes.map(Self.line) == said, "\(what)")
        #expect(tried.changes == done.changes && done.moreChanges == 0)
    }

    @Test func `says who is back`() async throws {
        let school = try SmallSchool()
        _ = try await report([Self.one, Self.two], on: school)
        _ = try await report([Self.one], on: school, markMissingAsLeft: true)
        let back = try await report([Self.one, Self.two], on: school)
        #expect(back.changes.map(Self.line) == ["3 contact C2 updated", "3 pupil 200 added"])
    }

    @Test func `has no more changes than are read, and says how many more`() async throws {
        let rows = (1...600).map { number in
            Self.one.with("family", "F\(number)").with("household", "H\(number)").with("contact", "C\(number)")
                .with("mobile", "").with("pupils", "\(number) / Mali / 2E / 2")
        }
        let report = try await report(rows, on: try SmallSchool(), apply: false)
        #expect(report.changes.count == ImportReport.mostChanges && report.moreChanges == 200)
        #expect(report.added == 600)
    }
}

extension [String: String] {
    fileprivate func with(_ column: String, _ value: String) -> [String: String] { merging([column: value]) { $1 } }
}
