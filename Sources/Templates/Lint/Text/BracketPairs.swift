/// Which brackets of one kind close which, found in one pass over a text.
enum BracketPairs {
    /// The place of the closing bracket by that of the opening one. Brackets without a partner are not in it.
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
