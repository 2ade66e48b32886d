public import Channels

/// `families.csv` as families: one row a contact, all mistakes of rows and columns reported in one pass.
public struct FamilyRows: Sendable {
    /// A row that gives no contact: left out by a member of staff, or with a mistake. The stored contact stays as it is.
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
    /// The family of each row that names one, also of rows with mistakes and of those left out.
    private var familyOf: [Int: FamilyID] = [:]
    /// The fields for which the file has no column: their stored values stay.
    public private(set) var silent: Set<ContactField> = []
    /// Whether the file has a column for barriers.
    public private(set) var saysBarriers = false
    /// What the file calls each column that it has.
    private(set) var columnNames: [FamilyColumn: String] = [:]
    private(set) var collected = ImportFindings()

    /// In the order of the file, those about the whole file first; at most `ImportFindings.limit`.
    public var findings: [ImportFinding] { collected.kept }
    /// How many findings are not in `findings`.
    public var findingsLeftOut: Int { collected.leftOut }

    /// Whether no mistake keeps the file from being written.
    public var isClean: Bool { collected.mistakeCount == 0 }

    /// Reads the bytes of a CSV file. Rows are named by the line on which they begin; the mistakes of a row in `leftOut` do
    /// not count, and mobile numbers are those of the countries that `mobiles` allows.
    public init(
        csv bytes: [UInt8], leavingOut leftOut: Set<Int> = [], mobiles: PhoneNumber.Reach = .unitedKingdom
    ) {
        do throws(ImportFinding) {
            read(try CSVReader.read(bytes, leavingOut: leftOut), leavingOut: leftOut, mobiles: mobiles)
        } catch {
            collected = ImportFindings([error])
        }
    }

    /// How many families the file names, and of how many every row was read and has none of the mistakes among `findings`.
    public func familyCounts(_ findings: [ImportFinding]) -> (named: Int, whole: Int) {
        let named = Set(familyOf.values)
        let mistaken = findings.filter { $0.severity == .mistake }.compactMap(\.row)
        let broken = Set((unread.map(\.row) + mistaken).compactMap { familyOf[$0] })
        return (named.count, named.subtracting(broken).count)
    }

    /// Adds findings of a later check of the rows.
    mutating func add(_ others: [ImportFinding]) { collected.append(contentsOf: others) }

    private mutating func read(_ table: CSVTable, leavingOut leftOut: Set<Int>, mobiles: PhoneNumber.Reach) {
        let header = FamilyHeader(table.header, line: table.headerLine)
        silent = header.silent
        saysBarriers = header.has(.barriers)
        columnNames = Dictionary(uniqueKeysWithValues: FamilyColumn.allCases.map { ($0, header.name($0)) })
        collected.append(contentsOf: header.findings)
        collected.append(contentsOf: table.collected)
        for row in leftOut.subtracting(table.rows.map(\.line)).sorted() {
            collected.append(ImportFinding(code: .noSuchRow, value: "\(row)"))
        }

        if table.rows.isEmpty { collected.append(ImportFinding(code: .emptyFile)) }

        var rows: [FamilyRow] = []
        for tableRow in table.rows {
            var row = FamilyRow(tableRow, header: header, mobiles: mobiles)
            let isLeftOut = leftOut.contains(row.line)
            let found = row.takeFindings()
            if !isLeftOut, tableRow.isWhole { collected.append(contentsOf: found) }
            if isLeftOut || !tableRow.isWhole || tableRow.isSpoiled || row.contact == nil {
                // In a row with too few or too many fields any of them may be in the wrong column.
                unread.append(
                    UnreadRow(
                        row: row.line, contact: tableRow.isWhole ? row.contactID : nil,
                        family: tableRow.isWhole ? row.familyID : nil))
            }
            if tableRow.isWhole { rows.append(row) }
            if let family = row.familyID { familyOf[row.line] = family }
        }
        let consistency = FamilyConsistency(
            FamilyRow.placed(rows).filter { !leftOut.contains($0.line) }, header: header)
        families = consistency.families
        rowOf = consistency.rowOf
        collected.append(contentsOf: consistency.findings)
    }
}
