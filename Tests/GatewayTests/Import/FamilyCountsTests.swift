import Channels
import Foundation
import Testing

@testable import Gateway

/// "In the file: 5 families" where there are six and one has a mistake would make the reader look for the sixth.
@Suite struct FamilyCountsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var rows: [[String: String]]
        var leftOut: Set<Int> = []
        var named: Int
        var whole: Int
    }

    /// A row of the family `number`, on line `number + 1` where there is one a family.
    private static func family(_ number: Int, _ changes: [String: String] = [:]) -> [String: String] {
        ["family": "F\(number)", "contact": "C\(number)", "household": "", "pupils": "\(number) / Mali / 2E / 2"].merging(changes)
        { $1 }
    }

    static let cases = [
        Case(testDescription: "all are fine", rows: [family(1), family(2)], named: 2, whole: 2),
        Case(testDescription: "one has a mistake", rows: [family(1), family(2, ["mobile": "x"]), family(3)], named: 3, whole: 2),
        Case(
            testDescription: "one contact of two has a mistake",
            rows: [family(1), family(1, ["contact": "C2", "postcode": "SY23 1AC"])], named: 1, whole: 0),
        Case(testDescription: "one is left out", rows: [family(1), family(2)], leftOut: [3], named: 2, whole: 1),
        Case(
            testDescription: "one with a mistake is left out", rows: [family(1), family(2, ["email": "x"])], leftOut: [3],
            named: 2,
            whole: 1),
        Case(
            testDescription: "two rows contradict one another", rows: [family(1), family(2, ["contact": "C1"])], named: 2,
            whole: 1),
        Case(
            testDescription: "a letter for a figure is put right", rows: [family(1, ["postcode": "LL7O 2AB"])], named: 1, whole: 1
        ),
        Case(testDescription: "a row names no family", rows: [family(1), family(2, ["family": ""])], named: 1, whole: 1),
    ]

    @Test(arguments: cases) func `a report says how many families the file names, and how many of them are whole`(_ row: Case)
        async throws
    {
        let report = try await SmallSchool().office.importFamilies(
            Data(FamiliesCSV(row.rows).text().utf8), leavingOut: row.leftOut, markMissingAsLeft: false, apply: false)
        #expect(report.familiesInFile == row.named && report.wholeFamilies == row.whole, "\(report.findings)")
    }

    @Test func `a family whose row has too few fields is in the file`() async throws {
        let text = FamiliesCSV(Self.family(1)).text() + "F2,,C2\n"
        let report = try await SmallSchool().office.importFamilies(
            Data(text.utf8), leavingOut: [], markMissingAsLeft: false, apply: false)
        #expect(report.familiesInFile == 2 && report.wholeFamilies == 1, "\(report.findings)")
    }
}
