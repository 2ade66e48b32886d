/// An author's comment that allows one finding of the linter, with a reason: `# allow too-many-parts: reason` in YAML and in
/// `.ftl`, `<!-- allow long-sentence: reason -->` in Markdown.
struct Allowance: Equatable {
    /// As written; the linter checks whether the code exists.
    var code: String
    /// Nil where none is given.
    var reason: String?

    /// Parses the text of a comment, without the marks around it.
    ///
    /// - Returns: nil for every other comment.
    init?(comment: Substring) {
        let words = comment.drop(while: \.isWhitespace)
        guard words.hasPrefix("allow") else { return nil }
        let after = words.dropFirst("allow".count)
        let name = after.drop(while: \.isWhitespace)
        let code = name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        guard name.startIndex > after.startIndex, code.first?.isLetter == true else { return nil }
        let rest = name[code.endIndex...].drop(while: \.isWhitespace)
        guard rest.isEmpty || rest.first == ":", !rest.contains(where: \.isNewline) else { return nil }
        self.code = String(code)
        let given = rest.dropFirst().drop(while: \.isWhitespace)
        reason = given.lastIndex { !$0.isWhitespace }.map { String(given[...$0]) }
    }
}

extension Allowance {
    /// The allowance at the end of a line of YAML or `.ftl`, and whether it is alone on the line.
    static func atEnd(ofHashLine line: Substring) -> (allowance: Allowance, isAlone: Bool)? {
        let start = line.index(endOfQuotes: line.startIndex)
        var from = start
        while let mark = line[from...].firstIndex(of: "#") {
            let before = line[..<mark]
            let isComment = before.last.map(\.isWhitespace) ?? true
            if isComment, let allowance = Allowance(comment: line[line.index(after: mark)...]) {
                return (allowance, before.allSatisfy(\.isWhitespace))
            }
            from = line.index(after: mark)
        }
        return nil
    }
}

extension StringProtocol {
    /// The index after the closing quote of a quoted value, in which `#` begins no comment; the end of the line where the quote
    /// is not closed.
    fileprivate func index(endOfQuotes start: Index) -> Index {
        guard let colon = self[start...].firstIndex(of: ":"), !self[..<colon].contains("#") else { return start }
        let value = self[index(after: colon)...].drop(while: \.isWhitespace)
        guard let quote = value.first, quote == "\"" || quote == "'" else { return start }
        var place = value.index(after: value.startIndex)
        while place < endIndex {
            let next = index(after: place)
            if self[place] == "\\", quote == "\"" {
                place = next < endIndex ? index(after: next) : next
            } else if self[place] == quote {
                guard quote == "'", next < endIndex, self[next] == "'" else { return next }
                place = index(after: next)
            } else {
                place = next
            }
        }
        return endIndex
    }
}
