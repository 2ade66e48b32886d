internal import Foundation

/// Text messages: the form that is sent, and its cost (3GPP TS 23.038, 23.040).
public enum TextMessage {
    /// Prepares a filled text for sending: NFC (text pasted from a Mac or a PDF is decomposed), typography folded, invisible
    /// characters and superfluous white space removed. Accents carry meaning and are never removed; characters that are in no
    /// list here are sent as written, other control characters included.
    ///
    /// Idempotent.
    public static func prepare(_ text: String) -> PreparedText {
        let folded = Typography.fold(text.precomposedStringWithCanonicalMapping)
        // Removing an invisible character may leave a letter and its accent adjacent, so NFC is applied again.
        return PreparedText(asSent: Whitespace.clean(folded.precomposedStringWithCanonicalMapping))
    }

    /// One text in both languages: Welsh, a blank line, English. A blank one is left out with the blank line. `BilingualText`
    /// compares its cost with that of two texts.
    public static func bilingual(welsh: String, english: String) -> String {
        [welsh, english].map(Whitespace.clean).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// A preview of a text with its accents folded to letters of the GSM alphabet, for the author to accept or refuse. Accents
    /// are folded nowhere else.
    public static func folding(_ text: String) -> TextFolding { TextFolding(of: prepare(text)) }
}

/// Characters that look like a GSM one or are invisible, and would make a whole text UCS-2. The list is closed: similar ones
/// that are not in it (‐ ‑ − ′ « • …) are sent as written, shown as costly, and folded only when the author asks
/// (`TextFolding`).
enum Typography {
    private static let folds: [Unicode.Scalar: String] = [
        "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"",
        "\u{2013}": "-", "\u{2014}": "-", "\u{2026}": "...",
        // No-break, figure and narrow no-break space.
        "\u{00A0}": " ", "\u{2007}": " ", "\u{202F}": " ",
        // Zero-width space, word joiner, byte order mark.
        "\u{200B}": "", "\u{2060}": "", "\u{FEFF}": "",
    ]

    static func fold(_ text: String) -> String {
        // ASCII needs no folding.
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        let scalars = text.unicodeScalars.flatMap { scalar in
            folds[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
        }
        return String(String.UnicodeScalarView(Joiner.removeIdle(from: scalars)))
    }
}

/// Cleans white space, which costs as much as letters: spaces collapse, none remain at either end of a line, at most one blank
/// line, nothing at the ends. GOV.UK Notify cleans lines in the same way.
enum Whitespace {
    static func clean(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        var spaces = false
        var newlines = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if isLineEnd(scalar) {
                // CR LF is one line end.
                if !(scalar == "\n" && previous == "\r") { newlines += 1 }
            } else if scalar == " " || scalar == "\t" {
                spaces = true
            } else {
                if !cleaned.isEmpty {
                    for _ in 0..<min(newlines, 2) { cleaned.append("\n") }
                    if spaces, newlines == 0 { cleaned.append(" ") }
                }
                cleaned.append(scalar)
                newlines = 0
                spaces = false
            }
        }
        return String(cleaned)
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
