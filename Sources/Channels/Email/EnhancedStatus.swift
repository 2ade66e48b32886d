/// An enhanced mail system status code, `class.subject.detail` (RFC 3463).
public struct EnhancedStatus: Sendable, Hashable, CustomStringConvertible {
    public var severity: Int
    public var subject: Int
    public var detail: Int

    public init(_ severity: Int, _ subject: Int, _ detail: Int) {
        self.severity = severity
        self.subject = subject
        self.detail = detail
    }

    public var description: String { "\(severity).\(subject).\(detail)" }

    /// Reads the code at the start of a reply's text, as RFC 2034 places it: followed by a space or the end. nil where
    /// there is none.
    init?(startOf text: some StringProtocol) {
        let word = text.prefix { $0 != " " }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, ["2", "4", "5"].contains(parts[0]) else { return nil }
        let numbers = parts.compactMap { part in
            (1...3).contains(part.count) && part.allSatisfy(\.isASCIIDigit) ? Int(part) : nil
        }
        guard numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }
}
