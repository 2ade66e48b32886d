public import Foundation
public import Templates

/// Lays out letters and renders them as PDF.
///
/// One composer serves one school. It composes one letter at a time and keeps the paragraphs that it has shaped, so that the
/// letters of one message cost little more than the first. Several composers may work at once.
public actor LetterComposer {
    private let sender: LetterSender
    private let words: Bilingual<LetterWords>
    private let shaper: Shaper

    /// Throws `letterheadTooLarge` where the school's own lines do not fit, in either language and any format, so that this is
    /// known before the first letter.
    public init(sender: LetterSender, words: Bilingual<LetterWords>) throws(LetterError) {
        guard let shaper = Shaper() else { throw .drawing("pango_cairo_font_map_new") }
        self.sender = sender
        self.words = words
        self.shaper = shaper
        for language in Language.allCases {
            for measures in [LetterMeasures.standard, .largePrint] {
                _ = try Letterhead.elements(sender, measures: measures, shaper: shaper, language: language)
            }
        }
    }

    /// Composes a letter. Deterministic: the same content and day give the same bytes.
    public func compose(_ content: LetterContent, created: Date) throws(LetterError) -> ComposedLetter {
        let sections = try sections(content, created: created)
        let pages = sections.reduce(0) { Self.front(after: $0) + $1.pages.count }
        guard pages <= LetterLayout.mostPages else { throw .tooLong(pages: pages) }
        let languages = sections.map(\.language)
        guard let first = languages.first else { throw .nothingToSay }
        let canvas = try PDFCanvas(
            title: content.title, author: sender.name[first], created: created)
        var drawing = LetterDrawing(canvas: canvas)
        var texts: [String] = []
        for section in sections {
            if texts.count < Self.front(after: texts.count) {
                canvas.endPage()
                texts.append("")
            }
            canvas.begin("Sect")
            for (index, page) in section.pages.enumerated() {
                drawing.draw(page, next: section.pages.dropFirst(index + 1).first)
                texts.append(page.text)
                if index + 1 == section.pages.count { canvas.end("Sect") }
                canvas.endPage()
            }
        }
        let pdf = try PDFRevision.adding(
            languages: languages, alternatives: sections.flatMap(\.alternatives), to: canvas.finish())
        return ComposedLetter(pdf: Data(pdf), text: texts.joined(separator: "\n\u{0C}") + "\n", pages: pages)
    }

    /// The number of pages before the next front side: with a blank back where the last page was a front.
    private static func front(after pages: Int) -> Int { pages + pages % 2 }

    /// The pages of every language, in the first of the format's measures with the fewest pages.
    private func sections(_ content: LetterContent, created: Date) throws(LetterError) -> [LetterSection] {
        var best: [LetterSection] = []
        for measures in LetterMeasures.candidates(content.format) {
            var sections: [LetterSection] = []
            for block in content.blocks {
                sections.append(
                    try LetterSection(
                        block, opens: sections.isEmpty, of: content, created: created, sender: sender,
                        words: words[block.language], measures: measures, shaper: shaper))
            }
            let isShorter = sections.reduce(0) { $0 + $1.pages.count } < best.reduce(0) { $0 + $1.pages.count }
            if best.isEmpty || isShorter { best = sections }
        }
        return best
    }
}
