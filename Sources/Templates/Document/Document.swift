/// The content of a message as a structure: parsed once from Markdown, then rendered to HTML, to plain text, or laid out as a
/// letter.
///
/// Its text is never parsed again: nothing in a placeholder's value can become markup.
public struct Document: Sendable, Equatable {
    public var blocks: [Block]

    public init(blocks: [Block]) { self.blocks = blocks }

    public enum Block: Sendable, Equatable {
        /// `level` 1 to 3.
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        /// A list, some blocks an item: a paragraph first, then more paragraphs and, where the list is not itself in an item,
        /// lists.
        case list(ListMarker, [[Block]])
        /// A horizontal rule (CommonMark 0.30, 4.1).
        case rule

        /// A bulleted list whose items are one paragraph each.
        public static func bullets(_ items: [[Inline]]) -> Block { .list(.bullet, items.map { [.paragraph($0)] }) }
    }

    /// The markers of a list's items.
    public enum ListMarker: Sendable, Equatable {
        case bullet
        /// Consecutive numbers. `from` is that of the first item, 0 to 999,999,999.
        case number(from: Int)

        /// The marker of an item, counted from 0, in plain text: `-` or `3.`.
        public func label(_ index: Int) -> String {
            switch self {
            case .bullet: "-"
            case .number(let first): "\(first + index)."
            }
        }
    }

    public indirect enum Inline: Sendable, Equatable {
        /// Line ends and other controls, which a value may contain, are shown as spaces.
        case text(String)
        case emphasis([Inline])
        case strong([Inline])
        /// `url` is absolute: `https`, `http`, `mailto` or `tel`.
        case link(url: String, [Inline])
        case lineBreak
    }
}

/// A part of a message in one language: every renderer marks its language (`lang`, PDF language).
public struct LanguageBlock: Sendable, Equatable {
    public var language: Language
    public var document: Document

    public init(language: Language, document: Document) {
        self.language = language
        self.document = document
    }
}
