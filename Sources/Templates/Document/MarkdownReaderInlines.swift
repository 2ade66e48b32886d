/// The text of a block with its markup.
extension MarkdownReader {
    /// Deeper emphasis is a mistake: readers cannot distinguish it, and each level uses stack in every renderer.
    private static let deepestInline = 10

    mutating func inlines(ofBlock node: MarkdownTree.Node) -> [DocumentTemplate.Inline] {
        lag = 0
        return inlines(of: node, depth: 0)
    }

    private mutating func inlines(of parent: MarkdownTree.Node, depth: Int) -> [DocumentTemplate.Inline] {
        var inlines: [DocumentTemplate.Inline] = []
        // libcmark splits text at every character that might be markup; adjoining runs are joined.
        var text = ""
        func flush() {
            if !text.isEmpty { inlines.append(.text(sentinels.resolve(text))) }
            text = ""
        }
        let children = parent.children
        for (index, node) in children.enumerated() {
            switch node.kind {
            case .text: text += node.literal
            case .softBreak: text += " "
            default:
                flush()
                if let inline = inline(node, depth: depth + 1) { inlines.append(inline) }
                if node.kind == .lineBreak {
                    countLine(between: children.prefix(index).last, children.dropFirst(index + 1).first)
                }
            }
        }
        flush()
        return inlines
    }

    private mutating func inline(_ node: MarkdownTree.Node, depth: Int) -> DocumentTemplate.Inline? {
        switch node.kind {
        case .lineBreak: return .lineBreak
        case .emphasis where depth > Self.deepestInline, .strong where depth > Self.deepestInline:
            report(.nestedEmphasis, node)
        case .emphasis: return .emphasis(inlines(of: node, depth: depth))
        case .strong: return .strong(inlines(of: node, depth: depth))
        case .link: return link(node, depth: depth)
        case .image: report(.image, node)
        case .code: report(.code, node)
        default: report(.rawHTML, node)
        }
        return nil
    }

    private mutating func link(_ node: MarkdownTree.Node, depth: Int) -> DocumentTemplate.Inline {
        let source = node.url
        let url = sentinels.resolve(source)
        // libcmark gives a link the line on which its text ends.
        let line = line(of: node.children.first ?? node)
        let before = mistakes.count
        let text = inlines(of: node, depth: depth)
        if text.isBlank, mistakes.count == before { report(.emptyLink, line: line) }
        var isPossible = AllowedURL.accepts(source)
        if url.contains(where: \.isPlaceholder) {
            // The rest is checked when the address is filled; a disallowed beginning is reported now.
            if case .text(let prefix) = url.first { isPossible = AllowedURL.mayBegin(with: prefix) } else { isPossible = true }
        }
        if !isPossible { report(.badURL, line: line, url.sourceText) }
        if !node.title.isEmpty { report(.linkTitle, line: line) }
        return .link(url: url, text, line: line)
    }

    /// libcmark does not count a line that ends with a backslash.
    private mutating func countLine(between before: MarkdownTree.Node?, _ after: MarkdownTree.Node?) {
        guard let before, let after, before.endLine > 0, before.endLine == after.startLine else { return }
        lag += 1
    }
}

extension [DocumentTemplate.Inline] {
    /// Whether it shows nothing, whatever the values.
    var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let pieces): pieces.allSatisfy { !$0.isPlaceholder } && pieces.sourceText.allSatisfy(\.isWhitespace)
            case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.isBlank
            case .lineBreak: true
            }
        }
    }
}

extension DocumentTemplate.Block {
    var isBlankParagraph: Bool {
        if case .paragraph(let inlines) = self { inlines.isBlank } else { false }
    }
}
