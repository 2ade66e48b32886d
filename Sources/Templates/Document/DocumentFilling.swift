/// One filling of a template, collecting what is missing.
struct DocumentFilling {
    private let file: String
    private var resolver: Resolver

    init(file: String, values: [String: Value], language: Language, functions: [String: FluentFunction]) {
        self.file = file
        resolver = Resolver(values, in: language, functions: functions, options: [.refusesBlanks, .checksSelectors])
    }

    var mistakes: [TemplateMistake] { resolver.errors }

    mutating func document(_ blocks: [DocumentTemplate.Block]) -> Document { Document(blocks: self.blocks(blocks)) }

    private mutating func blocks(_ blocks: [DocumentTemplate.Block]) -> [Document.Block] {
        var filled: [Document.Block] = []
        for block in blocks {
            switch block {
            case .heading(let level, let inlines): filled.append(.heading(level: level, self.inlines(inlines)))
            case .paragraph(let inlines): filled.append(.paragraph(self.inlines(inlines)))
            case .list(let marker, let items):
                var filledItems: [[Document.Block]] = []
                for item in items { filledItems.append(self.blocks(item)) }
                filled.append(.list(marker, filledItems))
            case .rule: filled.append(.rule)
            }
        }
        return filled
    }

    private mutating func inlines(_ inlines: [DocumentTemplate.Inline]) -> [Document.Inline] {
        var filled: [Document.Inline] = []
        for inline in inlines {
            switch inline {
            case .text(let pieces): filled.append(.text(text(pieces)))
            case .emphasis(let inner): filled.append(.emphasis(self.inlines(inner)))
            case .strong(let inner): filled.append(.strong(self.inlines(inner)))
            case .link(let url, let inner, let line): filled.append(link(url, self.inlines(inner), line))
            case .lineBreak: filled.append(.lineBreak)
            }
        }
        return filled
    }

    private mutating func link(_ pieces: [PlaceholderText], _ inner: [Document.Inline], _ line: Int) -> Document.Inline {
        let before = resolver.errors.count
        resolver.options.insert(.plainNumbers)
        let url = text(pieces)
        resolver.options.remove(.plainNumbers)
        if resolver.errors.count == before, !AllowedURL.accepts(url) {
            resolver.errors.append(TemplateMistake(code: .badURL, file: file, line: line, column: 1, value: url))
        }
        return .link(url: url, inner)
    }

    private mutating func text(_ pieces: [PlaceholderText]) -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let literal): filled += literal
            case .placeable(let pattern, _): resolver.write(pattern, to: &filled)
            }
        }
        return filled
    }
}
