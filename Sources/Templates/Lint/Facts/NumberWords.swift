/// Numbers in words, with the genders and mutations of Welsh, in lower case.
enum NumberWords {
    private static let words: Bilingual<[String: Int]> = Bilingual { language in
        var words: [String: Int] = [:]
        for (number, line) in forms[language] {
            for word in line.split(separator: " ") { words[String(word)] = number }
        }
        return words
    }

    private static let forms: Bilingual<[(Int, String)]> = Bilingual(
        welsh: [
            (1, "un"),
            (2, "dau ddau dwy ddwy nau pâr bâr pythefnos bythefnos deuddydd ddeuddydd dwywaith ddwywaith deufis ddeufis"),
            (3, "tri thri dri tair thair dair deirgwaith teirgwaith tridiau dridiau"),
            (4, "pedwar bedwar phedwar pedair bedair phedair"),
            (5, "pump bump phump pum bum phum"), (6, "chwech chwe"), (7, "saith"), (8, "wyth"), (9, "naw"),
            (10, "deg ddeg deng ddeng neg"), (12, "deuddeg ddeuddeg deuddeng dwsin ddwsin"), (15, "pymtheg bymtheg phymtheg"),
            (18, "deunaw ddeunaw"), (20, "ugain hugain"), (30, "deg-ar-hugain"), (40, "deugain ddeugain"), (60, "trigain"),
        ],
        english: [
            (1, "one"), (2, "two both pair couple twice fortnight fortnightly"), (3, "three"), (4, "four"), (5, "five"),
            (6, "six"), (7, "seven"), (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve dozen"),
            (13, "thirteen"), (14, "fourteen"), (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"),
            (19, "nineteen"), (20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"), (60, "sixty"), (70, "seventy"),
            (80, "eighty"), (90, "ninety"),
        ])

    /// Words that say how many and nothing else, so that the other language must say it too. Not 1, which hides in too many
    /// phrases, nor Welsh 2, which is also "both".
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
