/// Draws the elements of a page with the tags that assistive technology reads (ISO 32000-1, 14.8.4).
struct LetterDrawing {
    /// An open tag of a list.
    private struct ListTag: Equatable {
        var name: String
        var place: ListPlace
    }

    let canvas: PDFCanvas
    /// The open tags of lists, outermost first.
    private var open: [ListTag] = []

    init(canvas: PDFCanvas) { self.canvas = canvas }

    /// Draws a page and leaves it open, so that the caller can close the language's section first. A list stays open where it
    /// continues on the `next` page of the section.
    mutating func draw(_ page: LetterPage, next: LetterPage?) {
        page.elements.forEach { draw($0) }
        close(to: next?.elements.first.map(Self.tags) ?? [])
    }

    private mutating func draw(_ element: PageElement) {
        switch element.role {
        case .furniture: element.marks.forEach(canvas.draw)
        case .heading(let level): draw(element, as: "H\(level)")
        case .paragraph: draw(element, as: "P")
        case .figure: draw(element, as: "Figure")
        }
    }

    private mutating func draw(_ element: PageElement, as tag: String) {
        let tags = Self.tags(of: element)
        close(to: tags)
        for (depth, tag) in tags.enumerated().dropFirst(open.count) {
            canvas.begin(tag.name)
            open.append(tag)
            if depth + 2 == tags.count, !element.label.isEmpty { draw(element.label, as: "Lbl") }
        }
        draw(element.marks, as: tag)
    }

    /// Closes the open tags that `tags` does not continue.
    private mutating func close(to tags: [ListTag]) {
        let common = zip(open, tags).prefix { $0 == $1 }.count
        for tag in open.dropFirst(common).reversed() { canvas.end(tag.name) }
        open.removeLast(open.count - common)
    }

    private static func tags(of element: PageElement) -> [ListTag] {
        element.items.flatMap { place in
            [
                ListTag(name: "L", place: ListPlace(list: place.list, item: 0)), ListTag(name: "LI", place: place),
                ListTag(name: "LBody", place: place),
            ]
        }
    }

    private func draw(_ marks: [Mark], as tag: String) {
        canvas.begin(tag)
        marks.forEach(canvas.draw)
        canvas.end(tag)
    }
}
