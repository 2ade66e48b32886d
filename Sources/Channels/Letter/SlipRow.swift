internal import Templates

/// One row of a reply slip: its drawing relative to its left edge and baseline, and its text.
struct SlipRow {
    var marks: (_ left: Double, _ baseline: Double) -> [Mark]
    var text: String
}

/// Sets the rows of a reply slip.
struct SlipSetter {
    let flow: PageFlow

    private var size: Double { flow.measures.body }
    /// The least width for a first name or a number, in points.
    private var shortest: Double { size * 4 }

    func text(_ words: String, _ styles: StyledText.Style..., width: Double? = nil, keep: Bool = true)
        throws(LetterError) -> ShapedText
    {
        var text = StyledText()
        text.append(words, styles: styles)
        return try flow.shaper.shape(text, size: size, width: width, language: flow.language, keep: keep)
    }

    /// Labels with lines to write on, side by side with lengths by share; below each other where they are too long.
    func fields(_ labels: [(words: String, share: Double)]) throws(LetterError) -> [SlipRow] {
        var texts: [(text: ShapedText, share: Double)] = []
        for label in labels { texts.append((try text(label.words), label.share)) }
        let gaps = size * 0.5 * Double(texts.count) + size * Double(texts.count - 1)
        let rest = flow.area.width - gaps - texts.reduce(0) { $0 + $1.text.width }
        let shares = texts.reduce(0) { $0 + $1.share }
        if rest < shortest * shares, labels.count > 1 {
            var rows: [SlipRow] = []
            for label in labels { rows += try fields([label]) }
            return rows
        }
        let size = size
        let marks = { (left: Double, baseline: Double) in
            var x = left
            var marks: [Mark] = []
            for (text, share) in texts {
                let rule = rest * share / shares
                marks.append(.line(text, index: 0, x: x, baseline: baseline))
                marks.append(.rule(x: x + text.width + size * 0.5, y: baseline + 1.5, width: rule))
                x += text.width + rule + size * 1.5
            }
            return marks
        }
        let words = labels.map { $0.words + " " + String(repeating: "_", count: Int(10 * $0.share)) }
        return [SlipRow(marks: marks, text: words.joined(separator: "  "))]
    }

    /// A numbered field for each answer: three short ones side by side, a long one on a row of its own.
    func answers(_ rooms: [LetterContent.AnswerRoom]) throws(LetterError) -> [SlipRow] {
        var rows: [[(words: String, share: Double)]] = []
        for (index, room) in rooms.enumerated() {
            let field = (words: "\(index + 1).", share: 1.0)
            if room == .word, rooms[..<index].last == .word, let last = rows.last, last.count < 3 {
                rows[rows.count - 1] = last + [field]
            } else {
                rows.append([field])
            }
        }
        var set: [SlipRow] = []
        for row in rows { set += try fields(row) }
        return set
    }

    /// A box to tick with its meaning, and a line for a number.
    func choice(_ words: String, number: String?) throws(LetterError) -> SlipRow {
        let label = try text(number.map { words + " " + $0 } ?? words)
        let size = size
        let shortest = shortest
        let marks = { (left: Double, baseline: Double) in
            var marks: [Mark] = [
                .box(x: left, y: baseline - size * 0.92, side: size * 1.1),
                .line(label, index: 0, x: left + size * 1.8, baseline: baseline),
            ]
            if number != nil {
                marks.append(.rule(x: left + size * 2.3 + label.width, y: baseline + 1.5, width: shortest))
            }
            return marks
        }
        let reading = "[ ] " + label.words + (number == nil ? "" : " ____")
        return SlipRow(marks: marks, text: reading)
    }
}
