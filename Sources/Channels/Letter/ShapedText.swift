internal import CPango

/// A paragraph in lines, ready to be drawn.
final class ShapedText {
    /// One line: Pango's own, which lives as long as the layout, and its range in the text.
    struct Line {
        var glyphs: UnsafeMutablePointer<PangoLayoutLine>
        var from: Int
        var to: Int
    }

    private let layout: OpaquePointer
    private let text: String
    let lines: [Line]

    /// Takes ownership of the layout.
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

    /// Where Pango breaks a line at a space, it leaves that character without a glyph. Assistive technology would then join the
    /// two words, and cairo would split the paragraph's marked content, after which some readers lose the rest of it. So the
    /// space gets a glyph of zero width.
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

    /// `PANGO_GLYPH_EMPTY`, a macro with a cast, which Swift does not import.
    private static let noGlyph: PangoGlyph = 0x0FFF_FFFF

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The width of the widest line, in points, ink and side bearings included.
    var width: Double {
        var logical = PangoRectangle()
        var ink = PangoRectangle()
        pango_layout_get_extents(layout, &ink, &logical)
        return Double(max(logical.width, ink.x + ink.width)) / Double(PANGO_SCALE)
    }

    /// All the words, with the author's line breaks and none of the wrapping's.
    private(set) lazy var words = words(of: lines.indices)

    /// The words of some lines.
    func words(of range: Range<Int>) -> String {
        guard let first = lines[range].first, let last = lines[range].last else { return "" }
        let bytes = text.utf8.dropFirst(first.from).prefix(last.to - first.from)
        return String(Substring(bytes)).replacing(" \u{2028}", with: "\n").trimmingSpaces()
    }
}
