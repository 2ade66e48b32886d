internal import Templates

/// The indent of a list item's text, on paper and in the text rendition.
struct ListIndent {
    /// The list items around the text, outermost first; none outside lists.
    var items: [ListPlace] = []
    /// From the left edge of the area, in points.
    var points = 0.0
    /// In characters of the text rendition.
    var characters = 0

    /// The indent of an item inside.
    func inner(_ place: ListPlace, points: Double, characters: Int) -> ListIndent {
        ListIndent(items: items + [place], points: self.points + points, characters: self.characters + characters)
    }

    /// Words with the indent of the text rendition.
    func text(_ words: String, label: ListLabel?) -> String {
        let margin = String(repeating: " ", count: characters)
        let lines = margin + words.replacing("\n", with: "\n" + margin)
        guard let label else { return lines }
        return margin.dropLast(label.text.count + 1) + label.text + lines.dropFirst(max(0, characters - 1))
    }
}

/// The label of an item.
struct ListLabel {
    var shaped: ShapedText
    /// The distance from its left edge to the text, in points.
    var outdent: Double
    /// In the text rendition.
    var text: String
}

/// The bullets or numbers of one list, and the width of the widest.
struct ListLabels {
    /// From the left edge of the list to the text of its items, in points.
    let width: Double
    private let labels: [ListLabel]

    init(_ marker: Document.ListMarker, count: Int, flow: PageFlow) throws(LetterError) {
        var shaped: [ShapedText] = []
        for index in 0..<count {
            let sign = if marker == .bullet { "•" } else { marker.label(index) }
            shaped.append(try flow.shaper.shape(StyledText(sign), size: flow.measures.body, language: flow.language))
        }
        let indent = flow.measures.indent
        guard marker != .bullet else {
            width = indent
            labels = shaped.map { ListLabel(shaped: $0, outdent: indent * 0.75, text: marker.label(0)) }
            return
        }
        // Numbers are aligned by their full stops.
        let gap = flow.measures.body * 0.45
        width = max(indent, gap + (shaped.map(\.width).max() ?? 0))
        labels = shaped.enumerated().map { index, text in
            ListLabel(shaped: text, outdent: text.width + gap, text: marker.label(index))
        }
    }

    subscript(_ index: Int) -> ListLabel { labels[index] }
}
