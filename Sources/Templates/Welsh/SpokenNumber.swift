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
