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
