/// Numbers in words, with the genders and mutations of Welsh, in lower case.
enum NumberWords {
    private static let words: Bilingual<[String: Int]> = Bilingual { language in
        let forms = language == .welsh ? welshForms : each(englishForms)
        return Dictionary(forms) { first, _ in first }
    }

    /// "can" is also a song and "gan" a preposition; of the nasal forms ("nwy" is gas) only two are recognised.
    private static let welshForms: [(String, Int)] =
        (WelshNumeral.words + each(welshOthers)).filter { word, _ in word != "can" }.flatMap { word, number in
            MutatedForms.all(of: word, by: [.soft, .aspirate]).map { ($0, number) }
        } + [("nau", 2), ("neg", 10)]

    private static func each(_ lines: [(Int, String)]) -> [(String, Int)] {
        lines.flatMap { number, line in line.split(separator: " ").map { (String($0), number) } }
    }

    /// Other words for numbers, as radicals.
    private static let welshOthers: [(Int, String)] = [
        (1, "cyntaf"), (2, "ail pâr pythefnos deuddydd dwywaith deufis"), (3, "trydydd trydedd teirgwaith tridiau"),
        (4, "pedwerydd pedwaredd"), (5, "pumed"), (6, "chweched"), (7, "seithfed"), (8, "wythfed"), (9, "nawfed"),
        (10, "degfed"), (12, "dwsin"), (20, "hugain"), (30, "deg-ar-hugain"), (40, "deugain"), (60, "trigain"),
    ]

    private static let englishForms: [(Int, String)] = [
        (1, "one once first"), (2, "two second both pair couple twice fortnight fortnightly"), (3, "three third"),
        (4, "four fourth"), (5, "five fifth"),
        (6, "six sixth"), (7, "seven seventh"), (8, "eight eighth"), (9, "nine ninth"), (10, "ten tenth"), (11, "eleven"),
        (12, "twelve twelfth dozen"),
        (13, "thirteen"), (14, "fourteen"), (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"),
        (19, "nineteen"), (20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"), (60, "sixty"), (70, "seventy"),
        (80, "eighty"), (90, "ninety"), (100, "hundred"), (1000, "thousand"),
    ]

    /// Words that only mean a number, so that the other language must have it too. Not 1, which occurs in too many phrases, nor
    /// Welsh 2, which is also "both".
    private static let certain: Set = [
        "tri", "thri", "tair", "thair", "pedwar", "phedwar", "bedwar", "pedair", "phedair", "bedair", "pump", "pum", "bump",
        "bum",
        "chwech", "chwe", "saith", "wyth", "naw", "deg", "deng", "deuddeg", "ddeuddeg", "two", "three", "four", "five", "six",
        "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    static func isCertain(_ word: String) -> Bool { certain.contains(word) }

    /// The number that begins at `start`, and how many tokens it takes: "un ar ddeg", "dau ddeg pump", "twenty-five".
    static func read(_ tokens: [Token], at start: Int, in language: Language) -> (value: Int, count: Int)? {
        func word(_ offset: Int) -> String? {
            let index = start + offset
            return tokens.indices.contains(index) && tokens[index].kind == .word ? tokens[index].text : nil
        }
        guard let first = word(0) else { return nil }
        let pieces = first.split(separator: "-").map(String.init)
        if pieces.count == 2, let tens = words[language][pieces[0]], let units = words[language][pieces[1]], tens >= 20,
            units < 10
        {
            return (tens + units, 1)
        }
        guard let value = words[language][first] else { return nil }
        switch language {
        case .english:
            if value >= 20, let units = word(1).flatMap({ words[language][$0] }), units < 10, units != 2 || word(1) == "two" {
                return (value + units, 2)
            }
        case .welsh:
            if value < 5, word(1) == "ar", let base = word(2).flatMap({ words[language][$0] }), [10, 15, 20].contains(base) {
                return (value + base, 3)
            }
            if value < 10, word(1) == "deg" || word(1) == "ddeg" {
                if let units = word(2).flatMap({ words[language][$0] }), units < 10 { return (value * 10 + units, 3) }
                return (value * 10, 2)
            }
        }
        return (value, 1)
    }
}
