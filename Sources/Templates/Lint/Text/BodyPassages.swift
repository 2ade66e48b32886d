/// The blocks of a body, line by line: only the CommonMark that a message may contain, already checked.
struct BodyPassages {
    private(set) var passages: [Passage] = []
    private var block: [PlacedCharacter] = []
    private var kind = Passage.Kind.paragraph
    private var depth = 0

    /// - Parameter lines: those after front matter, the first of them `firstLine` of the file.
    init(_ lines: ArraySlice<Substring>, firstLine: Int) {
        for (offset, line) in lines.enumerated() {
            let (text, allowances) = MarkdownAllowances.split(line)
            read(text, line: firstLine + offset, isComment: !allowances.isEmpty)
        }
        close()
    }

    private mutating func read(_ line: Substring, line number: Int, isComment: Bool) {
        let content = line.drop { $0 == " " || $0 == "\t" }
        defer { depth = Self.depth(depth, after: line) }
        if depth == 0 {
            if content.isEmpty {
                // A comment alone on its line does not end a paragraph.
                if !isComment { close() }
                return
            }
            if let heading = content.afterHeadingMarks {
                close()
                kind = .heading
                block.append(contentsOf: heading.withoutClosingMarks, line: number)
                close()
                return
            }
            if !block.isEmpty, kind == .paragraph, content.isHeadingUnderline {
                kind = .heading
                close()
                return
            }
            if content.isRule {
                close()
                return
            }
            if let item = content.afterListMark {
                close()
                kind = .listItem
                block.append(contentsOf: item, line: number)
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

    /// The number of open braces after a line: the lines of a select expression may look like lists.
    private static func depth(_ depth: Int, after line: Substring) -> Int {
        max(0, line.reduce(depth) { $0 + ($1 == "{" ? 1 : $1 == "}" ? -1 : 0) })
    }
}
