public import Channels

/// `families.csv` as families: one row a contact, everything that is wrong with any row or column said in one pass.
public struct FamilyRows: Sendable {
    /// A row of which no contact came: left out by a person, or with a mistake. What is stored of its contact stays as it is.
    public struct UnreadRow: Sendable, Equatable {
        public var row: Int
        /// Nil where the row does not say, or not legibly, whom it is about.
        public var contact: ContactID?
        public var family: FamilyID?
    }

    /// In the file's order, each with its contacts in their own; rows with mistakes, and rows left out, are not in them.
    public private(set) var families: [Family] = []
    /// The row of each contact, and of those with mistakes.
    public private(set) var rowOf: [ContactID: Int] = [:]
    public private(set) var unread: [UnreadRow] = []
    /// Of these the file says nothing, because it has no column for them.
    public private(set) var silent: Set<ContactField> = []
    /// Whether the file has a column for barriers.
    public private(set) var saysBarriers = false
    /// What the file calls each column that it has.
    private(set) var columnNames: [FamilyColumn: String] = [:]
    /// In the order of the file; those about the whole file first.
    public private(set) var findings: [ImportFinding] = []

    /// Whether anything stands against writing.
    public var isClean: Bool { !findings.contains { $0.severity == .mistake } }

    /// Reads the bytes of a CSV file. Rows are named by the line on which they begin; the mistakes of a row in `leftOut` do
    /// not count, and mobile numbers are those of the countries that `mobiles` allows.
    public init(
        csv bytes: [UInt8], leavingOut leftOut: Set<Int> = [], mobiles: PhoneNumber.Reach = .unitedKingdom
    ) {
        do throws(ImportFinding) {
            read(try CSVReader.read(bytes), leavingOut: leftOut, mobiles: mobiles)
        } catch {
            findings = [error]
        }
    }

    /// Takes in what was found by another look at the rows.
    mutating func add(_ others: [ImportFinding]) {
        findings += others
        findings.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    }

    private mutating func read(_ table: CSVTable, leavingOut leftOut: Set<Int>, mobiles: PhoneNumber.Reach) {
        let header = FamilyHeader(table.header)
        silent = header.silent
        saysBarriers = header.has(.barriers)
        columnNames = Dictionary(uniqueKeysWithValues: FamilyColumn.allCases.map { ($0, header.name($0)) })
        findings = header.findings + table.findings.filter { finding in finding.row.map { !leftOut.contains($0) } ?? true }
        for row in leftOut.subtracting(table.rows.map(\.line)).sorted() {
            findings.append(ImportFinding(code: .noSuchRow, value: "\(row)"))
        }

        if table.rows.isEmpty { findings.append(ImportFinding(code: .emptyFile)) }

        let spoiled = Set(table.findings.filter { $0.severity == .mistake }.compactMap(\.row))
        var rows: [FamilyRow] = []
        for tableRow in table.rows {
            let row = FamilyRow(tableRow, header: header, mobiles: mobiles)
            let isLeftOut = leftOut.contains(row.line)
            if !isLeftOut, tableRow.isWhole { findings += row.findings }
            if isLeftOut || !tableRow.isWhole || spoiled.contains(row.line) || row.contact == nil {
                // In a row with too few or too many fields any of them may stand in the wrong column.
                unread.append(
                    UnreadRow(
                        row: row.line, contact: tableRow.isWhole ? row.contactID : nil,
                        family: tableRow.isWhole ? row.familyID : nil))
            }
            if tableRow.isWhole { rows.append(row) }
        }
        let consistency = FamilyConsistency(
            FamilyRow.placed(rows).filter { !leftOut.contains($0.line) }, header: header)
        families = consistency.families
        rowOf = consistency.rowOf
        findings += consistency.findings
        findings.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    }
}
