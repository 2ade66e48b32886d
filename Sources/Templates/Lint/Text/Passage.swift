/// A part of a message that is read as one: its subject, its text message, one heading, paragraph or list item. Without markup,
/// and with the position in the file of every character.
struct Passage {
    enum Kind {
        case subject, sms, heading, paragraph, listItem
    }

    /// The parts that are compared between the languages, since families may get only one of them.
    enum Part: String, CaseIterable {
        case subject, sms, body
    }

    struct Link {
        /// As written; a bare number or address gets its scheme.
        var url: String
        var position: SourcePosition
    }

    struct PlacedPlaceable {
        /// The offset of the character that stands for it.
        var offset: Int
        var position: SourcePosition
        var placeable: Placeable
        /// The values that choose the variants around it.
        var chosenBy: [String] = []
    }

    /// The character in place of a placeable, a bare link or an address: it counts as a word and matches none.
    static let stand: Character = "\u{FFFC}"

    var kind: Kind
    var characters: [Character] = []
    /// One for each character.
    var positions: [SourcePosition] = []
    /// Which characters are in italics, as titles of books and films are.
    var italic: [Bool] = []
    var placeables: [PlacedPlaceable] = []
    var links: [Link] = []

    init(_ kind: Kind) { self.kind = kind }

    var part: Part {
        switch kind {
        case .subject: .subject
        case .sms: .sms
        case .heading, .paragraph, .listItem: .body
        }
    }

    var text: String { String(characters) }

    func position(_ offset: Int) -> SourcePosition {
        positions.indices.contains(offset) ? positions[offset] : positions.last ?? SourcePosition(line: 1, column: 1)
    }

    func text(_ range: Range<Int>) -> String { String(characters[range]) }

    mutating func append(_ character: Character, _ position: SourcePosition, italic isItalic: Bool = false) {
        characters.append(character)
        positions.append(position)
        italic.append(isItalic)
    }
}
