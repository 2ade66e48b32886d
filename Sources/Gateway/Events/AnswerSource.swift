/// By what way an answer came, as it stands with the answer.
enum AnswerSource {
    static let text = "text"
    static let page = "page"

    /// Typed in by the office, for a family that said so by word of mouth.
    static func office(by person: String) -> String { "office \(person)" }
    static func isOffice(_ source: String) -> Bool { source.hasPrefix("office ") }

    /// A reply that a person read.
    static func reply(_ id: Int64) -> String { "inbox \(id)" }

    /// The reply that a person read; nil for other ways.
    static func reply(in source: String) -> Int64? {
        source.hasPrefix("inbox ") ? Int64(source.dropFirst(6)) : nil
    }

    static func isDecision(_ source: String) -> Bool { isOffice(source) || reply(in: source) != nil }
}
