internal import Templates

/// The reply slip of a letter, which a family cuts off, fills in and returns: the title, the code that identifies the delivery,
/// name and class, and two boxes to tick or a field for each answer.
struct ReplySlip {
    private let title: ShapedText
    private let code: ShapedText
    private let rows: [SlipRow]
    private let measures: LetterMeasures
    private let width: Double
    /// The space between the cut and the title.
    private let air = 10.0

    /// - Parameter title: the subject of the slip, in its language.
    init(title: String, code: String, asks: LetterContent.Slip, words: SlipWords, flow: PageFlow) throws(LetterError) {
        measures = flow.measures
        width = flow.area.width
        let setter = SlipSetter(flow: flow)
        self.code = try setter.text(words.code(code), .bold, keep: false)
        self.title = try setter.text(title, .bold, width: width - self.code.width - 2 * measures.body)
        let asked: [SlipRow]
        switch asks {
        case .coming:
            asked = [
                try setter.choice(words.coming, number: words.number), try setter.choice(words.notComing, number: nil),
            ]
        case .answers(let rooms): asked = try setter.answers(rooms)
        }
        rows = try setter.fields([(words.child, 2), (words.schoolClass, 1)]) + asked
    }

    /// In points, the cut included.
    var height: Double {
        air + Double(title.lines.count) * measures.pitch(measures.body) + Double(rows.count) * measures.slipRow
    }

    func elements(left: Double, top: Double) -> [PageElement] {
        let pitch = measures.pitch(measures.body)
        let first = top + air + (pitch - measures.body) / 2 + measures.body * 0.8
        var titleMarks: [Mark] = [.cut(x: left, y: top, width: width)]
        for index in title.lines.indices {
            titleMarks.append(.line(title, index: index, x: left, baseline: first + Double(index) * pitch))
        }
        var elements = [
            PageElement(role: .paragraph, marks: titleMarks, text: Self.cut + "\n" + title.words),
            PageElement(
                role: .paragraph, marks: [.line(code, index: 0, x: left + width - code.width, baseline: first)],
                text: code.words, joined: true),
        ]
        var baseline = top + air + Double(title.lines.count) * pitch + measures.slipRow * 0.75
        for row in rows {
            elements.append(
                PageElement(role: .paragraph, marks: row.marks(left, baseline), text: row.text, joined: true))
            baseline += measures.slipRow
        }
        return elements
    }

    /// The cut, in the text rendition.
    private static let cut = Array(repeating: "-", count: 21).joined(separator: " ")
}
