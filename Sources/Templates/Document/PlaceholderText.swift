/// Text of parsed Markdown, with placeables that are not filled yet.
enum PlaceholderText: Sendable, Equatable {
    case text(String)
    /// A pattern of one placeable, and what the author wrote for it.
    case placeable(Pattern, source: String)
}

extension PlaceholderText {
    var isPlaceholder: Bool {
        if case .placeable = self { true } else { false }
    }
}

extension [PlaceholderText] {
    /// As the author wrote it, for mistakes.
    var sourceText: String {
        map { piece in
            switch piece {
            case .text(let text): text
            case .placeable(_, let source): source
            }
        }.joined()
    }
}
