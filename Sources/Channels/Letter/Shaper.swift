internal import CPango
internal import Templates

/// Shapes text into lines of glyphs with Pango.
///
/// It has a font map of its own, because Pango's are not shared between threads, and it keeps what it has shaped: nearly every
/// paragraph of a message occurs in each of its letters. Not thread-safe; `LetterComposer` isolates it.
final class Shaper {
    /// All that determines a shaped text.
    private struct Key: Hashable {
        var text: StyledText
        var size: Double
        var width: Double?
        var breaksWords: Bool
        var language: Language
    }

    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var kept: [Key: ShapedText] = [:]

    /// Some hundred paragraphs, at about 10 kB each.
    private static let mostKept = 512
    /// DejaVu Sans has every letter of Welsh; the others are used on machines without it.
    private static let families = "DejaVu Sans, Noto Sans, Liberation Sans, Sans"

    init?() {
        guard let fontMap = pango_cairo_font_map_new() else { return nil }
        guard let context = pango_font_map_create_context(fontMap) else {
            g_object_unref(fontMap)
            return nil
        }
        self.fontMap = fontMap
        self.context = context
        // One unit is one point, and glyphs are not aligned to screen pixels.
        pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        kept = [:]
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(fontMap)
    }

    /// Shapes a paragraph. `size` and `width` in points; without a width it stays one line. A word wider than the width is
    /// broken, or else overflows. Text that occurs in one letter only (a name) need not be kept. Throws `unprintable`.
    func shape(
        _ text: StyledText, size: Double, width: Double? = nil, breaksWords: Bool = true, language: Language, keep: Bool = true
    ) throws(LetterError) -> ShapedText {
        let key = Key(text: text, size: size, width: width, breaksWords: breaksWords, language: language)
        if let known = kept[key] { return known }
        guard let layout = pango_layout_new(context) else { throw .drawing("pango_layout_new") }
        set(text, size: size, language: language, on: layout)
        if let width {
            pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
        }
        let shaped = ShapedText(layout: layout, text: text.text)
        let unknown = Int(pango_layout_get_unknown_glyphs_count(layout))
        guard unknown == 0 else { throw .unprintable(characters: unknown) }
        if keep {
            if kept.count >= Self.mostKept { kept.removeAll(keepingCapacity: true) }
            kept[key] = shaped
        }
        return shaped
    }

    private func set(_ text: StyledText, size: Double, language: Language, on layout: OpaquePointer) {
        pango_layout_set_text(layout, text.text, Int32(text.text.utf8.count))
        let font = pango_font_description_from_string(Self.families)
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, font)
        pango_font_description_free(font)
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string(language.tag)))
        // Welsh ff is a letter, not a ligature; and copied or spoken text keeps its letters.
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
        for span in text.spans {
            let attribute =
                switch span.style {
                case .bold: pango_attr_weight_new(PANGO_WEIGHT_BOLD)
                case .italic: pango_attr_style_new(PANGO_STYLE_ITALIC)
                // A hyphen at the end of a line would be typed as part of the address.
                case .unhyphenated: pango_attr_insert_hyphens_new(0)
                }
            guard let attribute else { continue }
            attribute.pointee.start_index = UInt32(span.from)
            attribute.pointee.end_index = UInt32(span.to)
            pango_attr_list_insert(attributes, attribute)
        }
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }
}
