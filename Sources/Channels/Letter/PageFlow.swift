internal import Templates

/// Fills pages with the content of one language, from top to bottom.
///
/// A heading stays with at least two lines of what follows it, and a paragraph that breaks has at least two lines on each page.
struct PageFlow {
    private(set) var pages: [LetterPage] = [LetterPage()]
    /// The top of the next element, in points from the top of the page.
    private var y = LetterLayout.openingText.points.top
    /// The space before the next element; none at the top of a page.
    var space = 0.0

    /// The number of lists so far.
    var lists = 0

    let shaper: Shaper
    let measures: LetterMeasures
    let language: Language
    let area = LetterLayout.followingText.points

    init(shaper: Shaper, measures: LetterMeasures, language: Language) {
        self.shaper = shaper
        self.measures = measures
        self.language = language
    }

    /// Adds elements at positions of their own on the current page.
    mutating func place(_ elements: [PageElement]) {
        pages[pages.count - 1].elements += elements
    }

    /// Adds an element that does not break, `height` points high: next, or, where it `sinks`, at the bottom of the page.
    mutating func addWhole(
        height: Double, sinks: Bool = false, _ make: (_ top: Double) throws(LetterError) -> [PageElement]
    ) throws(LetterError) {
        if y + space + height > area.bottom { turn() }
        guard y + space + height <= area.bottom else { throw .tooLong(pages: pages.count) }
        let top = sinks && space > 0 ? area.bottom - height : y + space
        place(try make(top))
        y = top + height
        space = measures.gap
    }

    /// A paragraph with its layout.
    struct Paragraph {
        var text: ShapedText
        var size: Double
        var role: PageElement.Role
        var indent = ListIndent()
        /// Drawn before the first line.
        var label: ListLabel?
        /// Space to leave below the last line, in points.
        var keeping = 0.0
        /// Follows the one above without a blank line, in the text rendition.
        var joined = false
    }

    /// Adds a paragraph, on as many pages as it needs.
    mutating func add(_ paragraph: Paragraph) throws(LetterError) {
        let pitch = measures.pitch(paragraph.size)
        let count = paragraph.text.lines.count
        var from = 0
        while from < count {
            let taken = lines(of: count - from, pitch: pitch, keeping: paragraph.keeping)
            if taken > 0 {
                y += space
                place([element(paragraph, lines: from..<from + taken, pitch: pitch)])
                y += Double(taken) * pitch
                space = measures.gap
                from += taken
            } else if space == 0 {
                // What does not fit on an empty page never fits.
                throw .tooLong(pages: pages.count)
            }
            if from < count { turn() }
        }
    }

    /// How many of the remaining lines fit on this page.
    private func lines(of left: Int, pitch: Double, keeping: Double) -> Int {
        let room = area.bottom - y - space
        if Double(left) * pitch + keeping <= room { return left }
        guard keeping == 0 else { return 0 }
        let most = min(Int(room / pitch), left - 2)
        return most >= 2 ? most : 0
    }

    private func element(_ paragraph: Paragraph, lines: Range<Int>, pitch: Double) -> PageElement {
        // The line is centred in its pitch; four fifths of its size are above the baseline.
        let first = y + (pitch - paragraph.size) / 2 + paragraph.size * 0.8
        let indent = paragraph.indent
        let text = paragraph.text
        let words = lines == text.lines.indices ? text.words : text.words(of: lines)
        let label = lines.lowerBound == 0 ? paragraph.label : nil
        var element = PageElement(role: paragraph.role, marks: [], items: indent.items, text: indent.text(words, label: label))
        element.marks = lines.enumerated().map { number, index in
            .line(text, index: index, x: area.left + indent.points, baseline: first + Double(number) * pitch)
        }
        if let label {
            element.label = [.line(label.shaped, index: 0, x: area.left + indent.points - label.outdent, baseline: first)]
        }
        element.joined = paragraph.joined && lines.lowerBound == 0
        return element
    }

    private mutating func turn() {
        pages.append(LetterPage())
        y = area.top
        space = 0
    }
}
