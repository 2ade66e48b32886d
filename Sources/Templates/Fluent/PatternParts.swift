/// A pattern during parsing: indentation is kept apart until all lines that share it are known.
struct PatternParts {
    private enum Part {
        case text(String)
        case placeable(Pattern.Element)
        /// Line ends and the spaces after them; the indent common to all lines is not text.
        case indent(lines: Int, spaces: Int)
    }

    private var parts: [Part] = []

    var isEmpty: Bool { parts.isEmpty }

    mutating func append(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }
    mutating func append(_ placeable: Pattern.Element) { parts.append(.placeable(placeable)) }
    mutating func indent(lines: Int, spaces: Int) { parts.append(.indent(lines: lines, spaces: spaces)) }

    /// The elements, without the largest indent that all lines but the first share (Fluent's `syntax/abstract.js`, dedent).
    ///
    /// - Parameter trimmingEnd: removes spaces and carriage returns at the end, which are invisible in a file and so unintended;
    ///   those in `{ "…" }` stay.
    func elements(trimmingEnd: Bool) -> [Pattern.Element] {
        var common = Int.max
        for case .indent(_, let spaces) in parts { common = min(common, spaces) }
        var elements: [Pattern.Element] = []
        var text = ""
        func flush() {
            if !text.isEmpty { elements.append(.text(text)) }
            text = ""
        }
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .placeable(let element):
                flush()
                elements.append(element)
            case .indent(let lines, let spaces):
                text += String(repeating: "\n", count: lines) + String(repeating: " ", count: spaces - common)
            }
        }
        if trimmingEnd {
            let end = text.unicodeScalars.reversed().drop { $0 == " " || $0 == "\r" }.count
            text = String(text.unicodeScalars.prefix(end))
        }
        flush()
        return elements
    }
}
