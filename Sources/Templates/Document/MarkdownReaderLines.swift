/// Positions in the source.
extension MarkdownReader {
    /// In the file, from 1.
    func line(of node: MarkdownTree.Node) -> Int { sentinels.line(at: (node.nearestLine ?? 1) - 1 + (node.isInline ? lag : 0)) }

    /// The line, from 0 in the body, of a table's rule (`--- | ---`) in a paragraph: CommonMark has no tables and would print
    /// it as it is.
    func tableRow(in node: MarkdownTree.Node) -> Int? {
        for line in lines.indices.clamped(to: max(0, node.startLine - 1)..<max(0, node.startLine - 1, node.endLine)) {
            let row = lines[line]
            if row.contains("|"), row.contains("-"), row.allSatisfy({ "|-: \t".contains($0) }) { return line }
        }
        return nil
    }

    /// The line, from 0 in the body, of the hyphens that make the text above them a heading (CommonMark 0.30, 4.3); nil where
    /// `#` or `=` make it one.
    func hyphens(under heading: MarkdownTree.Node) -> Int? {
        // The last line that libcmark counts is that of the hyphens or, where more follows, the one after.
        let last = min(heading.endLine, lines.count) - 1
        guard heading.headingLevel == 2, heading.startLine > 0, last >= heading.startLine else { return nil }
        return (heading.startLine...last).first { line in
            let underline = lines[line].drop(while: \.isBlank).trimmingEnd(\.isBlank)
            return !underline.isEmpty && underline.allSatisfy { $0 == "-" }
        }
    }
}
