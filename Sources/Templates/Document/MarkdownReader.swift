/// Converts libcmark's tree of a message's body, and refuses what a message may not contain.
struct MarkdownReader {
    let sentinels: Sentinels
    let file: String
    let lines: [Substring]
    private(set) var mistakes: [TemplateMistake] = []
    private var known: Set<TemplateMistake> = []
    /// How many lines libcmark's count is behind in the present block.
    var lag = 0

    init(sentinels: Sentinels, file: String) {
        self.sentinels = sentinels
        self.file = file
        // Split as libcmark counts lines.
        lines = sentinels.source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }

    mutating func read() -> [DocumentTemplate.Block] {
        let tree = MarkdownTree(sentinels.source)
        var blocks: [DocumentTemplate.Block] = []
        // Only the tree owns its nodes.
        withExtendedLifetime(tree) {
            for node in tree.root?.children ?? [] {
                if let block = block(node) { blocks.append(block) }
            }
        }
        for (line, text) in lines.enumerated() where Sentinels.areSpelledOut(in: text) {
            // A character reference to one of the characters that stand for placeholders.
            report(.reservedCharacter, line: sentinels.line(at: line))
        }
        for line in LinkDefinitions.lines(in: lines) { report(.linkDefinition, line: sentinels.line(at: line)) }
        let isEmpty = blocks.allSatisfy { $0 == .rule || $0.isBlankParagraph }
        if isEmpty, mistakes.isEmpty, sentinels.mistakes.isEmpty { report(.emptyBody, line: sentinels.line(at: 0)) }
        return blocks
    }

    private mutating func block(_ node: MarkdownTree.Node) -> DocumentTemplate.Block? {
        switch node.kind {
        case .paragraph: return paragraph(node)
        case .heading: return heading(node)
        case .list: return list(node, isInItem: false)
        case .rule: return .rule
        case .blockQuote: report(.blockQuote, node)
        case .codeBlock: report(.code, node)
        default: report(.rawHTML, node)
        }
        return nil
    }

    private mutating func paragraph(_ node: MarkdownTree.Node) -> DocumentTemplate.Block {
        if let row = tableRow(in: node) { report(.table, line: sentinels.line(at: row)) }
        return .paragraph(inlines(ofBlock: node))
    }

    private mutating func heading(_ node: MarkdownTree.Node) -> DocumentTemplate.Block {
        // An author who meant a rule would get a heading.
        if let line = hyphens(under: node) { report(.underlinedHeading, line: sentinels.line(at: line)) }
        let level = node.headingLevel
        if level > 3 { report(.headingLevel, node, String(level)) }
        let before = mistakes.count
        let inlines = inlines(ofBlock: node)
        if inlines.isBlank, mistakes.count == before { report(.emptyHeading, node) }
        return .heading(level: level, inlines)
    }

    private mutating func list(_ node: MarkdownTree.Node, isInItem: Bool) -> DocumentTemplate.Block {
        var items: [[DocumentTemplate.Block]] = []
        for item in node.children {
            let children = item.children
            switch children.first?.kind {
            case .paragraph?: break
            case nil: report(.emptyItem, item)
            // Reported as not allowed, below.
            case .blockQuote?, .codeBlock?, .other?, .heading?, .rule?: break
            default: report(.listItem, item)
            }
            var blocks: [DocumentTemplate.Block] = []
            for child in children {
                if let block = blockOfItem(child, isInItem: isInItem) { blocks.append(block) }
            }
            items.append(blocks)
        }
        return .list(node.listMarker, items)
    }

    private mutating func blockOfItem(_ node: MarkdownTree.Node, isInItem: Bool) -> DocumentTemplate.Block? {
        switch node.kind {
        case .list where isInItem:
            report(.nestedList, node)
            return nil
        case .list: return list(node, isInItem: true)
        case .heading where hyphens(under: node) != nil: return heading(node)
        case .heading, .rule:
            report(.listItem, node)
            return nil
        default: return block(node)
        }
    }
}

extension MarkdownReader {
    mutating func report(_ code: TemplateMistake.Code, _ node: MarkdownTree.Node, _ value: String = "") {
        report(code, line: line(of: node), value)
    }

    /// The same mistake twice in a line is reported once: the author sees both.
    mutating func report(_ code: TemplateMistake.Code, line: Int, _ value: String = "") {
        let mistake = TemplateMistake(code: code, file: file, line: line, column: 1, value: value)
        if known.insert(mistake).inserted { mistakes.append(mistake) }
    }
}

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
