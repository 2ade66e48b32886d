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
