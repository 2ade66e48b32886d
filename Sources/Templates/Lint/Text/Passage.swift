/// A run of a message that is read as one: its subject, its text message, one heading, paragraph or item of a list. Without
/// markup, and with the place in the file of every character.
struct Passage {
    enum Kind {
        case subject, sms, heading, paragraph, listItem
    }

    /// What families compare when they get a message by different ways.
    enum Part: String, CaseIterable {
        case subject, sms, body
    }

    struct Link {
        /// As written; a bare number or address has its scheme before it.
        var url: String
        var position: SourcePosition
    }

    struct PlacedPlaceable {
        /// Of what stands for it.
        var offset: Int
        var position: SourcePosition
        var placeable: Placeable
        /// The values that choose the variants it stands in.
        var chosenBy: [String] = []
    }

    /// Stands for a placeable, a bare link or an address, so that it counts as a word and reads as none.
    static let stand: Character = "\u{FFFC}"

    var kind: Kind
    var characters: [Character] = []
    /// As many as characters.
    var positions: [SourcePosition] = []
    /// Which characters stand in italics: titles of books and films do.
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
