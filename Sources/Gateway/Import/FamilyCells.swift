internal import Channels

/// Reads the cells of one row one by one and collects what is wrong with them in `findings`.
struct FamilyCells {
    let row: CSVTable.Row
    let header: FamilyHeader
    let mobiles: PhoneNumber.Reach
    private(set) var findings = ImportFindings()

    init(row: CSVTable.Row, header: FamilyHeader, mobiles: PhoneNumber.Reach) {
        self.row = row
        self.header = header
        self.mobiles = mobiles
    }

    /// The cell as the file has it; empty where there is no such column.
    private func field(_ column: FamilyColumn) -> String {
        guard let index = header.indices[column], index < row.fields.count else { return "" }
        return row.fields[index]
    }

    /// The cell without invisible marks, without what a spreadsheet adds to keep it a text, and without spaces at both ends.
    func raw(_ column: FamilyColumn) -> String {
        let text = FieldText.unwrapped(FieldText.visible(field(column)))
        guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    /// One line of text, its inner spaces single.
    mutating func text(_ column: FamilyColumn) -> String {
        let text = raw(column)
        // U+0085 breaks a line too, but is reported as a control, or as half of a letter that was encoded twice.
        if text.contains(where: { $0.isNewline && $0 != "\u{85}" }) { report(column, .lineBreak, text) }
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
        checkMarks(column)
        let identifier = Identifier<Tag>(rawValue: text)
        if identifier == nil { report(column, .badIdentifier, text) }
        return identifier
    }

    /// A cell that must hold one of the words that gatewayd knows; nil, and reported, where it does not.
    mutating func word<Value>(
        _ column: FamilyColumn, _ code: ImportFinding.Code, required isRequired: Bool = false, _ read: (String) -> Value?
    ) -> Value? {
        let text = isRequired ? required(column) : text(column)
        if isRequired, text.isEmpty { return nil }
        let value = read(text)
        if value == nil { report(column, code, text) }
        return value
    }

    /// A cell that holds a list of words that gatewayd knows.
    mutating func words<Value>(_ column: FamilyColumn, _ code: ImportFinding.Code, _ read: (String) -> Value?) -> [Value] {
        var values: [Value] = []
        for word in FamilyWords.list(raw(column)) {
            if let value = read(word) { values.append(value) } else { report(column, code, word) }
        }
        return values
    }

    /// A text that people read, with each letter in the alphabet that its word is in. Reports where a letter was lost by an earlier program (a "?" or
    /// the replacement character stands for it) or became two, and where one only looks like the right one.
    mutating func letters(_ column: FamilyColumn, _ text: String) -> String {
        if let repaired = TwiceEncoded.repaired(field(column)) {
            let offered = repaired.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            report(column, .twiceEncoded, offered)
            // This is a mistake already: other mistakes of the same text are not reported.
            return offered
        }
        if text.contains("?") || text.contains("\u{FFFD}") { report(column, .lostLetter, text) }
        checkMarks(column)
        switch LookalikeCharacters.read(text) {
        case .plain: return text
        case .repaired(let latin):
            report(column, .lookalikeLetters, latin, severity: .corrected)
            return latin
        case .mixed(let word):
            report(column, .mixedAlphabets, word)
            return text
        }
    }

    /// Reports where invisible marks were taken out of a cell.
    private mutating func checkMarks(_ column: FamilyColumn) {
        let field = field(column)
        if FieldText.visible(field) != field { report(column, .hiddenMarks, raw(column), severity: .corrected) }
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
