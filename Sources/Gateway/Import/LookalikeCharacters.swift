internal import Foundation

/// Letters of other alphabets that look like Latin ones: a Cyrillic "С" in "Сara" makes it another name, which no search finds and which a screen
/// reader spells out.
enum LookalikeCharacters {
    /// What became of a text.
    enum Reading: Equatable {
        /// Each of its words is in one alphabet.
        case plain
        /// A word mixed alphabets; here each such letter is the Latin one that looks like it.
        case repaired(String)
        /// A word mixes alphabets, and not every letter of it looks like a Latin one.
        case mixed(word: String)
    }

    static func read(_ text: String) -> Reading {
        guard text.unicodeScalars.contains(where: { $0.value > 0x36F }) else { return .plain }
        var result = ""
        var isRepaired = false
        for part in parts(of: text) {
            let kinds = Set(part.unicodeScalars.map(kind))
            guard kinds.contains(.styled) || (kinds.contains(.latin) && kinds.contains(.similar)) else {
                result += part
                continue
            }
            guard let latin = latin(part) else { return .mixed(word: part) }
            result += latin
            isRepaired = true
        }
        return isRepaired ? .repaired(result.precomposedStringWithCanonicalMapping) : .plain
    }

    /// Runs of letters with their marks, and the text between them.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var wasWord: Bool?
        for character in text {
            let isWord = character.isLetter || kind(character.unicodeScalars.first ?? " ") == .styled
            if isWord == wasWord { parts[parts.count - 1].append(character) } else { parts.append(String(character)) }
            wasWord = isWord
        }
        return parts
    }

    private enum Kind {
        case latin
        /// Greek and Cyrillic.
        case similar
        /// Latin letters in another dress: full-width, and those of mathematics.
        case styled
        case other
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF, 0x400...0x52F, 0x1C80...0x1C8F, 0x1F00...0x1FFF, 0x2DE0...0x2DFF, 0xA640...0xA69F: .similar
        case 0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x1D400...0x1D7CB: .styled
        default: .other
        }
    }

    /// The word in Latin letters; nil where one of its letters has no Latin letter that looks like it.
    private static func latin(_ word: String) -> String? {
        var latin = ""
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch kind(scalar) {
            case .similar:
                guard let twin = twins[Character(scalar)] else { return nil }
                latin.append(twin)
            case .styled: latin += String(Character(scalar)).precomposedStringWithCompatibilityMapping
            case .latin, .other: latin.unicodeScalars.append(scalar)
            }
        }
        // A styled Greek letter is plain Greek by now: then the word is not repaired.
        return latin.unicodeScalars.contains { kind($0) == .similar } ? nil : latin
    }

    /// Letters that are drawn alike in the usual typefaces (Unicode, confusables.txt).
    private static let twins: [Character: Character] = Dictionary(
        uniqueKeysWithValues: zip(
            "АВЕЅІЈКМНОРСТУХҮӀԚԜѴаеѕіјорсухԁԛԝһӏѵү" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορυϲϳ",
            "ABESIJKMHOPCTYXYIQWVaesijopcyxdqwhlvy" + "ABEZHIKMNOPTYXavikopucj"))
}
