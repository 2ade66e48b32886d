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
            Self.keepFinalSpace(line, text: text)
            let from = Int(line.pointee.start_index)
            lines.append(Line(glyphs: line, from: from, to: from + Int(line.pointee.length)))
        }
        self.lines = lines
    }

    /// Where a line was broken at a space, Pango leaves that character without a glyph. Paper needs none, but a reading machine
    /// would run the two words together, and cairo would write a marked stretch into the paragraph at which some machines lose the
    /// rest of it. So the space gets its glyph back, as wide as before: not at all.
    private static func keepFinalSpace(_ line: UnsafeMutablePointer<PangoLayoutLine>, text: String) {
        guard let last = g_slist_last(line.pointee.runs)?.pointee.data else { return }
        let run = last.assumingMemoryBound(to: PangoGlyphItem.self).pointee
        guard let item = run.item?.pointee, let glyphs = run.glyphs?.pointee, glyphs.num_glyphs > 0, item.analysis.level % 2 == 0,
            glyphs.glyphs[Int(glyphs.num_glyphs) - 1].glyph == noGlyph,
            text.utf8.dropFirst(Int(item.offset + item.length) - 1).first == UInt8(ascii: " ")
        else { return }
        var space: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(pango_font_get_hb_font(item.analysis.font), 0x20, &space) != 0 else { return }
        glyphs.glyphs[Int(glyphs.num_glyphs) - 1].glyph = space
    }

    /// `PANGO_GLYPH_EMPTY`, a macro with a cast, which is not imported.
    private static let noGlyph: PangoGlyph = 0x0FFF_FFFF

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
        return String(Substring(bytes)).replacing(" \u{2028}", with: "\n").trimmingSpaces()
    }
}
