/// A message's body as its author wrote it: Markdown parsed into a structure, values not yet filled in.
///
/// Allowed of CommonMark are headings of levels 1 to 3, paragraphs, bulleted and numbered lists with one level of lists in them,
/// rules, emphasis, strong, links and hard line breaks; of Fluent whole placeables, also over several lines, in text and in the
/// addresses of links.
public struct DocumentTemplate: Sendable, Equatable {
    enum Block: Sendable, Equatable {
        case heading(level: Int, [Inline])
        case paragraph([Inline])
        case list(Document.ListMarker, [[Block]])
        case rule
    }

    indirect enum Inline: Sendable, Equatable {
        case text([PlaceholderText])
        case emphasis([Inline])
        case strong([Inline])
        case link(url: [PlaceholderText], [Inline], line: Int)
        case lineBreak
    }

    /// The file it comes from, for mistakes found while filling.
    public let file: String
    /// The names of the values that it needs.
    public let placeholders: Set<String>
    let blocks: [Block]

    /// Parses the Markdown that begins on line `firstLine` of `file`.
    ///
    /// - Throws: every mistake, by line; mistakes of Markdown name the line only, with column 1.
    public init(parsing markdown: String, file: String, firstLine: Int) throws(TemplateMistakes) {
        let sentinels = Sentinels(markdown, file: file, firstLine: firstLine)
        var reader = MarkdownReader(sentinels: sentinels, file: file)
        blocks = reader.read()
        let mistakes = sentinels.mistakes + reader.mistakes
        guard mistakes.isEmpty else {
            throw TemplateMistakes(mistakes.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
        self.file = file
        placeholders = sentinels.placeables.reduce(into: []) { $0.formUnion($1.pattern.placeholders) }
    }

    /// The names that `values` lacks or leaves blank; for a check before anything is queued.
    public func missing(in values: [String: Value]) -> Set<String> {
        placeholders.filter { values[$0]?.isBlank ?? true }
    }

    /// The names of `values` that the template does not use.
    public func unused(in values: [String: Value]) -> Set<String> {
        Set(values.keys).subtracting(placeholders)
    }

    /// The document with its values, which remain text, as do the variants that they choose.
    ///
    /// - Parameter functions: those that placeables may call, by name.
    /// - Throws: `missing-value` for each placeable that lacks one and the other mistakes of `Pattern.format`; `bad-url` for
    ///   each link whose filled address is not absolute or not of an allowed scheme.
    public func fill(
        _ values: [String: Value], in language: Language, functions: [String: FluentFunction] = FluentFunctions.standard
    ) throws(TemplateMistakes) -> Document {
        var filling = DocumentFilling(file: file, values: values, language: language, functions: functions)
        let document = filling.document(blocks)
        guard filling.mistakes.isEmpty else { throw TemplateMistakes(filling.mistakes) }
        return document
    }
}
