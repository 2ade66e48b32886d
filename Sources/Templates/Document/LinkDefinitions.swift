/// Finds lines such as `[Dyddiad]: yfory` (CommonMark 0.30, 4.7): they define an address for links elsewhere and are never
/// shown, so that an author's words would be lost silently.
enum LinkDefinitions {
    /// The lines, from 0, on which a definition begins.
    static func lines(in lines: [Substring]) -> [Int] {
        let candidates = lines.indices.filter { mayBegin(at: $0, of: lines) }
        guard !candidates.isEmpty else { return [] }
        // libcmark does not report definitions: a mark in the label of one is gone from its tree, and still there in every other
        // bracket.
        var marked = lines
        for index in candidates {
            let (container, content) = parts(lines[index])
            marked[index] = "\(container)[\(Sentinels.mark(index))\(content.dropFirst())"
        }
        let shown = Set(Sentinels.marks(in: MarkdownTree(marked.joined(separator: "\n")).written))
        return candidates.filter { !shown.contains($0) }
    }

    /// Whether a label and a colon begin the line. The label may continue on later lines, to the end of the paragraph.
    private static func mayBegin(at index: Int, of lines: [Substring]) -> Bool {
        guard parts(lines[index]).content.first == "[" else { return false }
        var isBlank = true
        for (number, line) in lines[index...].enumerated() {
            let text = number == 0 ? parts(line).content.dropFirst() : line
            if number > 0, text.allSatisfy(\.isWhitespace) { return false }
            var isEscaped = false
            for (place, character) in zip(text.indices, text) {
                switch character {
                case _ where isEscaped: isEscaped = false
                case "\\": isEscaped = true
                case "[": return false
                case "]": return !isBlank && text[place...].dropFirst().first == ":"
                default: break
                }
                isBlank = isBlank && character.isWhitespace
            }
        }
        return false
    }

    /// A line without the markers of the list items that it begins, and those markers.
    private static func parts(_ line: Substring) -> (container: Substring, content: Substring) {
        var content = line.drop(while: \.isBlank)
        while let inner = content.afterListMark { content = inner }
        return (line[..<content.startIndex], content)
    }
}
