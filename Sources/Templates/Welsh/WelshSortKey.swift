internal import Foundation

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
