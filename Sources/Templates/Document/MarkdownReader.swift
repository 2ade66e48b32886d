/// Walks the tree that libcmark makes of a message's body, and refuses what a message may not hold.
struct MarkdownReader {
    private let sentinels: Sentinels
    private let file: String
    private let firstLine: Int
    private let lines: [Substring]
    private(set) var mistakes: [TemplateMistake] = []

    init(sentinels: Sentinels, file: String, firstLine: Int) {
        self.sentinels = sentinels
        self.file = file
        self.firstLine = firstLine
        lines = sentinels.source.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func read() -> [DocumentTemplate.Block] {
        let tree = MarkdownTree(sentinels.source)
        var blocks: [DocumentTemplate.Block] = []
        // Its nodes are not kept by anything else.
        withExtendedLifetime(tree) {
            for node in tree.root?.children ?? [] {
                if let block = block(node) { blocks.append(block) }
            }
        }
        reportDefinitions()
        if blocks.isEmpty, mistakes.isEmpty, sentinels.mistakes.isEmpty { report(.emptyBody, line: firstLine) }
        return blocks
    }

    private mutating func block(_ node: MarkdownTree.Node) -> DocumentTemplate.Block? {
        switch node.kind {
        case .paragraph:
            if let row = tableRow(in: node) {
                mistakes.append(TemplateMistake(code: .table, file: file, line: row, column: 1))
            }
            return .paragraph(inlines(of: node))
        case .heading:
            let level = node.headingLevel
            if level > 3 { report(.headingLevel, node, String(level)) }
            let inlines = inlines(of: node)
            if inlines.isEmpty { report(.emptyHeading, node) }
            return .heading(level: level, inlines)
        case .list: return list(node)
        case .blockQuote: report(.blockQuote, node)
        case .codeBlock: report(.code, node)
        case .rule: report(.rule, node)
        default: report(.rawHTML, node)
        }
        return nil
    }

    private mutating func list(_ node: MarkdownTree.Node) -> DocumentTemplate.Block? {
        guard node.isBulletList else {
            report(.orderedList, node)
            return nil
        }
        if sourceCharacter(at: node) != UInt8(ascii: "-") { report(.listMarker, node) }
        var items: [[DocumentTemplate.Inline]] = []
        for item in node.children {
            let blocks = item.children
            var refused = false
            for block in blocks where block.kind != .paragraph {
                refused = true
                if block.kind == .list {
                    report(.nestedList, block)
                } else {
                    report(.listItem, block)
                }
            }
            if !refused, blocks.count != 1 { report(.listItem, blocks.count > 1 ? blocks[1] : item) }
            for block in blocks where block.kind == .paragraph { items.append(inlines(of: block)) }
        }
        return .list(items)
    }

    private mutating func inlines(of parent: MarkdownTree.Node) -> [DocumentTemplate.Inline] {
        var inlines: [DocumentTemplate.Inline] = []
        // libcmark splits text at every character that might have been markup; adjoining runs are one text.
        var text = ""
        func flush() {
            if !text.isEmpty { inlines.append(.text(sentinels.resolve(text))) }
            text = ""
        }
        for node in parent.children {
            switch node.kind {
            case .text: text += node.literal
            case .softBreak: text += " "
            default:
                flush()
                if let inline = inline(node) { inlines.append(inline) }
            }
        }
        flush()
        return inlines
    }

    private mutating func inline(_ node: MarkdownTree.Node) -> DocumentTemplate.Inline? {
        switch node.kind {
        case .lineBreak: return .lineBreak
        case .emphasis: return .emphasis(inlines(of: node))
        case .strong: return .strong(inlines(of: node))
        case .link: return link(node)
        case .image: report(.image, node)
        case .code: report(.code, node)
        default: report(.rawHTML, node)
        }
        return nil
    }

    private mutating func link(_ node: MarkdownTree.Node) -> DocumentTemplate.Inline {
        let source = node.url
        let url = sentinels.resolve(source)
        let text = inlines(of: node)
        var isPossible = AllowedURL.accepts(source)
        if url.contains(where: \.isPlaceholder) {
            // Whether the rest is allowed shows when it is filled; a wrong beginning shows now.
            if case .text(let prefix) = url.first { isPossible = AllowedURL.mayBegin(with: prefix) } else { isPossible = true }
        }
        if !isPossible { report(.badURL, node, url.sourceText) }
        if !node.title.isEmpty { report(.linkTitle, node) }
        if text.isEmpty { report(.emptyLink, node) }
        return .link(url: url, text, line: line(of: node))
    }
}

extension MarkdownReader {
    private mutating func report(_ code: TemplateMistake.Code, _ node: MarkdownTree.Node, _ value: String = "") {
        report(code, line: line(of: node), value)
    }

    private mutating func report(_ code: TemplateMistake.Code, line: Int, _ value: String = "") {
        mistakes.append(TemplateMistake(code: code, file: file, line: line, column: 1, value: value))
    }

    private func line(of node: MarkdownTree.Node) -> Int { sentinels.line(at: (node.nearestLine ?? 1) - 1) }

    private func sourceCharacter(at node: MarkdownTree.Node) -> UInt8? {
        guard lines.indices.contains(node.startLine - 1) else { return nil }
        return lines[node.startLine - 1].utf8.dropFirst(node.startColumn - 1).first
    }

    /// The line of a table's rule (`--- | ---`) in a paragraph: CommonMark has no tables and would print it as it is.
    private func tableRow(in node: MarkdownTree.Node) -> Int? {
        for line in lines.indices where line >= node.startLine - 1 && line <= node.endLine - 1 {
            let row = lines[line]
            if row.contains("|"), row.contains("-"), row.allSatisfy({ "|-: \t".contains($0) }) { return sentinels.line(at: line) }
        }
        return nil
    }

    /// A line such as `[Dyddiad]: yfory` defines an address for links elsewhere and is itself never shown: words would be
    /// lost without a trace.
    private mutating func reportDefinitions() {
        var mayBegin = true
        for (index, line) in lines.enumerated() {
            let content = line.drop { " -\t".contains($0) }
            let isDefinition = mayBegin && content.wholeMatch(of: /\[[^\]]+\]:.*/) != nil
            if isDefinition { report(.linkDefinition, line: sentinels.line(at: index)) }
            // A definition cannot interrupt a paragraph.
            mayBegin = isDefinition || content.isEmpty || content.hasPrefix("#") || line.hasPrefix("-")
        }
    }
}
