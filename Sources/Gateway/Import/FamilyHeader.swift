/// Which column of the file holds what.
struct FamilyHeader {
    /// The index of each column that is there.
    private(set) var indices: [FamilyColumn: Int] = [:]
    private(set) var findings: [ImportFinding] = []
    private let names: [String]

    /// - Parameter line: that of the file on which it stands, from 1.
    init(_ header: [String], line: Int) {
        names = header.map { FieldText.visible(FieldText.unwrapped($0)) }
        for (index, name) in names.enumerated() {
            guard
                let column = FamilyColumn(header: name)
                    ?? TwiceEncoded.repaired(header[index]).flatMap(FamilyColumn.init(header:))
            else {
                let shown = CSVParser.isBlank(name) ? "\(index + 1)" : name
                findings.append(ImportFinding(row: line, column: shown, severity: .note, code: .unknownColumn, value: shown))
                continue
            }
            if indices[column] == nil {
                indices[column] = index
            } else {
                findings.append(ImportFinding(row: line, column: name, code: .duplicateColumn, value: column.rawValue))
            }
        }
        for column in FamilyColumn.allCases where indices[column] == nil {
            findings.append(
                ImportFinding(
                    row: line, severity: column.isRequired ? .mistake : .note,
                    code: column.isRequired ? .missingColumn : .absentColumn,
                    value: "\(column.welshName) / \(column.rawValue)"))
        }
    }

    /// As the file writes it, or the English name where the file has no such column.
    func name(_ column: FamilyColumn) -> String { indices[column].map { names[$0] } ?? column.rawValue }

    func has(_ column: FamilyColumn) -> Bool { indices[column] != nil }

    /// The fields of contacts of which the file says nothing, because it has no column for them.
    var silent: Set<ContactField> {
        var silent: Set<ContactField> = []
        let columns: [(FamilyColumn, ContactField)] = [
            (.household, .household), (.order, .order), (.language, .language), (.mobile, .mobile), (.email, .email),
            (.channels, .channels), (.optOuts, .optOuts), (.noContact, .noContact), (.format, .format),
        ]
        for (column, field) in columns where !has(column) { silent.insert(field) }
        if !(FamilyColumn.addresses + [.postcode]).contains(where: has) { silent.insert(.postal) }
        return silent
    }
}
