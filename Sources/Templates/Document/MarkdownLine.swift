/// The Markdown marks at the start and end of a line. Scanned by hand: a regular expression in a function is compiled again at
/// each call, and these run for every line.
extension Substring {
    /// What follows the marks of a heading and the blanks after them (CommonMark 0.30, 4.2); nil where none begins here.
    var afterHeadingMarks: Substring? {
        let marks = prefix { $0 == "#" }
        guard (1...6).contains(marks.count) else { return nil }
        return self[marks.endIndex...].afterBlanks
    }

    /// What follows the mark of a list's item and the blanks after it (CommonMark 0.30, 5.2); nil where none begins here.
    var afterListMark: Substring? { afterBareListMark?.afterBlanks }

    /// What follows `-`, `*`, `+`, `1.` or `1)`; nil where none of them begins here.
    var afterBareListMark: Substring? {
        guard let first else { return nil }
        if first == "-" || first == "*" || first == "+" { return dropFirst() }
        let digits = prefix { $0.isASCII && $0.isNumber }
        let rest = self[digits.endIndex...]
        guard (1...9).contains(digits.count), let end = rest.first, end == "." || end == ")" else { return nil }
        return rest.dropFirst()
    }

    /// Whether it is the line of `=` or `-` that makes a heading of the text above it (CommonMark 0.30, 4.3).
    var isHeadingUnderline: Bool {
        guard let mark = first, mark == "=" || mark == "-" else { return false }
        return drop { $0 == mark }.allSatisfy(\.isBlank)
    }

    /// Whether it is a rule (CommonMark 0.30, 4.1): three or more of one mark, and nothing else.
    var isRule: Bool {
        guard let mark = first, mark == "*" || mark == "-" || mark == "_" else { return false }
        var count = 0
        for character in self {
            if character == mark { count += 1 } else if !character.isBlank { return false }
        }
        return count >= 3
    }

    /// Without the `#` that may close a heading, and the blanks before them.
    var withoutClosingMarks: Substring {
        let marked = trimmingEnd(\.isBlank)
        let text = marked.trimmingEnd { $0 == "#" }
        let bare = text.trimmingEnd(\.isBlank)
        return text.endIndex < marked.endIndex && bare.endIndex < text.endIndex ? bare : self
    }

    func trimmingEnd(_ drops: (Character) -> Bool) -> Substring {
        prefix(upTo: lastIndex { !drops($0) }.map(index(after:)) ?? startIndex)
    }

    /// Nil where no blank begins it.
    private var afterBlanks: Substring? {
        guard first?.isBlank == true else { return nil }
        return drop(while: \.isBlank)
    }
}

extension Character {
    /// A space or a tab: Markdown's white space within a line.
    var isBlank: Bool { self == " " || self == "\t" }
}
