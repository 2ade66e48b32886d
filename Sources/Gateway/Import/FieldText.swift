/// Removes what a spreadsheet puts around a value to keep it a text, and invisible marks.
enum FieldText {
    /// The text of a cell or a heading: `="0770…"` and `'0770…` are how spreadsheets keep a leading zero; the marks are no part of the text.
    static func unwrapped(_ field: String) -> String {
        if field.hasPrefix("=\""), field.hasSuffix("\""), field.utf8.count > 2 { return String(field.dropFirst(2).dropLast()) }
        if field.hasPrefix("'"), let next = field.dropFirst().first, next.isASCII, next.isNumber || next == "+" {
            return String(field.dropFirst())
        }
        return field
    }

    /// Without what Unicode calls default ignorable: zero-width spaces, byte order marks, direction marks and the like. With one of them in it, a
    /// name is a different one to a search, to a reply that quotes it and to a screen reader. Joiners and selectors stay behind letters of scripts
    /// that need them to be written.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isJoining = shapes(scalar) && (kept.last.map { $0.value >= firstOfOtherScripts } ?? false)
            if !isHidden(scalar) || isJoining { kept.append(scalar) }
        }
        return String(kept)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && (scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value))
    }

    /// ZWNJ, ZWJ, and the variation selectors.
    private static func shapes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Hebrew, Arabic and all behind them; before are Latin, Greek and Cyrillic, which join nothing.
    private static let firstOfOtherScripts: UInt32 = 0x0590
}
