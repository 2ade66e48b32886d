/// Words that may be other words, misspelt.
enum Misspelling {
    /// Whether a word that no list has is one typing error away from a negative, or is joined to one: `ddom`, `dwiddim`, `wnot`.
    static func mayBeNegative(_ word: String) -> Bool {
        if word.count > 4, runIn.contains(where: { word.hasPrefix($0) || word.hasSuffix($0) }) { return true }
        return negatives.contains { isOneSlip(from: $0, to: word) }
    }

    private static let runIn = ["ddim", "dim", "ddm", "cant", "wont", "dont", "smo"]
    private static let negatives = [
        "ddim", "dwim", "cant", "cannot", "dont", "wont", "didnt", "doesnt", "isnt", "arent", "unable", "never", "methu",
        "ffaelu",
        "ffili", "fethu", "nobody", "wouldnt", "couldnt", "smo", "simo", "nagw", "nagyn", "nage", "nope",
    ]

    /// One letter added, left out or replaced, or two swapped.
    static func isOneSlip(from right: String, to word: String) -> Bool {
        let (a, b) = (Array(right), Array(word))
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        let same = zip(a, b).prefix { $0 == $1 }.count
        let (restA, restB) = (a[same...], b[same...])
        if a.count == b.count {
            if restA.dropFirst().elementsEqual(restB.dropFirst()) { return true }
            guard restA.count >= 2, restA.dropFirst(2).elementsEqual(restB.dropFirst(2)) else { return false }
            return restA[same] == restB[same + 1] && restA[same + 1] == restB[same]
        }
        return a.count < b.count ? restB.dropFirst().elementsEqual(restA) : restA.dropFirst().elementsEqual(restB)
    }
}
