internal import Templates

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
