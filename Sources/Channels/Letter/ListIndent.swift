internal import Templates

/// How far in the text of a list's item stands, on paper and in the text rendition.
struct ListIndent {
    /// The items that it is the text of, from the outside in; none for text that is in no list.
    var items: [ListPlace] = []
    /// From the left edge of the area, in points.
    var points = 0.0
    /// In characters of the text rendition.
    var characters = 0

    /// The indent of an item inside.
    func inner(_ place: ListPlace, points: Double, characters: Int) -> ListIndent {
        ListIndent(items: items + [place], points: self.points + points, characters: self.characters + characters)
    }

    /// Words as they stand in the text rendition, below each other.
    func text(_ words: String, label: ListLabel?) -> String {
        let margin = String(repeating: " ", count: characters)
        let lines = margin + words.replacing("\n", with: "\n" + margin)
        guard let label else { return lines }
        return margin.dropLast(label.text.count + 1) + label.text + lines.dropFirst(max(0, characters - 1))
    }
}

/// What stands before an item.
struct ListLabel {
    var shaped: ShapedText
    /// From its left edge to the text, in points.
    var outdent: Double
    /// In the text rendition.
    var text: String
}
