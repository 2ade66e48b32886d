internal import CCmark

/// Walks the tree that libcmark makes of a message's body, and refuses what a message may not hold.
struct MarkdownReader {
    private typealias Node = OpaquePointer

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
        let source = sentinels.source
        guard let root = source.withCString({ cmark_parse_document($0, source.utf8.count, CMARK_OPT_DEFAULT) }) else {
            // libcmark aborts when memory is short, so it always answers.
            return []
        }
        defer { cmark_node_free(root) }
        var blocks: [DocumentTemplate.Block] = []
        for node in Self.children(of: root) {
            if let block = block(node) { blocks.append(block) }
        }
        if blocks.isEmpty, mistakes.isEmpty, sentinels.mistakes.isEmpty { report(.emptyBody, root) }
        return blocks
    }

    private mutating func block(_ node: Node) -> DocumentTemplate.Block? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            if let row = tableRow(in: node) {
                mistakes.append(TemplateMistake(code: .table, file: file, line: row, column: 1))
            }
            return .paragraph(inlines(of: node))
        case CMARK_NODE_HEADING:
            let level = Int(cmark_node_get_heading_level(node))
            if level > 3 { report(.headingLevel, node, String(level)) }
            let inlines = inlines(of: node)
            if inlines.isEmpty { report(.emptyHeading, node) }
            return .heading(level: level, inlines)
        case CMARK_NODE_LIST: return list(node)
        case CMARK_NODE_BLOCK_QUOTE: report(.blockQuote, node)
        case CMARK_NODE_CODE_BLOCK: report(.code, node)
        case CMARK_NODE_THEMATIC_BREAK: report(.rule, node)
        default: report(.rawHTML, node)
        }
        return nil
    }

    private mutating func list(_ node: Node) -> DocumentTemplate.Block? {
        guard cmark_node_get_list_type(node) == CMARK_BULLET_LIST else {
            report(.orderedList, node)
            return nil
        }
        if sourceCharacter(at: node) != UInt8(ascii: "-") { report(.listMarker, node) }
        var items: [[DocumentTemplate.Inline]] = []
        for item in Self.children(of: node) {
            let blocks = Self.children(of: item)
            var refused = false
            for block in blocks where cmark_node_get_type(block) != CMARK_NODE_PARAGRAPH {
                refused = true
                if cmark_node_get_type(block) == CMARK_NODE_LIST {
                    report(.nestedList, block)
                } else {
                    report(.listItem, block)
                }
            }
            if !refused, blocks.count != 1 { report(.listItem, blocks.count > 1 ? blocks[1] : item) }
            for block in blocks where cmark_node_get_type(block) == CMARK_NODE_PARAGRAPH { items.append(inlines(of: block)) }
        }
        return .list(items)
    }

    private mutating func inlines(of parent: Node) -> [DocumentTemplate.Inline] {
        var inlines: [DocumentTemplate.Inline] = []
        // libcmark splits text at every character that might have been markup; adjoining runs are one text.
        var text = ""
        func flush() {
            if !text.isEmpty { inlines.append(.text(sentinels.resolve(text))) }
            text = ""
        }
        for node in Self.children(of: parent) {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: text += Self.string(cmark_node_get_literal(node))
            case CMARK_NODE_SOFTBREAK: text += " "
            default:
                flush()
                if let inline = inline(node) { inlines.append(inline) }
            }
        }
        flush()
        return inlines
    }

    private mutating func inline(_ node: Node) -> DocumentTemplate.Inline? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_EMPH: return .emphasis(inlines(of: node))
        case CMARK_NODE_STRONG: return .strong(inlines(of: node))
        case CMARK_NODE_LINK: return link(node)
        case CMARK_NODE_IMAGE: report(.image, node)
        case CMARK_NODE_CODE: report(.code, node)
        default: report(.rawHTML, node)
        }
        return nil
    }

    private mutating func link(_ node: Node) -> DocumentTemplate.Inline {
        let source = Self.string(cmark_node_get_url(node))
        let url = sentinels.resolve(source)
        let text = inlines(of: node)
        var isPossible = AllowedURL.accepts(source)
        if url.contains(where: \.isPlaceholder) {
            // Whether the rest is allowed shows when it is filled; a wrong beginning shows now.
            if case .text(let prefix) = url.first { isPossible = AllowedURL.mayBegin(with: prefix) } else { isPossible = true }
        }
        if !isPossible { report(.badURL, node, url.sourceText) }
        if !Self.string(cmark_node_get_title(node)).isEmpty { report(.linkTitle, node) }
        if text.isEmpty { report(.emptyLink, node) }
        return .link(url: url, text, line: line(of: node))
    }
}

extension MarkdownReader {
    private mutating func report(_ code: TemplateMistake.Code, _ node: Node, _ value: String = "") {
        mistakes.append(TemplateMistake(code: code, file: file, line: line(of: node), column: 1, value: value))
    }

    /// libcmark gives some inlines no line: then it is that of what they stand in.
    private func line(of node: Node) -> Int {
        var ancestor: Node? = node
        while let here = ancestor {
            let line = Int(cmark_node_get_start_line(here))
            if line > 0 { return firstLine + line - 1 }
            ancestor = cmark_node_parent(here)
        }
        return firstLine
    }

    private func sourceCharacter(at node: Node) -> UInt8? {
        let line = Int(cmark_node_get_start_line(node)) - 1
        guard lines.indices.contains(line) else { return nil }
        return lines[line].utf8.dropFirst(Int(cmark_node_get_start_column(node)) - 1).first
    }

    /// The line of a table's rule (`--- | ---`) in a paragraph: CommonMark has no tables and would print it as it is.
    private func tableRow(in node: Node) -> Int? {
        let start = Int(cmark_node_get_start_line(node)) - 1
        let end = Int(cmark_node_get_end_line(node)) - 1
        for line in lines.indices where line >= start && line <= end {
            let row = lines[line]
            if row.contains("|"), row.contains("-"), row.allSatisfy({ "|-: \t".contains($0) }) { return firstLine + line }
        }
        return nil
    }

    private static func children(of node: Node) -> [Node] {
        var children: [Node] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(child)
            next = cmark_node_next(child)
        }
        return children
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

extension PlaceholderText {
    fileprivate var isPlaceholder: Bool {
        if case .placeholder = self { true } else { false }
    }
}

extension [PlaceholderText] {
    /// As the author wrote it, for mistakes.
    fileprivate var sourceText: String {
        map { piece in
            switch piece {
            case .text(let text): text
            case .placeholder(let name, _): "{ $\(name) }"
            }
        }.joined()
    }
}
