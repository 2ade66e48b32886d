internal import Templates

/// How the blocks of a document become paragraphs on pages.
extension PageFlow {
    mutating func add(_ document: Document) throws(LetterError) {
        for (index, block) in document.blocks.enumerated() {
            switch block {
            case .heading(let level, let inlines):
                try addHeading(level, inlines, last: index + 1 == document.blocks.count)
            case .paragraph(let inlines): try addParagraph(StyledText(inlines))
            case .list(let items): try addList(items, number: index)
            }
        }
    }

    mutating func addParagraph(_ text: StyledText) throws(LetterError) {
        let shaped = try shaper.shape(text, size: measures.body, width: area.width, language: language)
        try add(Paragraph(text: shaped, size: measures.body, role: .paragraph))
    }

    private mutating func addHeading(_ level: Int, _ inlines: [Document.Inline], last: Bool) throws(LetterError) {
        let level = min(max(level, 1), measures.headings.count)
        let size = measures.headings[level - 1]
        let shaped = try shaper.shape(StyledText(inlines, bold: true), size: size, width: area.width, language: language)
        var paragraph = Paragraph(text: shaped, size: size, role: .heading(level: level))
        paragraph.keeping = last ? 0 : measures.gap + 2 * measures.pitch(measures.body)
        // Nearer to what it heads than to what went before.
        if space > 0 { space = measures.gap * 1.4 }
        try add(paragraph)
        space = measures.gap * 0.7
    }

    private mutating func addList(_ items: [[Document.Inline]], number: Int) throws(LetterError) {
        let bullet = try shaper.shape(StyledText("•"), size: measures.body, language: language)
        if space > 0 { space = measures.gap * 0.6 }
        for (index, item) in items.enumerated() {
            let shaped = try shaper.shape(
                StyledText(item), size: measures.body, width: area.width - measures.indent, language: language)
            try add(
                Paragraph(
                    text: shaped, size: measures.body, role: .item(list: number), indent: measures.indent, bullet: bullet,
                    joined: index > 0))
            space = measures.gap * 0.45
        }
        space = measures.gap
    }
}
