internal import Templates

/// The sizes of type and space of one format, in points (72 to the inch).
struct LetterMeasures: Sendable, Equatable {
    /// The running text.
    var body: Double
    /// From baseline to baseline, as a multiple of the type's size.
    var leading: Double
    /// Between paragraphs.
    var gap: Double
    /// Headings of level 1 to 3.
    var headings: [Double]
    /// Page number and the school's lines.
    var small: Double
    /// The school's name.
    var wordmark: Double
    /// How far a list item's text stands in.
    var indent: Double
    /// The side of the QR code.
    var code: Double
    /// One line of the reply slip: room for handwriting.
    var slipRow: Double

    func pitch(_ size: Double) -> Double { size * leading }

    /// 12 pt, with air.
    static let standard = LetterMeasures(
        body: 12, leading: 1.36, gap: 8.5, headings: [16, 13.5, 12], small: 9.5, wordmark: 22, indent: 16, code: 72,
        slipRow: 25)

    /// 12 pt set closer, where that saves a page.
    static let snug = LetterMeasures(
        body: 12, leading: 1.22, gap: 5.5, headings: [15, 13, 12], small: 9.5, wordmark: 22, indent: 16, code: 54, slipRow: 22)

    /// 18 pt: nothing that a reader needs is smaller than 16 pt, the least that RNIB calls large print.
    static let largePrint = LetterMeasures(
        body: 18, leading: 1.4, gap: 13, headings: [23, 20, 18], small: 16, wordmark: 26, indent: 24, code: 96, slipRow: 38)

    /// What may be tried for a format, best first; the first with the fewest pages is taken, for both languages alike.
    static func candidates(_ format: LetterContent.Format) -> [LetterMeasures] {
        switch format {
        case .standard: [.standard, .snug]
        case .largePrint: [.largePrint]
        }
    }
}
