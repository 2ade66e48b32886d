/// A document as plain text: for the plain part of an e-mail.
///
/// Headings are lines of their own, without underlining, which screen readers read out. List items begin with `- ` or their
/// number, and their further lines are indented to the item's text; a rule is a line of hyphens.
public enum PlainText {
    /// - Returns: blocks with a blank line between them, no line end at the end; lines are not wrapped.
    public static func render(_ document: Document) -> String { document.blocks.map(text).joined(separator: "\n\n") }

    /// A rule: too short to be read out at length, too long to be taken for a dash.
    public static let rule = "----------"

    /// Whether an item has more than one paragraph, so that its list needs blank lines.
    public static func isSpaced(_ item: [Document.Block]) -> Bool {
        item.dropFirst().contains { if case .list = $0 { false } else { true } }
    }

    /// Text after a label, with every further line indented to the start of the text.
    private static func hanging(_ label: String, _ text: String) -> String {
        let indent = String(repeating: " ", count: label.count + 1)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            number == 0 ? "\(label) \(line)" : line.isEmpty ? "" : indent + line
        }
        return lines.joined(separator: "\n")
    }

    private static func text(_ block: Document.Block) -> String {
        switch block {
        case .heading(_, let inlines), .paragraph(let inlines): text(inlines)
        case .list(let marker, let items):
            items.enumerated().map { hanging(marker.label($0), text($1)) }
                .joined(separator: items.contains(where: isSpaced) ? "\n\n" : "\n")
        case .rule: rule
        }
    }

    /// The blocks of an item: a list directly below its introduction, paragraphs with a blank line between.
    private static func text(_ blocks: [Document.Block]) -> String {
        blocks.enumerated().map { number, block in
            guard number > 0 else { return text(block) }
            if case .list = block, !isSpaced(blocks) { return "\n" + text(block) }
            return "\n\n" + text(block)
        }
        .joined()
    }

    private static func text(_ inlines: [Document.Inline]) -> String {
        let pieces = pieces(inlines)
        return pieces.enumerated().map { index, piece in
            switch piece {
            case .text(let text): text
            case .link(let url, let label): link(url, label, before: pieces.dropFirst(index + 1).first?.firstCharacter)
            }
        }
        .joined()
    }

    /// A part of a line, without emphasis: the form of an address depends on what follows it.
    private enum Piece {
        case text(String)
        case link(url: String, label: String)

        var firstCharacter: Character? {
            switch self {
            case .text(let text): text.first
            case .link(_, let label): label.first
            }
        }
    }

    private static func pieces(_ inlines: [Document.Inline]) -> [Piece] {
        inlines.flatMap { inline -> [Piece] in
            switch inline {
            case .text(let text): text.isEmpty ? [] : [.text(text.runningText)]
            case .emphasis(let inner), .strong(let inner): pieces(inner)
            case .link(let url, let inner): [.link(url: url, label: text(inner))]
            case .lineBreak: [.text("\n")]
            }
        }
    }

    /// The text of a link and its address, or one of them when both say the same. Mail readers that show plain text make links
    /// of web addresses by themselves and include a bracket or a full stop that follows, so an address is at the end of the line
    /// ("ateb: https://…") or in angle brackets ("ateb <https://…> heddiw"; RFC 3986, appendix C).
    private static func link(_ url: String, _ label: String, before next: Character?) -> String {
        for prefix in ["mailto:", "tel:"] where url.lowercased().hasPrefix(prefix) {
            let address = url.dropFirst(prefix.count)
            return bare(label) == bare(address) || label == url ? label : "\(label) (\(address))"
        }
        let endsLine = next == nil || next == "\n"
        if label.isEmpty || label == url { return endsLine || next?.isWhitespace == true ? url : "<\(url)>" }
        guard endsLine else { return "\(label) <\(url)>" }
        return label.last.map(endsClause) == true ? "\(label) \(url)" : "\(label): \(url)"
    }

    private static func endsClause(_ character: Character) -> Bool { ":;,.!?…".contains(character) }

    /// Without white space, for comparing numbers with and without spaces.
    private static func bare(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }
}
