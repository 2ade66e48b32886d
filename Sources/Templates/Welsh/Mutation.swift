internal import Foundation

/// A change to the beginning of a Welsh word (treiglad): soft (meddal), nasal (trwynol), aspirate (llaes); the limited soft,
/// which does not change `ll` and `rh`; and the `h` put before a vowel.
public enum Mutation: String, Sendable, Hashable, CaseIterable, Codable {
    case soft
    case nasal
    case aspirate
    case limitedSoft
    case hProthesis

    /// Mutates the first word of `text`, in NFC. Space, quotes and brackets before the word stay, and so do its capitals
    /// ("Caerdydd", "Nghaerdydd"; "CAERDYDD", "NGHAERDYDD").
    ///
    /// The word is taken as a radical: an already mutated one is not recognised ("blant" becomes "flant"). Words that never
    /// mutate, numbers, single letters, acronyms, brands, English words and place names do not change (Arddulliadur,
    /// "treigladau").
    /// - Parameter personalNames: whether a person's name mutates too ("i Ddewi"); modern Welsh does not mutate it ("i Dewi").
    public func applied(to text: String, personalNames: Bool = false) -> String {
        let word = FirstWord(of: text)
        guard word.mayMutate, !word.resists(self, personalNames: personalNames) else { return word.wholeText }
        return changed(word)
    }

    /// The word changed by its letters alone, without regard to the lexicons.
    func changed(_ word: FirstWord) -> String {
        guard let (initial, replacement) = change(of: word.lettersInLowerCase) else { return word.wholeText }
        let rest = word.fromWord.dropFirst(initial.count)
        guard word.isCapitalised else { return word.before + replacement + rest }
        if word.isAllCapitals { return word.before + replacement.uppercased() + rest }
        guard let first = replacement.first else {
            return word.before + rest.prefix(1).uppercased() + rest.dropFirst()
        }
        // The capital of "Ysgol" moves to the h: "Hysgol".
        let tail = initial.isEmpty ? rest.prefix(1).lowercased() + rest.dropFirst() : String(rest)
        return word.before + first.uppercased() + replacement.dropFirst() + tail
    }

    /// The initial letters that this mutation changes, in lower case, and their replacement.
    private func change(of word: String) -> (initial: String, replacement: String)? {
        if self == .hProthesis {
            return word.first.map(Vowel.startsSyllable) == true && !Vowel.opensWithConsonantalW(word) ? ("", "h") : nil
        }
        guard !Self.unchanging.contains(where: word.hasPrefix) else { return nil }
        let change = table.first { word.hasPrefix($0.initial) }
        return change.map { ($0.initial, $0.replacement) }
    }

    /// Initials that are letters of their own, or already mutated, or (ts) not mutated in modern Welsh.
    private static let unchanging = ["ch", "dd", "ff", "gh", "mh", "ng", "nh", "ph", "th", "ts"]

    private var table: [(initial: String, replacement: String)] {
        switch self {
        case .soft: Self.limitedSoftTable + [("ll", "l"), ("rh", "r")]
        case .limitedSoft: Self.limitedSoftTable
        case .nasal: [("p", "mh"), ("t", "nh"), ("c", "ngh"), ("b", "m"), ("d", "n"), ("g", "ng")]
        case .aspirate: [("p", "ph"), ("t", "th"), ("c", "ch")]
        case .hProthesis: []
        }
    }

    private static let limitedSoftTable = [
        (initial: "p", replacement: "b"), ("t", "d"), ("c", "g"), ("b", "f"), ("d", "dd"), ("g", ""), ("m", "f"),
    ]
}

/// The forms in which a word occurs in Welsh text.
enum MutatedForms {
    /// The word and each mutation of its letters ("tri", "dri", "nhri", "thri"), whether or not the lexicons let it mutate.
    static func all(of word: String, by mutations: [Mutation] = [.soft, .nasal, .aspirate]) -> Set<String> {
        let radical = FirstWord(of: word)
        return Set([word] + mutations.map { $0.changed(radical) })
    }
}
