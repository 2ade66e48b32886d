internal import Templates

/// The sizes of type and space of one format, in points (72 to the inch).
struct LetterMeasures: Sendable, Equatable {
    /// The running text.
    var body: Double
    /// The distance of baselines, as a multiple of the type's size.
    var leading: Double
    /// The space between paragraphs.
    var gap: Double
    /// Headings of level 1 to 3.
    var headings: [Double]
    /// Page number and the school's lines.
    var small: Double
    /// The school's name.
    var wordmark: Double
    /// The indent of a list item's text.
    var indent: Double
    /// The side of the QR code.
    var code: Double
    /// The height of a row of the reply slip, for handwriting.
    var slipRow: Double

    func pitch(_ size: Double) -> Double { size * leading }

    /// 12 pt, with wide spacing.
    static let standard = LetterMeasures(
        body: 12, leading: 1.36, gap: 8.5, headings: [16, 13.5, 12], small: 9.5, wordmark: 22, indent: 16, code: 72,
        slipRow: 25)

    /// 12 pt with closer spacing, where that saves a page.
    static let snug = LetterMeasures(
        body: 12, leading: 1.22, gap: 5.5, headings: [15, 13, 12], small: 9.5, wordmark: 22, indent: 16, code: 54, slipRow: 22)

    /// 18 pt: all text for the reader has at least 16 pt, RNIB's minimum for large print.
    static let largePrint = LetterMeasures(
        body: 18, leading: 1.4, gap: 13, headings: [23, 20, 18], small: 16, wordmark: 26, indent: 24, code: 96, slipRow: 38)

    /// The measures to try for a format, best first; the first with the fewest pages is used, for both languages.
    static func candidates(_ format: LetterContent.Format) -> [LetterMeasures] {
        switch format {
        case .standard: [.standard, .snug]
        case .largePrint: [.largePrint]
        }
    }
}
