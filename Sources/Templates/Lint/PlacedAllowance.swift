/// An allowance with its line and the lines to which it applies.
struct PlacedAllowance: Equatable {
    var allowance: Allowance
    var line: Int
    var lines: ClosedRange<Int>

    /// The allowances of a YAML or `.ftl` text, whose first line is `firstLine`. One alone on its line applies to the next line
    /// that is not blank; `entries` are runs of lines, such as a text over several, to which it applies as a whole.
    static func inHashComments(
        _ text: String, firstLine: Int = 1, entries: [ClosedRange<Int>] = []
    ) -> [PlacedAllowance] {
        inHashComments(SourceLines.split(text)[...], firstLine: firstLine, entries: entries)
    }

    static func inHashComments(
        _ lines: ArraySlice<Substring>, firstLine: Int, entries: [ClosedRange<Int>]
    ) -> [PlacedAllowance] {
        var placed: [PlacedAllowance] = []
        var waiting: [(Allowance, Int)] = []
        for (offset, line) in lines.enumerated() {
            let number = firstLine + offset
            let entry = entries.first { $0.contains(number) } ?? number...number
            // In the later lines of a text a # is text.
            let found = number == entry.lowerBound || !entry.isText ? Allowance.atEnd(ofHashLine: line) : nil
            if let found, found.isAlone {
                waiting.append((found.allowance, number))
                continue
            }
            let content = line.drop(while: \.isWhitespace)
            if content.isEmpty || content.hasPrefix("#") { continue }
            placed += waiting.map { PlacedAllowance(allowance: $0.0, line: $0.1, lines: entry) }
            waiting = []
            if let found { placed.append(PlacedAllowance(allowance: found.allowance, line: number, lines: entry)) }
        }
        return placed + waiting.map { PlacedAllowance(allowance: $0.0, line: $0.1, lines: $0.1...$0.1) }
    }

    /// The allowances of a Markdown body whose first line is `firstLine`.
    static func inMarkdown(_ lines: ArraySlice<Substring>, firstLine: Int) -> [PlacedAllowance] {
        var placed: [PlacedAllowance] = []
        var waiting: [(Allowance, Int)] = []
        for (offset, line) in lines.enumerated() {
            let number = firstLine + offset
            let (text, allowances) = MarkdownAllowances.split(line)
            if text.allSatisfy(\.isWhitespace) {
                waiting += allowances.map { ($0, number) }
                continue
            }
            placed += waiting.map { PlacedAllowance(allowance: $0.0, line: $0.1, lines: number...number) }
            placed += allowances.map { PlacedAllowance(allowance: $0, line: number, lines: number...number) }
            waiting = []
        }
        return placed + waiting.map { PlacedAllowance(allowance: $0.0, line: $0.1, lines: $0.1...$0.1) }
    }
}

extension ClosedRange<Int> {
    fileprivate var isText: Bool { count > 1 }
}
