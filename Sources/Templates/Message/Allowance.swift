/// A comment of an author that silences one finding of the linter and says why: `# allow too-many-parts: reason` in YAML and
/// in `.ftl`, `<!-- allow long-sentence: reason -->` in Markdown.
struct Allowance: Equatable {
    /// As it is written; whether there is such a code is the linter's to say.
    var code: String
    /// Nil where none is given.
    var reason: String?

    /// Reads what stands in a comment, without the marks around it.
    ///
    /// - Returns: nil for every other comment.
    init?(comment: some StringProtocol) {
        guard let match = String(comment).wholeMatch(of: /\s*allow\s+([A-Za-z][A-Za-z0-9-]*)\s*(?::\s*(.*?))?\s*/) else {
            return nil
        }
        code = String(match.1)
        reason = match.2.flatMap { $0.isEmpty ? nil : String($0) }
    }
}

extension Allowance {
    /// The one at the end of a line of YAML or `.ftl`, whether or not something stands before it.
    static func atEnd(ofHashLine line: some StringProtocol) -> (allowance: Allowance, isAlone: Bool)? {
        var end = line.endIndex
        // The last `#` that begins an allowance: a reason may hold one itself.
        while let mark = line[..<end].lastIndex(of: "#") {
            let before = line[..<mark]
            if let allowance = Allowance(comment: line[line.index(after: mark)...]), before.last.map(\.isWhitespace) ?? true {
                return (allowance, before.allSatisfy(\.isWhitespace))
            }
            end = mark
        }
        return nil
    }
}
