/// Renders blocks as HTML elements; the caller decides the style and the level of headings.
struct DocumentHTML {
    /// The `style` of an element, made safe; a list in an item is `li ul` or `li ol`.
    private let styles: [String: String]
    /// The opening tags of elements with a style and no other attribute: most of them.
    private let openings: [String: String]
    /// Added to the level of each heading.
    private let headingOffset: Int

    init(styles: [String: String], headingOffset: Int) {
        self.styles = styles.mapValues { HTMLEscaping.escape($0) }
        openings = Dictionary(
            uniqueKeysWithValues: self.styles.map { place, style in
                (place, "<\(place.split(separator: " ").last ?? "") style=\"\(style)\">")
            })
        self.headingOffset = headingOffset
    }

    func render(_ document: Document) -> String { document.blocks.map { html($0) + "\n" }.joined() }

    func element(_ name: String, _ attributes: [(name: String, value: String)] = [], in outer: String = "", content: String)
        -> String
    {
        "\(tag(name, attributes, in: outer))\(content)</\(name)>"
    }

    private func tag(_ name: String, _ attributes: [(name: String, value: String)] = [], in outer: String = "") -> String {
        let place = outer.isEmpty ? name : outer + name
        if attributes.isEmpty { return openings[place] ?? "<\(name)>" }
        let style = styles[place].map { " style=\"\($0)\"" } ?? ""
        return "<\(name)\(attributes.map { " \($0.name)=\"\(HTMLEscaping.escape($0.value))\"" }.joined())\(style)>"
    }

    private func html(_ block: Document.Block, in outer: String = "") -> String {
        switch block {
        case .heading(let level, let inlines): element("h\(min(level + headingOffset, 6))", content: html(inlines))
        case .paragraph(let inlines): element("p", content: html(inlines))
        case .list(.bullet, let items): element("ul", in: outer, content: html(items))
        case .list(.number(from: 1), let items): element("ol", in: outer, content: html(items))
        case .list(.number(let first), let items): element("ol", [("start", String(first))], in: outer, content: html(items))
        case .rule: tag("hr")
        }
    }

    private func html(_ items: [[Document.Block]]) -> String {
        "\n" + items.map { element("li", content: item($0)) + "\n" }.joined()
    }

    /// The only paragraph of an item is rendered without an element, which would add space between the items.
    private func item(_ blocks: [Document.Block]) -> String {
        let paragraphs = blocks.count { if case .paragraph = $0 { true } else { false } }
        return blocks.map { block in
            if paragraphs == 1, case .paragraph(let inlines) = block { html(inlines) } else { html(block, in: "li ") }
        }
        .joined(separator: "\n")
    }

    private func html(_ inlines: [Document.Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): HTMLEscaping.escape(text.runningText)
            case .emphasis(let inner): element("em", content: html(inner))
            case .strong(let inner): element("strong", content: html(inner))
            case .link(let url, let inner): element("a", [("href", url)], content: html(inner))
            case .lineBreak: "<br>"
            }
        }
        .joined()
    }
}

/// A document as HTML elements for the inside of a page, without style.
public enum FragmentHTML {
    /// - Parameter headingOffset: added to the level of each heading, so that `h1` is the page's own.
    public static func render(_ document: Document, headingOffset: Int = 0) -> String {
        DocumentHTML(styles: [:], headingOffset: headingOffset).render(document)
    }
}
