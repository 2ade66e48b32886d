/// A word that is read letter by letter, as "MP", "X-ray", "sms" or "mRNA".
struct SpokenInitials {
    let beginsWithVowelSound: Bool

    /// - Returns: nil for a word that is said as a word, also in capitals: "NATO", "URGENT".
    init?(_ word: String) {
        let part = word.prefix { $0 != "-" && $0 != "\u{2011}" && $0 != "'" && $0 != "\u{2019}" }
        guard let first = part.first, Self.isSpelledOut(String(part)) else { return nil }
        // ef, aitch, el, em, en, ar, ess, ex; u is "you".
        beginsWithVowelSound = "aefhilmnorsx".contains(first.lowercased())
    }

    private static func isSpelledOut(_ word: String) -> Bool {
        let letters = Array(word.prefix { $0.isLetter })
        guard letters.count > 1 else { return word.count > 1 || letters != ["a"] }
        let rest = word.dropFirst(letters.count)
        // "S.O.S." and "MP3", but not the full stop of a sentence; "Blwyddyn2" is a word.
        if isPointed(word) { return true }
        let lower = String(letters).lowercased()
        if letters[0].isLowercase, letters[1].isUppercase { return true }
        guard letters[0].isUppercase, letters[1].isUppercase else { return isUnsayable(lower) || knownLowercase.contains(lower) }
        // The plural of an abbreviation: "FAQs". What goes on in small letters began with initials: "MSc".
        let capitals = letters.prefix { $0.isUppercase }
        if capitals.count < letters.count, letters[capitals.count...] != ["s"] { return true }
        let initials = String(capitals).lowercased()
        if saidAsWords.contains(initials) { return false }
        if rest.first?.isNumber == true || capitals.count <= 3 || spelledOut.contains(initials) { return true }
        return !isSayable(initials)
    }

    /// "S.O.S.", "u.k."
    private static func isPointed(_ word: String) -> Bool {
        let parts = word.split(separator: ".")
        return parts.count > 1 && parts.allSatisfy { $0.count == 1 }
    }

    /// A word of small letters without a vowel: "sms", "mp3". Abbreviations that are said in full are words.
    private static func isUnsayable(_ word: String) -> Bool {
        !word.contains { "aeiouwy".contains($0) } && !shortened.contains(word) && word.allSatisfy(\.isASCII)
    }

    /// Capitals are said as a word when they have a vowel and begin as an English word can.
    private static func isSayable(_ word: String) -> Bool {
        let onset = word.prefix { !"aeiouy".contains($0) }
        guard onset.count < word.count, !word.allSatisfy({ "aeiou".contains($0) }) else { return false }
        if onset.isEmpty {
            // UNHCR: no word has four consonants after its first letter.
            return word.dropFirst().prefix { !"aeiouy".contains($0) }.count < 4
        }
        return onset.count == 1 || onsets.contains(String(onset))
    }

    private static let onsets: Set<String> = [
        "bl", "br", "ch", "chl", "chr", "cl", "cr", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kn", "ll", "ph", "pl", "pr",
        "ps", "qu", "rh", "sc", "sch", "scr", "sh", "shr", "sk", "sl", "sm", "sn", "sp", "sph", "spl", "spr", "squ", "st", "str",
        "sw", "th", "thr", "tr", "tw", "wh", "wr",
    ]

    /// Words of up to three letters that are met in capitals and begin otherwise than their first letter is called.
    private static let saidAsWords: Set<String> = [
        "few", "fit", "fix", "fun", "hat", "hot", "hub", "lan", "lot", "low", "mad", "man", "map", "max", "men", "mix", "mr",
        "mrs",
        "mum", "net", "new", "no", "non", "nut", "one", "ram", "red", "rom", "run", "sad", "sat", "sea", "set", "sim", "sir",
        "six",
        "son", "sub", "sum", "sun",
    ]

    /// Initials of more than three letters, or names in capitals that begin with "you", which could be taken for other words.
    private static let spelledOut: Set<String> = ["faqs", "naht", "nasuwt", "ucac", "uefa", "unesco"]

    /// Initials that people also write small.
    private static let knownLowercase: Set<String> = ["faq", "faqs", "mot", "uk", "usa", "usb"]

    /// Abbreviations that are said in full.
    private static let shortened: Set<String> = [
        "dr", "fr", "ft", "hmm", "jr", "mr", "mrs", "ms", "mx", "nr", "pt", "rd", "sgt", "shh", "sr", "st",
    ]
}
