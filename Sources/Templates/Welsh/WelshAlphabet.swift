internal import Foundation

/// The order of the Welsh alphabet, in which `ch dd ff ng ll ph rh th` are letters: "calon", "cyw", "chwaer" (CLDR 47, collation
/// of `cy`).
///
/// An `ng` always sorts as the letter after `g`, as in CLDR; in "Bangor" it is two letters, but no rule can tell.
public enum WelshAlphabet {
    /// Whether `left` sorts before `right`. Letters decide first, then accents ("tan", "tân"), then capitals ("mai", "Mai").
    ///
    /// A strict total order: only equal texts are ordered neither way.
    public static func areInIncreasingOrder(_ left: String, _ right: String) -> Bool {
        WelshSortKey(left) < WelshSortKey(right)
    }

    /// Elements sorted by name; those with the same name keep their order.
    public static func sorted<Element>(_ elements: some Sequence<Element>, by name: (Element) throws -> String) rethrows
        -> [Element]
    {
        let elements = Array(elements)
        let keys = try elements.map { WelshSortKey(try name($0)) }
        let order = elements.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }
        return order.map { elements[$0] }
    }

    public static func sorted(_ names: some Sequence<String>) -> [String] { sorted(names) { $0 } }
}

/// The sort key of a text in a Welsh list, most important level first (UTS #10, multi-level comparison).
struct WelshSortKey: Comparable {
    /// The letters and other characters, by their positions in the alphabet.
    private var letters: [UInt32] = []
    /// The accents, letter by letter: none sorts first.
    private var accents: [[UInt32]] = []
    /// Small letters sort before capitals; for a digraph `ch`, `Ch`, `CH`.
    private var capitals: [Int] = []
    /// For texts that are otherwise equal.
    private let text: [UInt32]

    init(_ name: String) {
        let scalars = Array(name.decomposedStringWithCanonicalMapping.unicodeScalars)
        text = scalars.map(\.value)
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = index + 1 < scalars.endIndex ? scalars[index + 1] : nil
            let length = next.map { WelshLetter.isDigraph(scalars[index], $0) } ?? false ? 2 : 1
            append(scalars[index..<index + length])
            index += length
        }
    }

    private mutating func append(_ letter: ArraySlice<Unicode.Scalar>) {
        guard let first = letter.first else { return }
        // A combining accent belongs to the letter before it.
        if first.properties.canonicalCombiningClass != .notReordered, !accents.isEmpty {
            accents[accents.count - 1].append(first.value)
            return
        }
        let small = letter.map(\.properties.lowercaseMapping).joined()
        let spelled = WelshLetter.latin[small]
        for (offset, part) in (spelled ?? [small]).enumerated() {
            letters.append(WelshLetter.place(part))
            // `ł` sorts after `l` by its accent.
            accents.append(spelled != nil && offset == 0 ? [first.value] : [])
            capitals.append(letter.count { $0.properties.isUppercase })
        }
    }

    static func < (left: Self, right: Self) -> Bool {
        if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
        if left.accents != right.accents {
            return left.accents.lexicographicallyPrecedes(right.accents) { $0.lexicographicallyPrecedes($1) }
        }
        if left.capitals != right.capitals { return left.capitals.lexicographicallyPrecedes(right.capitals) }
        return left.text.lexicographicallyPrecedes(right.text)
    }
}

/// The letters of the Welsh alphabet in order, with `k q v x z` of other languages in their Latin positions.
enum WelshLetter {
    private static let alphabet = [
        "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m", "n", "o", "p", "ph", "q",
        "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z", "þ",
    ]
    private static let places = Dictionary(uniqueKeysWithValues: zip(alphabet, lettersFrom...))

    /// Letters of other European languages that Unicode does not decompose, with the letters that they sort as (CLDR root).
    static let latin: [String: [String]] = [
        "æ": ["a", "e"], "œ": ["o", "e"], "ß": ["s", "s"], "ø": ["o"], "ł": ["l"], "đ": ["d"], "ð": ["d"], "ħ": ["h"], "ı": ["i"],
        // A typographic apostrophe sorts as an apostrophe.
        "\u{2019}": ["'"], "\u{2018}": ["'"], "\u{2010}": ["-"], "\u{2011}": ["-"], "\u{A0}": [" "],
    ]

    /// White space and punctuation sort before digits, digits before letters, letters of other scripts last.
    private static let marks = Array(" _-,;:!?.'\"()[]{}@*/\\&#%".unicodeScalars)
    private static let otherMarksFrom: UInt32 = 100
    private static let figuresFrom: UInt32 = 0x20_0000
    private static let lettersFrom: UInt32 = 0x20_0100
    private static let otherLettersFrom: UInt32 = 0x20_0200

    /// - Parameter letter: in small letters, without accents.
    static func place(_ letter: String) -> UInt32 {
        if let place = places[letter] { return place }
        guard let scalar = letter.unicodeScalars.first else { return 0 }
        if let place = marks.firstIndex(of: scalar) { return UInt32(place) }
        if 48...57 ~= scalar.value { return figuresFrom + scalar.value - 48 }
        return scalar.properties.isAlphabetic ? otherLettersFrom + scalar.value : otherMarksFrom + scalar.value
    }

    private static let digraphs: Set<String> = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"]

    /// Whether two scalars are one letter. `cH` of "McHugh" is not: the capital begins a new letter.
    static func isDigraph(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        if first.properties.isLowercase, second.properties.isUppercase { return false }
        return digraphs.contains(first.properties.lowercaseMapping + second.properties.lowercaseMapping)
    }
}
