/// One reply of a mail server, of one or several lines (RFC 5321 section 4.2).
public struct SMTPReply: Sendable, Equatable {
    /// 200 to 599.
    public var code: Int
    /// The text after the code, one element a line; untrusted.
    public var lines: [String]

    public init(code: Int, lines: [String]) {
        self.code = code
        self.lines = lines
    }

    /// 2, 3, 4 or 5.
    public var firstDigit: Int { code / 100 }

    /// The first line's enhanced code (RFC 2034); nil where it has none, or where its class contradicts the reply's.
    public var status: EnhancedStatus? {
        lines.first.flatMap { EnhancedStatus(startOf: $0) }.flatMap { $0.severity == firstDigit ? $0 : nil }
    }

    /// The words without the enhanced codes, lines joined by spaces.
    public var words: String {
        lines.map { line in
            EnhancedStatus(startOf: line) == nil ? line[...] : line.drop { $0 != " " }.drop { $0 == " " }
        }.joined(separator: " ").trimmingSpaces()
    }

    /// As received, on one line: `550 5.1.1 no such user`.
    public var text: String { "\(code) \(lines.joined(separator: " "))".trimmingSpaces() }
}
