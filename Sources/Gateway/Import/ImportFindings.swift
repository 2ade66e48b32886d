/// What an import has found so far. The number kept is limited, because a file of another kind has a mistake in every row.
///
/// The first `limit` are kept, mistakes before all others. Of findings that are no mistake at most `limitOfAKind` of one code are kept, so that a
/// note on every row does not push out the one that matters. The rest is counted.
public struct ImportFindings: Sendable, Equatable {
    public static let limit = 1_000
    static let limitOfAKind = 100

    private struct Entry: Sendable, Equatable {
        var finding: ImportFinding
        /// Keeps the order of those of one row.
        var number: Int
    }

    private var mistakes: [Entry] = []
    private var others: [Entry] = []
    private var ofAKind: [ImportFinding.Code: Int] = [:]
    /// Of all, whether they were kept or not.
    private(set) var count = 0
    private(set) var mistakeCount = 0

    init(_ findings: [ImportFinding] = []) {
        append(contentsOf: findings)
    }

    mutating func append(_ finding: ImportFinding) {
        count += 1
        if finding.severity == .mistake {
            mistakeCount += 1
            if mistakes.count < Self.limit { mistakes.append(Entry(finding: finding, number: count)) }
        } else {
            let known = ofAKind[finding.code] ?? 0
            guard known < Self.limitOfAKind, others.count < Self.limit else { return }
            ofAKind[finding.code] = known + 1
            others.append(Entry(finding: finding, number: count))
        }
    }

    mutating func append(contentsOf findings: some Sequence<ImportFinding>) {
        for finding in findings { append(finding) }
    }

    mutating func append(contentsOf others: ImportFindings) {
        append(contentsOf: (others.mistakes + others.others).sorted { $0.number < $1.number }.map(\.finding))
        count += others.count - others.mistakes.count - others.others.count
        mistakeCount += others.mistakeCount - others.mistakes.count
    }

    private var entries: [Entry] { mistakes + others.prefix(Self.limit - mistakes.count) }

    /// At most `limit`, in the order of the file; those about the whole file first.
    var kept: [ImportFinding] {
        entries.sorted { ($0.finding.row ?? 0, $0.number) < ($1.finding.row ?? 0, $1.number) }.map(\.finding)
    }

    /// The same in the order in which they were found.
    var inOrder: [ImportFinding] { entries.sorted { $0.number < $1.number }.map(\.finding) }

    /// How many of them are not in `kept`.
    var leftOut: Int { count - min(Self.limit, mistakes.count + others.count) }
}
