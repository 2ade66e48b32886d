/// Finds lines such as `[Dyddiad]: yfory` (CommonMark 0.30, 4.7): they define an address for links elsewhere and are
/// themselves never shown, so that words would be lost without a trace.
enum LinkDefinitions {
    /// The lines, from 0, on which a definition begins.
    static func lines(in lines: [Substring]) -> [Int] {
        let candidates = lines.indices.filter { mayBegin(at: $0, of: lines) }
        guard !candidates.isEmpty else { return [] }
        let shown = textLength(lines)
        // libcmark keeps no trace of definitions. One whose bracket is escaped is none, and its words are there again.
        return candidates.filter { index in
            var escaped = lines
            let (container, content) = parts(lines[index])
            escaped[index] = container + "\\" + content
            return textLength(escaped) > shown
        }
    }

    private static func textLength(_ lines: [Substring]) -> Int {
        let tree = MarkdownTree(lines.joined(separator: "\n"))
        return withExtendedLifetime(tree) { tree.root?.textLength ?? 0 }
    }

    private static func mayBegin(at index: Int, of lines: [Substring]) -> Bool {
        guard parts(lines[index]).content.first == "[" else { return false }
        // The label may go on below.
        let paragraph = lines[index...].prefix { !$0.allSatisfy(\.isWhitespace) }
        let text = String(parts(lines[index]).content) + "\n" + paragraph.dropFirst().joined(separator: "\n")
        return text.prefixMatch(of: /\[(?:[^\[\]\\]|\\.)+\]:/) != nil
    }

    /// A line without the marks of the lists that it begins an item of, and those marks.
    private static func parts(_ line: Substring) -> (container: Substring, content: Substring) {
        let container = line.prefixMatch(of: /[ \t]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]+)*/)?.range.upperBound ?? line.startIndex
        return (line[..<container], line[container...])
    }
}
