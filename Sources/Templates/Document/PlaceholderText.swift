/// Text that Markdown has been read from, with the names of the values still in it.
enum PlaceholderText: Sendable, Equatable {
    case text(String)
    case placeholder(String, at: SourcePosition)
}

extension PlaceholderText {
    var isPlaceholder: Bool {
        if case .placeholder = self { true } else { false }
    }
}

extension [PlaceholderText] {
    /// As the author wrote it, for mistakes.
    var sourceText: String {
        map { piece in
            switch piece {
            case .text(let text): text
            case .placeholder(let name, _): "{ $\(name) }"
            }
        }.joined()
    }
}
