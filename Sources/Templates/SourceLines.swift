/// A file's lines, whatever their line ends, without a byte order mark.
enum SourceLines {
    /// - Returns: at least one line.
    static func split(_ text: String) -> [Substring] {
        let start = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        // `isNewline` would also split at U+2028, which is text in Markdown and YAML; CR LF is one Character.
        return Substring(start).split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }
}
