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
        // The plural of an abbreviation: "FAQs". Small letters after capitals follow initials: "MSc".
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

    /// Capitals are said as a word when they have a vowel and begin as an English or Welsh word can.
    private static func isSayable(_ word: String) -> Bool {
        if word.hasPrefix("mc") { return true }
        let vowels = "aeiouwy"
        let onset = word.prefix { !vowels.contains($0) }
        let rest = word.dropFirst(onset.count)
        guard !rest.isEmpty else { return false }
        guard onset.isEmpty else { return onset.count == 1 || onsets.contains(String(onset)) }
        // USSR, UNHCR: nothing but consonants after the first letter, or four of them. The Urdd is a word.
        let consonants = rest.dropFirst().prefix { !vowels.contains($0) }.count
        return word == "urdd" || (consonants < 4 && consonants < rest.count - 1)
    }

    private static let onsets: Set<String> = [
        "bl", "br", "ch", "chl", "chr", "cl", "cr", "dr", "fl", "fr", "gh", "gl", "gn", "gr", "kn", "ll", "ph", "phr", "pl",
        "pr", "ps", "rh", "sc", "sch", "scr", "sh", "shr", "sk", "sl", "sm", "sn", "sp", "sph", "spl", "spr", "st", "str", "th",
        "thr", "tr",
    ]

    /// Words of up to three letters that occur in capitals and begin with another sound than the name of their first letter.
    private static let saidAsWords: Set<String> = [
        "fan", "fax", "few", "fit", "fix", "fly", "fox", "fun", "ham", "hat", "hen", "hip", "hot", "hub", "hut", "hwb", "lab",
        "lan",
        "law", "leg", "log", "lot", "low", "mad", "man", "map", "mat", "max", "men", "mix", "mr", "mrs", "mud", "mug", "mum",
        "nap",
        "net", "new", "no", "non", "nut", "one", "ram", "raw", "red", "rom", "rug", "run", "sad", "sat", "sax", "sea", "set",
        "sim",
        "sir", "six", "ski", "sky", "son", "spa", "spy", "sub", "sum", "sun",
    ]

    /// Initials of more than three letters, or names in capitals that begin with "you", which could be taken for other words.
    private static let spelledOut: Set<String> = ["faqs", "naht", "nasuwt", "ucac", "uefa", "unesco"]

    /// Initials that people also write small.
    private static let knownLowercase: Set<String> = [
        "faq", "faqs", "hiv", "mot", "mri", "ngo", "sos", "uk", "url", "urls", "usa", "usb",
    ]

    /// Abbreviations that are said in full.
    private static let shortened: Set<String> = [
        "dr", "fr", "ft", "hmm", "jr", "lb", "lbs", "ml", "mm", "mr", "mrs", "ms", "mx", "nr", "pt", "rd", "sgt", "shh", "sr",
        "st",
    ]
}
