public import Channels

/// One thing that the import of `families.csv` reports: where in the file, how severe, and what it is about.
///
/// The sentence for people is `import-<code>` in `locales/`, with `$row`, `$column` and `$value`; where `address` is set,
/// `address-<code>` says more. Values are personal data: they are for the report to the school's office, never for a log.
public struct ImportFinding: Error, Sendable, Equatable {
    /// What a finding means for the file.
    public enum Severity: String, Sendable, Codable, CaseIterable {
        /// Nothing is written until the row is put right or left out.
        case mistake
        /// The import corrected it; the office should see what was done.
        case corrected
        /// Nothing is wrong, but the office should know.
        case note
    }

    /// The line of the file on which the row begins, from 1 (the header); nil where the finding is about the whole file or about a contact, pupil or
    /// family that is not in it.
    public var row: Int?
    /// The column's name as the file writes it.
    public var column: String?
    public var severity: Severity
    public var code: Code
    /// What was found, as the sentence of the code wants it; may be empty.
    public var value: String
    /// Why an address was refused.
    public var address: AddressError?

    public init(
        row: Int? = nil, column: String? = nil, severity: Severity = .mistake, code: Code, value: String = "",
        address: AddressError? = nil
    ) {
        self.row = row
        self.column = column
        self.severity = severity
        self.code = code
        self.value = value
        self.address = address
    }

    /// The Fluent message that tells it.
    public var messageID: String { "import-\(code.rawValue)" }
}
