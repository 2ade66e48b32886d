/// The entries of one `.ftl` file (Fluent syntax 1.0). An invalid entry becomes junk, and the rest is parsed.
public struct FluentResource: Sendable, Equatable {
    public enum Entry: Sendable, Equatable {
        case message(Message)
        case term(Term)
        case comment(Comment)
        case junk(Junk)
    }

    /// `id = pattern`, with attributes. It has a pattern, or attributes, or both.
    public struct Message: Sendable, Equatable {
        public var id: String
        public var pattern: Pattern?
        public var attributes: [Attribute]
        /// The `#` lines right above it, without their marks.
        public var comment: String?
        public var file: String
        /// The line of its id, from 1.
        public var line: Int
    }

    /// `-id = pattern`, with attributes.
    public struct Term: Sendable, Equatable {
        /// Without the hyphen.
        public var id: String
        public var pattern: Pattern
        public var attributes: [Attribute]
        public var comment: String?
        public var file: String
        public var line: Int
    }

    /// `.id = pattern`, below a message or a term.
    public struct Attribute: Sendable, Equatable {
        public var id: String
        public var pattern: Pattern
        public var line: Int
    }

    /// A comment that belongs to no entry: `#`, or `##` for a group, or `###` for the file.
    public struct Comment: Sendable, Equatable {
        /// 1 to 3.
        public var level: Int
        /// Its lines, without their marks.
        public var text: String
        public var line: Int
    }

    /// Text that could not be parsed, to the line before the next possible entry.
    public struct Junk: Sendable, Equatable {
        public var text: String
        public var line: Int
        /// Why, and where.
        public var mistake: TemplateMistake
    }

    /// In the order of the file.
    public let entries: [Entry]

    /// Parses the text of `file`.
    public init(parsing text: String, file: String) {
        var parser = FluentResourceParser(text, file: file)
        entries = parser.entries()
    }

    public init(entries: [Entry]) { self.entries = entries }

    public var messages: [Message] { entries.compactMap { if case .message(let message) = $0 { message } else { nil } } }
    public var terms: [Term] { entries.compactMap { if case .term(let term) = $0 { term } else { nil } } }
    public var junk: [Junk] { entries.compactMap { if case .junk(let junk) = $0 { junk } else { nil } } }
}
