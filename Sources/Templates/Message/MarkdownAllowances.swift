/// Removes the linter's comments from Markdown: all other HTML is refused, and families must not see these.
enum MarkdownAllowances {
    /// The comments at the end of a line, in order, and the text before them without the spaces between.
    static func split(_ line: Substring) -> (text: Substring, allowances: [Allowance]) {
        var text = line
        var allowances: [Allowance] = []
        while true {
            let trimmed = trimmingEnd(text)
            guard trimmed.hasSuffix("-->"), let open = trimmed.range(of: "<!--", before: trimmed.endIndex) else { break }
            let inside = trimmed[open.upperBound...].dropLast(3)
            guard !inside.contains("-->"), let allowance = Allowance(comment: inside) else { break }
            allowances.append(allowance)
            text = trimmed[..<open.lowerBound]
        }
        // Two spaces at the end of a line are a line break, and are kept where there is no comment.
        return allowances.isEmpty ? (line, []) : (trimmingEnd(text), allowances.reversed())
    }

    /// The lines without the comments, as many as before.
    ///
    /// A line with only a comment would end a paragraph if it became blank. Within one, the blank line is moved to the end of
    /// the paragraph, and its later lines up by one.
    static func removing(from lines: ArraySlice<Substring>) -> [Substring] {
        var kept: [Substring] = []
        var owed = 0
        func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
        for index in lines.indices {
            let (text, allowances) = split(lines[index])
            if !allowances.isEmpty, isBlank(text) {
                let next = lines.index(after: index) < lines.endIndex ? lines[lines.index(after: index)] : ""
                let isWithin = !(kept.last.map(isBlank) ?? true) && !isBlank(next) && !startsBlock(next)
                if isWithin { owed += 1 } else { kept.append("") }
                continue
            }
            if isBlank(text), owed > 0 {
                kept += Array(repeating: "", count: owed)
                owed = 0
            }
            kept.append(text)
        }
        return kept + Array(repeating: "", count: owed)
    }

    private static func startsBlock(_ line: Substring) -> Bool {
        let content = line.drop { $0 == " " }
        return content.hasPrefix("#") || content.afterBareListMark?.first == " "
    }

    private static func trimmingEnd(_ text: Substring) -> Substring {
        var text = text
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}

extension Substring {
    /// The last place of `wanted` before `end`.
    fileprivate func range(of wanted: String, before end: Index) -> Range<Index>? {
        var start = end
        while start > startIndex {
            start = index(before: start)
            if self[start..<end].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
        }
        return nil
    }
}
