/// A passage with its placeables filled, as a family reads it, and with the place in the file of every character.
struct ComposedPassage {
    let passage: Passage
    /// Which characters were filled in.
    let isFilled: [Bool]
    /// What filled each of them in; nil for what was written.
    private let fillers: [Placeable?]

    /// A select expression reads as its default variant, as in `passage`; a link stays what stands for it.
    init(_ passage: Passage, values: [String: Value], in language: Language) {
        // Of those in the address of a link nothing stands in the text, so that the last one is the one that does.
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

    /// The value that stands at this character as it is, without a function or a choice; nil for everything else.
    func plainValue(at offset: Int) -> String? {
        guard let filler = fillers[offset], filler.functions.isEmpty, filler.variables.count == 1 else { return nil }
        return filler.variables[0]
    }

    /// Nil where nobody can know the text: the placeable then reads as none.
    private static func text(_ placeable: Placeable, values: [String: Value], in language: Language) -> [Character]? {
        // What is no Fluent is a mistake of its own, and was found before.
        guard let pattern = try? Pattern(parsing: placeable.source, file: "", firstLine: 1, allowing: .schoolMessage),
            pattern.missing(in: values).isEmpty
        else { return nil }
        return Array(pattern.outline(values, in: language))
    }
}
