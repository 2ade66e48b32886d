/// What a message says, as structure: made once from Markdown, then rendered to HTML, to plain text, or laid out as a letter.
///
/// Text in it is text: whatever a placeholder's value holds, it can no longer become markup.
public struct Document: Sendable, Equatable {
    public var blocks: [Block]

    public init(blocks: [Block]) { self.blocks = blocks }

    public enum Block: Sendable, Equatable {
        /// `level` 1 to 3.
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        /// An unordered list, one run of inlines an item.
        case list([[Inline]])
    }

    public indirect enum Inline: Sendable, Equatable {
        case text(String)
        case emphasis([Inline])
        case strong([Inline])
        /// `url` is absolute: `https`, `http`, `mailto` or `tel`.
        case link(url: String, [Inline])
        case lineBreak
    }
}

/// A run of a message in one language: every renderer marks it so (`lang`, PDF language).
public struct LanguageBlock: Sendable, Equatable {
    public var language: Language
    public var document: Document

    public init(language: Language, document: Document) {
        self.language = language
        self.document = document
    }
}
