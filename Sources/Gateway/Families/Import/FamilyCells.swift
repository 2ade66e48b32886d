internal import Channels

/// The cells of one row, read one by one; what is wrong with them gathers in `findings`.
struct FamilyCells {
    let row: CSVTable.Row
    let header: FamilyHeader
    let mobiles: PhoneNumber.Reach
    private(set) var findings: [ImportFinding] = []

    init(row: CSVTable.Row, header: FamilyHeader, mobiles: PhoneNumber.Reach) {
        self.row = row
        self.header = header
        self.mobiles = mobiles
    }

    /// The cell as it stands, spaces at both ends taken off; empty where the file has no such column.
    func raw(_ column: FamilyColumn) -> String {
        guard let index = header.indices[column], index < row.fields.count else { return "" }
        let text = row.fields[index]
        guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// One line of text, its inner spaces single.
    mutating func text(_ column: FamilyColumn) -> String {
        let text = raw(column)
        if text.contains(where: \.isNewline) { report(column, .lineBreak, text) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    mutating func required(_ column: FamilyColumn) -> String {
        let text = text(column)
        if text.isEmpty, header.has(column) { report(column, .missingValue) }
        return text
    }

    mutating func identifier<Tag>(_ column: FamilyColumn, of _: Tag.Type) -> Identifier<Tag>? {
        let text = required(column)
        guard !text.isEmpty else { return nil }
        let identifier = Identifier<Tag>(rawValue: text)
        if identifier == nil { report(column, .badIdentifier, text) }
        return identifier
    }

    /// A cell that one of our words must fill; nil, and reported, where none does.
    mutating func word<Value>(
        _ column: FamilyColumn, _ code: ImportFinding.Code, required isRequired: Bool = false, _ read: (String) -> Value?
    ) -> Value? {
        let text = isRequired ? required(column) : text(column)
        if isRequired, text.isEmpty { return nil }
        let value = read(text)
        if value == nil { report(column, code, text) }
        return value
    }

    /// A cell that holds a list of our words.
    mutating func words<Value>(_ column: FamilyColumn, _ code: ImportFinding.Code, _ read: (String) -> Value?) -> [Value] {
        var values: [Value] = []
        for word in FamilyWords.list(raw(column)) {
            if let value = read(word) { values.append(value) } else { report(column, code, word) }
        }
        return values
    }

    /// Says that a name or an address has lost a letter on its way: a "?" or the replacement character stands for it.
    mutating func checkLetters(_ column: FamilyColumn, _ text: String) {
        if text.contains("?") || text.contains("\u{FFFD}") { report(column, .lostLetter, text) }
    }

    mutating func report(
        _ column: FamilyColumn, _ code: ImportFinding.Code, _ value: String = "",
        severity: ImportFinding.Severity = .mistake, address: AddressError? = nil
    ) {
        findings.append(
            ImportFinding(
                row: row.line, column: header.name(column), severity: severity, code: code, value: value, address: address))
    }
}
