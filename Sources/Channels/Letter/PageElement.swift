/// An element of a page at its position, with its meaning for assistive technology.
struct PageElement {
    enum Role: Equatable {
        case heading(level: Int)
        case paragraph
        /// A picture and its alternative text.
        case figure(alternative: String)
        /// The page number, a rule between paragraphs: not read aloud.
        case furniture
    }

    var role: Role
    var marks: [Mark]
    /// The list items around it, outermost first.
    var items: [ListPlace] = []
    /// The bullet or number of the innermost item, drawn before `marks` and read as its label.
    var label: [Mark] = []
    /// The words for the text rendition; empty where the marks have none.
    var text: String
    /// Whether it follows the element above without a blank line between them, in the text rendition.
    var joined = false
}

/// An item of a list, which may have several elements.
struct ListPlace: Equatable {
    /// Tells the lists of one language apart.
    var list: Int
    /// From 0.
    var item: Int
}

/// One drawing operation. Points from the top left corner of the page.
enum Mark {
    /// Line `index` of a text with its baseline's left end.
    case line(ShapedText, index: Int, x: Double, baseline: Double)
    /// A line to write on, or a rule between paragraphs.
    case rule(x: Double, y: Double, width: Double)
    /// The line to cut along.
    case cut(x: Double, y: Double, width: Double)
    /// A box to tick.
    case box(x: Double, y: Double, side: Double)
    case code(QRCode, x: Double, y: Double, side: Double)
}

/// The elements of one page, in reading order.
struct LetterPage {
    var elements: [PageElement] = []

    /// The page as text.
    var text: String {
        elements.filter { !$0.text.isEmpty }.enumerated().map { number, element in
            (number == 0 ? "" : element.joined ? "\n" : "\n\n") + element.text
        }.joined()
    }
}
