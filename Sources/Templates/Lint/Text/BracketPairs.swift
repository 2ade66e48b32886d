/// Matches brackets of one kind, in one pass over a text.
enum BracketPairs {
    /// The index of the closing bracket by that of the opening one, without unmatched brackets.
    static func partners(in text: [Character], _ opening: Character, _ closing: Character) -> [Int: Int] {
        var partners: [Int: Int] = [:]
        var open: [Int] = []
        for (place, character) in text.enumerated() {
            if character == opening { open.append(place) }
            if character == closing, let start = open.popLast() { partners[start] = place }
        }
        return partners
    }
}
