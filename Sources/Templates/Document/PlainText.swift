/// A document as plain text: for the plain part of an e-mail and the text rendition of a letter.
///
/// Headings stand alone, without underlining, which screen readers read out; list items begin with `- `.
public enum PlainText {
    /// - Returns: blocks with a blank line between them, no line end at the end; lines are not wrapped.
    public static func render(_ document: Document) -> String {
        document.blocks.map { block in
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): text(inlines)
            case .list(let items):
                items.map { "- " + text($0).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ") }
                    .joined(separator: "\n")
            }
        }
        .joined(separator: "\n\n")
    }

    private static func text(_ inlines: [Document.Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .emphasis(let inner), .strong(let inner): text(inner)
            case .link(let url, let inner): link(url, text(inner))
            case .lineBreak: "\n"
            }
        }
        .joined()
    }

    /// `text: url`, or what is to be read once when both say the same.
    private static func link(_ url: String, _ text: String) -> String {
        for prefix in ["mailto:", "tel:"] where url.lowercased().hasPrefix(prefix) {
            let address = url.dropFirst(prefix.count)
            return bare(text) == bare(address) ? text : "\(text): \(address)"
        }
        return text == url ? url : "\(text): \(url)"
    }

    /// A number reads the same with its spaces and without.
    private static func bare(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }
}
