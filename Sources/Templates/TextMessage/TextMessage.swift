internal import Foundation

/// Text messages: what is sent for what was written, and what it costs (3GPP TS 23.038, 23.040).
public enum TextMessage {
    /// Makes a filled text ready to send: NFC (text pasted from a Mac or a PDF is decomposed), typography folded, invisible
    /// characters and superfluous white space gone. Accents carry meaning and are never stripped.
    ///
    /// Preparing what was prepared changes nothing.
    public static func prepare(_ text: String) -> PreparedText {
        let folded = Typography.fold(text.precomposedStringWithCanonicalMapping)
        // An invisible character that stood between a letter and its accent may have kept them apart.
        return PreparedText(asSent: Whitespace.clean(folded.precomposedStringWithCanonicalMapping))
    }

    /// One text in both languages: Welsh, a blank line, English. What is blank is left out with its blank line.
    public static func bilingual(welsh: String, english: String) -> String {
        [welsh, english].map(Whitespace.clean).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
