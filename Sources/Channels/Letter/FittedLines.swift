internal import Templates

/// Lines of text set in the largest size that fits a box.
struct FittedLines {
    /// The result of setting lines into a box: for the smallest size, what does not fit.
    enum Fit {
        case fits(FittedLines)
        case tooWide
        case tooTall(lines: Int)
    }

    private let texts: [ShapedText]
    private let size: Double
    private let pitch: Double
    private let box: LetterBox

    /// - Parameters:
    ///   - box: in points.
    ///   - sizes: in points, the best first.
    ///   - leading: the distance of baselines, as a multiple of the size.
    ///   - wraps: whether a line that is too long may be wrapped.
    ///   - breaksWords: whether a word that is wider than the box may be broken.
    static func set(
        _ lines: [StyledText], in box: LetterBox, sizes: [Double], leading: Double, wraps: Bool, breaksWords: Bool = false,
        shaper: Shaper, language: Language, keep: Bool = true
    ) throws(LetterError) -> Fit {
        var misfit = Fit.tooTall(lines: lines.count)
        for size in sizes {
            var texts: [ShapedText] = []
            for (index, line) in lines.enumerated() {
                var line = line
                // A screen reader needs a space between the lines.
                if index + 1 < lines.count { line.append(" ") }
                texts.append(
                    try shaper.shape(
                        line, size: size, width: wraps ? box.width : nil, breaksWords: breaksWords, language: language,
                        keep: keep))
            }
            let count = texts.reduce(0) { $0 + $1.lines.count }
            if texts.contains(where: { $0.width > box.width }) {
                misfit = .tooWide
            } else if Double(count) * size * leading > box.height {
                misfit = .tooTall(lines: count)
            } else {
                return .fits(FittedLines(texts: texts, size: size, pitch: size * leading, box: box))
            }
        }
        return misfit
    }

    /// The lines as one paragraph from the top of the box.
    var element: PageElement {
        var marks: [Mark] = []
        for text in texts {
            for index in text.lines.indices {
                let baseline = box.top + Double(marks.count) * pitch + (pitch - size) / 2 + size * 0.8
                marks.append(.line(text, index: index, x: box.left, baseline: baseline))
            }
        }
        let words = texts.map { $0.words }.joined(separator: "\n")
        return PageElement(role: .paragraph, marks: marks, text: words)
    }
}
