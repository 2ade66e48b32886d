/// The first sound of a text, which chooses a or ac, y or yr.
enum SpokenOpening {
    /// Whether it begins with a vowel, consonantal `i` and `w` among them ("ac iechyd", "ac wedyn").
    static func isVowel(_ text: String) -> Bool {
        let word = FirstWord(of: text)
        guard let first = word.word.first else { return false }
        if first.isNumber { return SpokenNumber.opensWithVowel(word.fromWord) }
        if word.isAcronym { return acronymIsVowel(word.word) }
        guard Vowel.startsSyllable(first) else { return false }
        let opening = word.word.prefix(2).map(Vowel.plain)
        // No Welsh word begins with y before a vowel: there it is the consonant of Yasmin and Yusuf.
        if opening.first == "y", opening.count == 2, "aeiou".contains(opening[1]) { return false }
        // No Welsh word begins with wh; and Wrecsam, like gwraig without its g, begins with a consonant.
        if opening.first == "w" && (opening.last == "h" || word.lexical == "Wrecsam") { return false }
        // The consonant of names and loans: "Elin a William", "bag a welis"; but "ac wedyn", "ac wyth".
        if opening.first == "w", opening.count == 2, first.lowercased() != "ŵ", "aeiouy".contains(opening[1]),
            isConsonantalW(word)
        {
            return false
        }
        return true
    }

    /// Whether the article before it is `yr`: before a vowel or `h`, but not before the consonantal `w` of "y wers", "y wlad".
    /// `wy` and `ŵ` count as vowels (yr wythnos, yr wybodaeth, yr ŵyl: Welsh Government house style).
    static func takesYr(_ text: String) -> Bool {
        let word = FirstWord(of: text)
        guard let first = word.word.first, first.isLetter, !word.isAcronym else { return isVowel(text) }
        let opening = word.word.prefix(2).map(Vowel.plain)
        if opening.first == "h" { return true }
        if opening.first == "w", opening.count == 2, first.lowercased() != "ŵ" {
            return !"aeioulrnh".contains(opening[1])
        }
        return Vowel.startsSyllable(first)
    }

    private static func isConsonantalW(_ word: FirstWord) -> Bool {
        let lower = word.word.lowercased()
        if loans.contains(lower) { return true }
        return word.isCapitalised && !CommonWords.contains(lower) && !natives.contains(lower)
    }

    /// Native words at the start of a sentence, beside the nouns and adjectives.
    private static let natives = WordList("wedyn wedi weithiau weithian wrth wir wyth wy wele")

    private static let loans = WordList(
        """
        wagen wagenni wal waled waledi waliau waffl waffls ward warden wardeniaid wardiau warws wats watsys welingtons welis wiced wicedi
        wigwam wok
        """)

    /// Letters by their Welsh names (èf, aets, èl, èm, èn, èr, ès, ecs); C and G by the usual English ones. An acronym with a
    /// vowel after its first consonant is spoken as a word.
    private static func acronymIsVowel(_ acronym: Substring) -> Bool {
        guard let first = acronym.first?.uppercased().first else { return false }
        if "AEIOUY".contains(first) { return true }
        let second = acronym.dropFirst().first.map(Vowel.plain)
        return "FHLMNRSX".contains(first) && second.map { "aeiou".contains($0) } != true
    }
}

/// The sound of numbers in Welsh, as far as the word before them depends on it: "5 ac 8" (ac wyth), "7 ac 11" (ac un ar ddeg).
enum SpokenNumber {
    /// Whether the number at the beginning of `text` ("8", "8.30", "11,000", "8fed") begins with a vowel when spoken.
    static func opensWithVowel(_ text: some StringProtocol) -> Bool {
        let figures = text.prefix { $0.isNumber || $0 == "," }
        let rest = text.dropFirst(figures.count)
        let digits = String(figures.filter { $0 != "," })
        guard let value = Int(digits) else { return false }
        return isOrdinal(rest) ? ordinalOpensWithVowel(value) : cardinalOpensWithVowel(value)
    }

    /// The spoken number before a noun in years, ages and times: un ar ddeg, un ar bymtheg and ugain, but decimal above twenty
    /// (dau ddeg un). Larger numbers begin with their highest part: wyth deg, wyth cant, un ar ddeg o filoedd.
    private static func cardinalOpensWithVowel(_ value: Int) -> Bool {
        switch value {
        case ...20: [1, 8, 11, 16, 20].contains(value)
        case ...99: value / 10 == 8
        case ...999: value / 100 == 8
        case 1000...1999: false
        case ...999_999: cardinalOpensWithVowel(value / 1000)
        case ...1_999_999: false
        default: cardinalOpensWithVowel(value / 1_000_000)
        }
    }

    private static func isOrdinal(_ rest: some StringProtocol) -> Bool {
        WelshOrdinal.endings.contains(String(rest.prefix(while: \.isLetter)))
    }

    /// Ordinals count in twenties: ail, wythfed, unfed ar ddeg, unfed ar bymtheg, ugeinfed, unfed ar hugain; but cyntaf.
    private static func ordinalOpensWithVowel(_ value: Int) -> Bool {
        value == 2 || value == 20 || (value > 1 && [1, 8, 11, 16].contains(value % 20))
    }
}
