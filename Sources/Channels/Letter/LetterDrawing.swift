/// Draws the elements of a page with the tags that tell a reading machine what they are (ISO 32000-1, 14.8.4).
struct LetterDrawing {
    let canvas: PDFCanvas

    /// Draws a page; it is left open, so that the caller can close the language's section before it turns.
    func draw(_ page: LetterPage) {
        var list: Int?
        for element in page.elements {
            var next: Int?
            if case .item(let number) = element.role { next = number }
            if list != next {
                if list != nil { canvas.end("L") }
                if next != nil { canvas.begin("L") }
                list = next
            }
            draw(element)
        }
        if list != nil { canvas.end("L") }
    }

    private func draw(_ element: PageElement) {
        switch element.role {
        case .heading(let level): draw(element.marks, as: "H\(level)")
        case .paragraph: draw(element.marks, as: "P")
        case .figure: draw(element.marks, as: "Figure")
        case .furniture: element.marks.forEach(canvas.draw)
        case .item:
            canvas.begin("LI")
            if !element.label.isEmpty { draw(element.label, as: "Lbl") }
            draw(element.marks, as: "LBody")
            canvas.end("LI")
        }
    }

    private func draw(_ marks: [Mark], as tag: String) {
        canvas.begin(tag)
        marks.forEach(canvas.draw)
        canvas.end(tag)
    }
}
