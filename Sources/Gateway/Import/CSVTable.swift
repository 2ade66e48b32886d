/// A CSV file as a table: a header and rows that have as many fields, each with the line on which it begins.
public struct CSVTable: Sendable, Equatable {
    /// One record after the header.
    public struct Row: Sendable, Equatable {
        /// The line of the file on which it begins, from 1.
        public var line: Int
        /// As many as the header has, unless `isWhole` is false. Quoted line breaks are `\n`.
        public var fields: [String]
        /// False where the number of fields is wrong, so that no field can be trusted to be in its column.
        public var isWhole = true
        /// Whether the CSV reader found a mistake in it, before its cells were read for their meaning.
        public var isSpoiled = false

        public init(line: Int, fields: [String]) {
            self.line = line
            self.fields = fields
        }
    }

    /// Without empty names at its end.
    public var header: [String]
    /// The line of the file on which the header begins, from 1.
    public var headerLine: Int
    /// Blank lines left out.
    public var rows: [Row]
    /// `,`, `;` or a tab, as the header has it.
    public var separator: Character
    /// What was wrong in single rows, and the note on an old encoding.
    var collected: ImportFindings

    /// Those that are kept.
    public var findings: [ImportFinding] { collected.kept }
}
