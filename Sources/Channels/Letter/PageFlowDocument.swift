internal import Templates

/// Turns the blocks of a document into paragraphs on pages.
extension PageFlow {
    mutating func add(_ document: Document) throws(LetterError) {
        var leads = false
        for (index, block) in document.blocks.enumerated() {
            // A list is closer to the text that introduces it.
            if case .list = block, leads, space > 0 { space = measures.gap * 0.6 }
            try add(block, last: index + 1 == document.blocks.count)
            switch block {
            case .heading, .paragraph: leads = true
            case .list, .rule: leads = false
            }
        }
    }

    mutating func addParagraph(_ text: StyledText) throws(LetterError) {
        let shaped = try shaper.shape(text, size: measures.body, width: area.width, language: language)
        try add(Paragraph(text: shaped, size: measures.body, role: .paragraph))
    }

    private mutating func add(_ block: Document.Block, last: Bool) throws(LetterError) {
        switch block {
        case .heading(let level, let inlines): try addHeading(level, inlines, last: last)
        case .paragraph(let inlines): try addParagraph(StyledText(inlines))
        case .list(let marker, let items):
            try addList(marker, items, in: ListIndent())
            space = measures.gap
        case .rule: try addRule()
        }
    }

    private mutating func addHeading(_ level: Int, _ inlines: [Document.Inline], last: Bool) throws(LetterError) {
        let level = min(max(level, 1), measures.headings.count)
        let size = measures.headings[level - 1]
        let shaped = try shaper.shape(StyledText(inlines, bold: true), size: size, width: area.width, language: language)
        var paragraph = Paragraph(text: shaped, size: size, role: .heading(level: level))
        paragraph.keeping = last ? 0 : measures.gap + 2 * measures.pitch(measures.body)
        // Closer to the text below it than to that above.
        if space > 0 { space = measures.gap * 1.4 }
        try add(paragraph)
        space = measures.gap * 0.7
    }

    private mutating func addRule() throws(LetterError) {
        let (left, width) = (area.left, area.width)
        let air = measures.gap * 0.5
        try addWhole(height: 2 * air) { top in
            [PageElement(role: .furniture, marks: [.rule(x: left, y: top + air, width: width)], text: PlainText.rule)]
        }
    }

    private mutating func addList(_ marker: Document.ListMarker, _ items: [[Document.Block]], in outer: ListIndent)
        throws(LetterError)
    {
        lists += 1
        let list = lists
        let labels = try ListLabels(marker, count: items.count, flow: self)
        let isSpaced = items.contains(where: PlainText.isSpaced)
        for (index, item) in items.enumerated() {
            let indent = outer.inner(
                ListPlace(list: list, item: index), points: labels.width, characters: labels[index].text.count + 1)
            if index > 0 { space = measures.gap * (isSpaced ? 0.7 : 0.45) }
            try addItem(
                item, label: labels[index], indent: indent, joined: !isSpaced && index > 0 || !outer.items.isEmpty && index == 0)
        }
    }

    private mutating func addItem(_ blocks: [Document.Block], label: ListLabel, indent: ListIndent, joined: Bool)
        throws(LetterError)
    {
        for (number, block) in blocks.enumerated() {
            if number > 0 { space = measures.gap * 0.45 }
            switch block {
            case .paragraph(let inlines):
                let shaped = try shaper.shape(
                    StyledText(inlines), size: measures.body, width: area.width - indent.points, language: language)
                try add(
                    Paragraph(
                        text: shaped, size: measures.body, role: .paragraph, indent: indent, label: number == 0 ? label : nil,
                        joined: joined && number == 0))
            case .list(let marker, let items): try addList(marker, items, in: indent)
            case .heading, .rule: try add(block, last: false)
            }
        }
    }
}
