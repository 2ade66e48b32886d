/// A CSV file as a table: a header and rows that have as many fields, each with the line on which it begins.
public struct CSVTable: Sendable, Equatable {
    /// One record after the header.
    public struct Row: Sendable, Equatable {
        /// The line of the file on which it begins, from 1.
        public var line: Int
        /// As many as the header has, unless `isWhole` is false. Quoted line breaks stand as `\n`.
        public var fields: [String]
        /// False where the number of fields is wrong, so that no field can be trusted to be in its column.
        public var isWhole: Bool

        public init(line: Int, fields: [String], isWhole: Bool = true) {
            self.line = line
            self.fields = fields
            self.isWhole = isWhole
        }
    }

    public var header: [String]
    /// Blank lines left out.
    public var rows: [Row]
    /// `,`, `;` or a tab, as the header has it.
    public var separator: Character
    /// What was wrong in single rows, and the note on an old encoding.
    public var findings: [ImportFinding]
}
