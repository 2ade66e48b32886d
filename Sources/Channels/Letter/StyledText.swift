internal import Templates

/// Text with its bold, italic and unhyphenated ranges, for the shaper.
struct StyledText: Hashable {
    enum Style: Hashable { case bold, italic, unhyphenated }

    /// A range of UTF-8 offsets.
    struct Span: Hashable {
        var style: Style
        var from: Int
        var to: Int
    }

    /// A line break inside the paragraph is a space and U+2028: a screen reader needs the space.
    private(set) var text = ""
    private(set) var spans: [Span] = []

    init() {}

    init(_ plain: String, _ styles: Style...) {
        append(plain, styles: styles)
    }

    init(_ inlines: [Document.Inline], bold: Bool = false) {
        append(inlines, styles: bold ? [.bold] : [])
    }

    mutating func append(_ plain: String, styles: [Style] = []) {
        // A control character or a line end (which a value may contain) cannot be printed in a line.
        let plain = plain.runningText
        // A space belongs to the range before it: cairo leaves out a range that is only a space at the end of a line.
        if plain.hasPrefix(" ") {
            for index in spans.indices where spans[index].to == text.utf8.count { spans[index].to += 1 }
        }
        let from = text.utf8.count
        text += plain
        for style in styles { spans.append(Span(style: style, from: from, to: text.utf8.count)) }
    }

    private mutating func append(_ inlines: [Document.Inline], styles: [Style]) {
        for inline in inlines {
            switch inline {
            case .text(let plain): append(plain, styles: styles)
            case .emphasis(let inner): append(inner, styles: styles + [.italic])
            case .strong(let inner): append(inner, styles: styles + [.bold])
            case .lineBreak: text += " \u{2028}"
            case .link(let url, let inner):
                let before = text.endIndex
                append(inner, styles: styles)
                // Paper has no links: where the words are not the address itself, the address follows them.
                guard let address = PaperLink.address(of: url, besides: String(text[before...])) else { continue }
                append(" (", styles: styles)
                append(address, styles: styles + [.unhyphenated])
                append(")", styles: styles)
            }
        }
    }
}
