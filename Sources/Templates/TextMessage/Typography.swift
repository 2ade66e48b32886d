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
