extension FirstWord {
    /// Whether the word does not take the `mutation`.
    func resists(_ mutation: Mutation, personalNames: Bool = false) -> Bool {
        let lexical = lexical
        let lower = lexical.lowercased()
        if hasInnerCapitals || isAcronym { return true }
        if NeverMutating.words.contains(isCapitalised ? lexical.lowercasedUnlessMonth : lexical) { return true }
        if mutation != .aspirate && NeverMutating.butAspirating.contains(lower) { return true }
        if mutation == .soft || mutation == .limitedSoft {
            if resistsSoft(lower) || (isCapitalised && SoftenedPlaces.contains(lexical)) { return true }
        }
        if isForeign { return true }
        return isCapitalised && !personalNames && isPersonalName
    }

    /// A person's name, or a title before one. With a capital only: "gwen" is a form of the adjective "gwyn".
    var isPersonalName: Bool {
        let name = lexical
        if namesOfPlacesToo.contains(name), let next = nextWord, next.namesPlace { return false }
        return isListedName
    }

    private var isListedName: Bool {
        let name = lexical
        if Titles.words.contains(name) || Self.isListed(name) { return true }
        // Parry-Jones, Elin-Mair. The lists have no names whose first letter never mutates (Jones, Evans).
        let parts = name.split(separator: "-").map(String.init)
        return parts.count > 1 && parts.contains(where: Self.isListed)
            && parts.allSatisfy { Self.isListed($0) || Self.neverChanges($0) }
    }

    private static func neverChanges(_ part: String) -> Bool {
        guard let first = part.first, first.isUppercase else { return false }
        return !"PTCBDGMLR".contains(first)
    }

    private static func isListed(_ name: String) -> Bool {
        GivenNames.words.contains(name) || Surnames.words.contains(name) || MoreNames.words.contains(name)
    }

    /// Letters spoken one by one, or as a name: BBC, TGAU, GIG. Whole words in capitals are words (CAERDYDD, PARC, TŶ).
    var isAcronym: Bool {
        guard isAllCapitals else { return false }
        let letters = word.filter(\.isLetter)
        let lower = lexical.lowercased()
        if Acronyms.words.contains(String(letters)) || word.contains(where: \.isNumber) { return true }
        if !letters.contains(where: Vowel.startsSyllable) { return true }
        return letters.count <= 5 && !CommonWords.contains(lower) && !WelshSyllable.canOpen(lower)
    }

    /// Brands, English place names and words, and spellings that are not Welsh.
    var isForeign: Bool {
        let name = lexical
        if isCapitalised, Brands.words.contains(name) || EnglishPlaces.words.contains(name) || EnglishWords.words.contains(name) {
            return true
        }
        return ForeignSpelling.shows(in: name)
    }

    /// "Glyn Ceiriog" is a valley, "Glyn Davies" a man; "Craig y Don" has an article.
    private var namesOfPlacesToo: Set<String> { ["Bryn", "Glyn", "Celyn", "Bedwyr", "Cain", "Gwyn", "Craig", "Gwern", "Carol"] }

    private var namesPlace: Bool { isCapitalised ? !isListedName : word == "y" || word == "yr" }

    private func resistsSoft(_ lower: String) -> Bool {
        ResistsSoft.words.contains(lower)
            || ResistsSoft.words.contains(String(lower.prefix { $0 != "-" }))
    }
}

extension String {
    /// "Mai" is the month, "mai" the word for "that", so its capital matters; that of other words may only begin a sentence.
    fileprivate var lowercasedUnlessMonth: String { self == "Mai" ? self : lowercased() }
}

/// Spellings that no Welsh word has; such words do not mutate.
enum ForeignSpelling {
    static func shows(in word: String) -> Bool {
        let lower = word.lowercased()
        if lower.contains(where: "kqvxz".contains) { return true }
        if clusters.contains(where: lower.contains) && !Self.welshAllTheSame.contains(where: lower.contains) { return true }
        if hasEnglishEE(lower) { return true }
        guard word.first?.isUppercase == true, lower.count > 5 else { return false }
        return endings.contains(where: lower.hasSuffix) || lower.contains("oo")
    }

    /// Welsh doubles only d, f, l, n and r; its -tion is in verbs and plurals in -st and -nt (tystion, gorchestion).
    private static let clusters = ["bb", "cc", "ck", "gg", "ght", "mm", "pp", "ss", "tt", "ation", "action", "ection", "uction"]

    /// An exception: the old spelling of a society (Cymmrodorion).
    private static let welshAllTheSame = ["cymm"]

    /// "ee" as one sound, in a first syllable or at the end (green, coffee): in Welsh two meet only where word parts join
    /// (caeedig, cyfleed).
    private static func hasEnglishEE(_ word: String) -> Bool {
        guard word.contains("ee"), !word.contains("eell") else { return false }
        let afterOnset = word.drop { !"aeiouwy".contains($0) }
        return afterOnset.hasPrefix("ee") || word.hasSuffix("ee")
    }

    private static let endings = [
        "ham", "ton", "ford", "bury", "borough", "burgh", "mouth", "wich", "field", "ley", "shire", "chester", "cester",
        "stead", "worth", "pool", "bridge", "stone", "gate", "wood", "land", "minster", "sea", "combe", "dale", "town",
    ]
}

/// The initial consonants of Welsh words, which distinguish words in capitals (CWM, GLAW) from spelled letters (PTA, GMB).
enum WelshSyllable {
    /// Whether the consonants before the first vowel of `word`, in lower case, can begin a syllable.
    static func canOpen(_ word: String) -> Bool {
        let onset = String(word.prefix { !Vowel.startsSyllable($0) })
        guard onset.count < word.count else { return false }
        return onset.count <= 1 || onsets.contains(onset)
    }

    private static let onsets = WordList(
        """
        bl bn br ch chl chn chr chw cl cn cr dd dl dr ff ffl ffr gl gn gr ll ng ngh ngl ngn ngr mh mhl mhr ml mr mw nh nhr nr ph phl phr
        pl pn pr rh sb sbl sbr sc scl scr sg sgl sgr sh sl sm sn sr st str th thl thr tl tn tr ts
        """)
}
