public import Foundation

/// A letter, ready for the printer.
public struct ComposedLetter: Sendable, Equatable {
    /// PDF 1.5, A4: tagged, fonts embedded as subsets. The same letter gives the same bytes.
    public var pdf: Data
    /// The same pages as text, a form feed between them, for braille, screen readers and archives.
    public var text: String
    /// Blank backs included.
    public var pages: Int

    public init(pdf: Data, text: String, pages: Int) {
        self.pdf = pdf
        self.text = text
        self.pages = pages
    }

    /// Sheets of paper, printed on both sides.
    public var sheets: Int { (pages + 1) / 2 }
}
