/// Turns blocks to HTML elements; where they go decides the style and the level of headings.
struct DocumentHTML {
    /// The `style` of an element; nil for none.
    var style: (_ element: String) -> String?
    /// Added to the level of each heading.
    var headingOffset: Int

    func render(_ document: Document) -> String {
        document.blocks.map { block in
            switch block {
            case .heading(let level, let inlines): element("h\(min(level + headingOffset, 6))", content: html(inlines))
            case .paragraph(let inlines): element("p", content: html(inlines))
            case .list(let items): element("ul", content: "\n" + items.map { element("li", content: html($0)) + "\n" }.joined())
            }
        }
        .map { $0 + "\n" }.joined()
    }

    func element(_ name: String, _ attributes: [(name: String, value: String)] = [], content: String) -> String {
        var all = attributes
        if let style = style(name) { all.append(("style", style)) }
        let written = all.map { " \($0.name)=\"\(HTMLEscaping.escape($0.value))\"" }.joined()
        return "<\(name)\(written)>\(content)</\(name)>"
    }

    private func html(_ inlines: [Document.Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): HTMLEscaping.escape(text)
            case .emphasis(let inner): element("em", content: html(inner))
            case .strong(let inner): element("strong", content: html(inner))
            case .link(let url, let inner): element("a", [("href", url)], content: html(inner))
            case .lineBreak: "<br>"
            }
        }
        .joined()
    }
}
