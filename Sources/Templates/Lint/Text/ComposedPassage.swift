/// A passage with its placeables filled, as sent, with the position in the file of every character.
struct ComposedPassage {
    let passage: Passage
    /// Which characters were filled in.
    let isFilled: [Bool]
    /// The placeable that filled in each of them; nil for written ones.
    private let fillers: [Placeable?]

    /// A select expression is filled with its default variant, as in `passage`; a link keeps its placeholder character.
    init(_ passage: Passage, values: [String: Value], in language: Language) {
        // Placeables in the address of a link are not in the text, so the last one at an offset is the one in the text.
        let placeables = Dictionary(
            passage.placeables.filter(\.placeable.variants.isEmpty).map { ($0.offset, $0) }, uniquingKeysWith: { $1 })
        var composed = Passage(passage.kind)
        var fillers: [Placeable?] = []
        for offset in passage.characters.indices {
            let character = passage.characters[offset]
            let placeable = character == Passage.stand ? placeables[offset]?.placeable : nil
            let filled = placeable.flatMap { Self.text($0, values: values, in: language) }
            for character in filled ?? [character] {
                composed.append(character, passage.positions[offset], italic: passage.italic[offset])
                fillers.append(filled == nil ? nil : placeable)
            }
        }
        self.passage = composed
        self.fillers = fillers
        isFilled = fillers.map { $0 != nil }
    }

    /// The value that is filled in at this character without a function or a choice; nil for everything else.
    func plainValue(at offset: Int) -> String? {
        guard let filler = fillers[offset], filler.functions.isEmpty, filler.variables.count == 1 else { return nil }
        return filler.variables[0]
    }

    /// Nil where the text cannot be known: the placeable keeps its placeholder character then.
    private static func text(_ placeable: Placeable, values: [String: Value], in language: Language) -> [Character]? {
        // Invalid Fluent is a mistake of its own, and already reported.
        guard let pattern = try? Pattern(parsing: placeable.source, file: "", firstLine: 1, allowing: .schoolMessage),
            pattern.missing(in: values).isEmpty
        else { return nil }
        return Array(pattern.outline(values, in: language))
    }
}
