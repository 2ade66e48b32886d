internal import CPango

/// A paragraph in lines, ready to be placed.
final class ShapedText {
    /// One line: Pango's own, which lives as long as the layout, and its place in the text.
    struct Line {
        var glyphs: UnsafeMutablePointer<PangoLayoutLine>
        var from: Int
        var to: Int
    }

    private let layout: OpaquePointer
    private let text: String
    let lines: [Line]

    /// Takes over the layout.
    init(layout: OpaquePointer, text: String) {
        self.layout = layout
        self.text = text
        var lines: [Line] = []
        for index in 0..<pango_layout_get_line_count(layout) {
            guard let line = pango_layout_get_line_readonly(layout, index) else { continue }
            let from = Int(line.pointee.start_index)
            lines.append(Line(glyphs: line, from: from, to: from + Int(line.pointee.length)))
        }
        self.lines = lines
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The width of the widest line, in points, ink and side bearings included.
    var width: Double {
        var logical = PangoRectangle()
        var ink = PangoRectangle()
        pango_layout_get_extents(layout, &ink, &logical)
        return Double(max(logical.width, ink.x + ink.width)) / Double(PANGO_SCALE)
    }

    /// All the words, with the line breaks that the author wrote and none that the width made.
    private(set) lazy var words = words(of: lines.indices)

    /// The words of some lines.
    func words(of range: Range<Int>) -> String {
        guard let first = lines[range].first, let last = lines[range].last else { return "" }
        let bytes = text.utf8.dropFirst(first.from).prefix(last.to - first.from)
        return String(Substring(bytes)).replacing("\u{2028}", with: "\n").trimmingSpaces()
    }
}
