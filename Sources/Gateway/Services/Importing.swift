internal import Channels
public import Foundation

/// What an import found and did.
public struct ImportReport: Sendable, Equatable, Codable {
    public struct Finding: Sendable, Equatable, Codable {
        /// The line in the file, from 1; nil for the whole file.
        public var row: Int?
        public var column: String?
        /// `mistake`, `corrected` or `note`.
        public var severity: ImportFinding.Severity
        public var code: String
        public var value: String
        /// Why an address was refused; nil for other findings.
        public var address: String?
    }

    /// Number of families of which at least one contact could be read.
    public var families: Int
    public var contacts: Int
    public var pupils: Int
    /// Families that the file names, also in rows with mistakes or left out.
    public var familiesInFile: Int
    /// Number of those families of which no row has a mistake or was left out.
    public var wholeFamilies: Int
    /// Number of contacts that are new.
    public var added: Int
    public var updated: Int
    public var unchanged: Int
    public var missing: Int
    public var left: Int
    /// Whether it was written.
    public var applied: Bool
    /// Whether it may be written: no mistake is left.
    public var clean: Bool
    /// At most `ImportFindings.limit`.
    public var findings: [Finding]
    /// Number of findings beyond that limit.
    public var findingsLeftOut: Int
    /// What is written, or would be, in the order of the file: at most `mostChanges`.
    public var changes: [ReportedChange] = []
    /// Number of changes beyond that limit.
    public var moreChanges = 0

    public static let mostChanges = 1000
}

extension Office {
    /// Reads a file of families and compares it with what is stored. Writes only where `apply` is set and no mistake is left in the rows that are
    /// not left out.
    public func importFamilies(
        _ csv: Data, leavingOut rows: Set<Int>, markMissingAsLeft: Bool, apply: Bool
    ) async throws -> ImportReport {
        var read = FamilyRows(csv: [UInt8](csv), leavingOut: rows, mobiles: school.mobiles)
        // Fonts are loaded only where a name is long, or has letters that a font may lack.
        if read.hasDoubtfulNames, let measure = AddressWindowMeasure() { read.note(doubtfulNamesBy: measure.fit) }
        let plan: ImportPlan
        if apply {
            plan = try await store.apply(read, school: school.id, markMissingAsLeft: markMissingAsLeft, at: clock.now)
        } else {
            plan = try await store.plan(read, school: school.id, markMissingAsLeft: markMissingAsLeft, at: clock.now)
        }
        let writes = apply && plan.canBeWritten
        if writes { await wake() }
        let counts = read.familyCounts(plan.findings)
        let changes = plan.reported(rows: read.rowOf)
        return ImportReport(
            families: read.families.count, contacts: read.families.reduce(0) { $0 + $1.contacts.count },
            pupils: read.families.reduce(0) { $0 + $1.pupils.count }, familiesInFile: counts.named, wholeFamilies: counts.whole,
            added: plan.contacts(.added),
            updated: plan.contacts(.updated), unchanged: plan.contacts(.unchanged), missing: plan.contacts(.missing),
            left: plan.contacts(.left), applied: writes, clean: plan.canBeWritten,
            findings: plan.findings.map { finding in
                ImportReport.Finding(
                    row: finding.row, column: finding.column?.shortened, severity: finding.severity, code: finding.code.rawValue,
                    value: finding.value.shortened, address: finding.address?.rawValue)
            }, findingsLeftOut: plan.findingsLeftOut, changes: Array(changes.prefix(ImportReport.mostChanges)),
            moreChanges: max(0, changes.count - ImportReport.mostChanges))
    }
}

extension String {
    /// A cell as a report shows it: its beginning is enough to find it by, and a cell may have thousands of characters.
    fileprivate var shortened: String { exceeds(characters: 200) ? "\(prefix(200))…" : self }
}
