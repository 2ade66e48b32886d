internal import Foundation

/// Text messages: what is sent for what was written, and what it costs (3GPP TS 23.038, 23.040).
public enum TextMessage {
    /// Makes a filled text ready to send: NFC (text pasted from a Mac or a PDF is decomposed), typography folded, invisible
    /// characters and superfluous white space gone. Accents carry meaning and are never stripped; whatever is not in a list of
    /// ours is sent as it was written, other control characters included.
    ///
    /// Preparing what was prepared changes nothing.
    public static func prepare(_ text: String) -> PreparedText {
        let folded = Typography.fold(text.precomposedStringWithCanonicalMapping)
        // An invisible character that stood between a letter and its accent may have kept them apart.
        return PreparedText(asSent: Whitespace.clean(folded.precomposedStringWithCanonicalMapping))
    }

    /// One text in both languages: Welsh, a blank line, English. What is blank is left out with its blank line. What it costs,
    /// beside two texts of one language each, is `BilingualText`'s to say.
    public static func bilingual(welsh: String, english: String) -> String {
        [welsh, english].map(Whitespace.clean).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// What a text would be, and take, with its accents folded to letters of the GSM alphabet: a preview, for the author to accept
    /// or refuse. Nothing else ever folds an accent.
    public static func folding(_ text: String) -> TextFolding { TextFolding(of: prepare(text)) }
}
