/// The blocks of a body, line by line: of CommonMark no more than a message may hold, and already known to be right.
struct BodyPassages {
    private(set) var passages: [Passage] = []
    private var block: [PlacedCharacter] = []
    private var kind = Passage.Kind.paragraph
    private var depth = 0

    /// - Parameter lines: those after front matter, the first of them `firstLine` of the file.
    init(_ lines: ArraySlice<Substring>, firstLine: Int) {
        for (offset, line) in lines.enumerated() {
            read(
                MarkdownAllowances.split(line).text, line: firstLine + offset,
                isComment: !MarkdownAllowances.split(line).allowances.isEmpty)
        }
        close()
    }

    private mutating func read(_ line: Substring, line number: Int, isComment: Bool) {
        let content = line.drop { $0 == " " || $0 == "\t" }
        defer { depth = Self.depth(depth, after: line) }
        if depth == 0 {
            if content.isEmpty {
                // A comment alone on its line ends nothing.
                if !isComment { close() }
                return
            }
            if let heading = content.prefixMatch(of: /#{1,6}[ \t]+/) {
                close()
                kind = .heading
                block.append(contentsOf: Self.withoutClosingMarks(content[heading.range.upperBound...]), line: number)
                close()
                return
            }
            if !block.isEmpty, kind == .paragraph, content.wholeMatch(of: /=+[ \t]*|-+[ \t]*/) != nil {
                kind = .heading
                close()
                return
            }
            if content.wholeMatch(of: /(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}/) != nil {
                close()
                return
            }
            if let marker = content.prefixMatch(of: /(?:[-*+]|[0-9]{1,9}[.)])[ \t]+/) {
                close()
                kind = .listItem
                block.append(contentsOf: content[marker.range.upperBound...], line: number)
                return
            }
        }
        if let last = block.last {
            let isBreak = last.character == "\\" || block.suffix(2).allSatisfy { $0.character == " " } && block.count > 1
            if last.character == "\\" { block.removeLast() }
            block.append(PlacedCharacter(character: isBreak ? "\n" : " ", position: last.position))
        }
        block.append(contentsOf: content, line: number)
    }

    private mutating func close() {
        if !block.isEmpty { passages.append(PassageReader.read(block, as: kind)) }
        block = []
        kind = .paragraph
    }

    /// How many braces are open behind a line: a select expression goes on over lines that look like lists.
    private static func depth(_ depth: Int, after line: Substring) -> Int {
        max(0, line.reduce(depth) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) })
    }

    private static func withoutClosingMarks(_ text: Substring) -> Substring {
        guard let marks = text.firstMatch(of: /[ \t]+#+[ \t]*$/) else { return text }
        return text[..<marks.range.lowerBound]
    }
}
