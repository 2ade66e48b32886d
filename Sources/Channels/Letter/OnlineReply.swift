internal import Templates

/// The QR code of the reply page with its address in words beside it, for readers who cannot scan it.
struct OnlineReply {
    private let code: QRCode
    private let words: [ShapedText]
    private let measures: LetterMeasures
    /// The distance from the code to the words: wider than the quiet zone of four squares that a scanner needs.
    private let gutter = 14.0

    init(_ page: String, words: LetterWords, flow: PageFlow) throws(LetterError) {
        code = try QRCode(page)
        measures = flow.measures
        let width = flow.area.width - measures.code - gutter
        self.words = [
            try flow.shaper.shape(
                StyledText(words.replyOnline), size: measures.body, width: width, language: flow.language),
            try flow.shaper.shape(
                StyledText(PaperLink.address(page), .bold, .unhyphenated), size: measures.body, width: width,
                language: flow.language, keep: false),
        ]
    }

    /// In points, with some more quiet zone below the code than the gap to the next element.
    var height: Double { row + 3 }

    private var row: Double { max(measures.code, wordsHeight) }

    private var wordsHeight: Double {
        Double(words.reduce(0) { $0 + $1.lines.count }) * measures.pitch(measures.body)
    }

    func elements(left: Double, top: Double) -> [PageElement] {
        let pitch = measures.pitch(measures.body)
        var baseline = top + (row - wordsHeight) / 2 + (pitch - measures.body) / 2 + measures.body * 0.8
        var elements = [
            PageElement(
                role: .figure(alternative: words[1].words),
                marks: [.code(code, x: left, y: top + (row - measures.code) / 2, side: measures.code)], text: "")
        ]
        for text in words {
            var marks: [Mark] = []
            for index in text.lines.indices {
                marks.append(.line(text, index: index, x: left + measures.code + gutter, baseline: baseline))
                baseline += pitch
            }
            let joined = elements.count > 1
            elements.append(
                PageElement(role: .paragraph, marks: marks, text: text.words, joined: joined))
        }
        return elements
    }
}
