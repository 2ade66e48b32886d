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
            (1, "un cyntaf gyntaf chyntaf"),
            (2, "dau ddau dwy ddwy nau ail pâr bâr pythefnos bythefnos deuddydd ddeuddydd dwywaith ddwywaith deufis ddeufis"),
            (
                3,
                "trydydd drydydd thrydydd trydedd drydedd thrydedd tri thri dri tair thair dair deirgwaith teirgwaith tridiau dridiau"
            ),
            (4, "pedwerydd bedwerydd pedwaredd bedwaredd pedwar bedwar phedwar pedair bedair phedair"),
            (5, "pumed bumed pump bump phump pum bum phum"), (6, "chweched chwech chwe"), (7, "saith seithfed"),
            (8, "wyth wythfed"), (9, "naw nawfed"),
            (10, "degfed ddegfed deg ddeg deng ddeng neg"), (12, "deuddeg ddeuddeg deuddeng dwsin ddwsin"),
            (15, "pymtheg bymtheg phymtheg"),
            (18, "deunaw ddeunaw"), (20, "ugain hugain"), (30, "deg-ar-hugain"), (40, "deugain ddeugain"), (60, "trigain"),
            (100, "cant gant chant"), (1000, "mil fil"),
        ],
        english: [
            (1, "one once first"), (2, "two second both pair couple twice fortnight fortnightly"), (3, "three third"),
            (4, "four fourth"), (5, "five fifth"),
            (6, "six sixth"), (7, "seven seventh"), (8, "eight eighth"), (9, "nine ninth"), (10, "ten tenth"), (11, "eleven"),
            (12, "twelve twelfth dozen"),
            (13, "thirteen"), (14, "fourteen"), (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"),
            (19, "nineteen"), (20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"), (60, "sixty"), (70, "seventy"),
            (80, "eighty"), (90, "ninety"), (100, "hundred"), (1000, "thousand"),
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
