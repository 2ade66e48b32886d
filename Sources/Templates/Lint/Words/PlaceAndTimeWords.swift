/// Words that give a place, or a time without digits.
enum PlaceAndTimeWords {
    private static let places: Bilingual<Set<String>> = Bilingual(
        welsh: [
            "neuadd", "ystafell", "llyfrgell", "lyfrgell", "canolfan", "ganolfan", "nghanolfan", "cae", "gae", "nghae", "iard",
            "eglwys",
            "capel", "gapel", "nghapel", "campfa", "gampfa", "ffreutur", "cantîn", "maes", "faes", "parc", "barc", "mharc",
            "theatr",
            "stiwdio", "caffi", "gaffi", "clwb", "glwb", "nghlwb", "ar-lein", "zoom", "teams", "lleoliad", "pwll", "bwll",
            "amgueddfa",
            "derbynfa", "dderbynfa", "swyddfa'r", "gardd", "ardd", "labordy", "meithrinfa", "feithrinfa", "stadiwm", "festri",
            "man",
            "buarth", "fuarth", "llwyfan", "caban", "gaban", "gwersyll", "gampws", "campws", "coleg", "goleg", "prifysgol",
        ],
        english: [
            "hall", "room", "classroom", "library", "centre", "center", "field", "playground", "yard", "church", "chapel", "gym",
            "gymnasium", "canteen", "park", "theatre", "studio", "café", "cafe", "club", "online", "zoom", "teams", "place",
            "venue",
            "location", "pool", "museum", "reception", "garden", "laboratory", "lab", "nursery", "stadium", "vestry", "campus",
            "college", "university", "pitch", "foyer", "stage", "pavilion",
        ])
    private static let phrases = Bilingual(
        welsh: [
            "yn yr ysgol", "i'r ysgol", "yn ysgol", "yn ein hysgol", "yn y dosbarth", "yn eich cartref", "ar dir yr ysgol",
            "gartref",
            "wrth gât yr ysgol", "wrth y gât", "yn nosbarth", "o flaen yr ysgol", "y tu allan i'r ysgol",
        ],
        english: [
            "at school", "in school", "at the school", "in the school", "to the school", "to school", "into school",
            "into the school",
            "in class", "at home", "school gate", "school grounds", "in our school", "at our school", "our school", "in year",
            "outside the school",
        ])
    private static let times = Bilingual(
        welsh: [
            "ar ôl ysgol", "ar ôl yr ysgol", "cyn yr ysgol", "amser cinio", "drwy'r dydd", "trwy'r dydd", "amser egwyl",
            "yn ystod y dydd", "ar ddiwedd y diwrnod ysgol", "amser casglu",
        ],
        english: [
            "after school", "before school", "lunchtime", "lunch time", "all day", "break time", "during the day",
            "at the end of the school day", "home time", "pick-up time",
        ])

    static func sayTime(_ passages: [Passage], _ language: Language) -> Bool {
        passages.contains { passage in says(times[language], words(of: passage)) }
    }

    /// - Parameters:
    ///   - place: of the event, when it is known: a word of it is enough.
    ///   - schoolName: removed first: a school's signature names the sender, not the place.
    static func sayPlace(
        _ passages: [Passage], _ language: Language, place: String?, schoolName: Bilingual<String>
    ) -> Bool {
        // Without the first letters, which a mutation changes.
        let known = (place ?? "").lowercased().split { !$0.isLetter && $0 != "'" }.filter { $0.count > 4 }
            .map { String($0.dropFirst(2)) }
        return passages.contains { passage in
            var words = words(of: passage)
            if says(phrases[language], words) { return true }
            for name in [schoolName.welsh, schoolName.english] {
                let name = name.lowercased().replacing("’", with: "'")
                if !name.isEmpty { words = words.replacing(" \(name) ", with: " ") }
            }
            let each = words.split(separator: " ")
            return each.contains { word in
                places[language].contains(String(word)) || known.contains { word.hasSuffix($0) }
            } || holdsPostcode(passage.text)
        }
    }

    /// Whether it contains a postcode, in capitals and with its space: "CF10 1AA".
    private static func holdsPostcode(_ text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return zip(words, words.dropFirst()).contains { before, after in
            let outward = before.suffix(4).reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed()
            let area = outward.prefix { isCapital($0) }
            let district = outward.dropFirst(area.count)
            let isWhole = before.dropLast(outward.count).last.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            guard isWhole, (1...2).contains(area.count), (1...2).contains(district.count), let digit = district.first,
                isDigit(digit), district.dropFirst().allSatisfy({ isDigit($0) || isCapital($0) })
            else { return false }
            let inward = after.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            guard inward.count == 3, let first = inward.first else { return false }
            return isDigit(first) && inward.dropFirst().allSatisfy(isCapital)
        }
    }

    private static func isCapital(_ character: Character) -> Bool { ("A"..."Z").contains(character) && character.isASCII }
    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }

    /// In lower case with a space on either side of each word.
    private static func words(of passage: Passage) -> String {
        " " + Token.all(in: passage).filter { $0.kind == .word }.map(\.text).joined(separator: " ") + " "
    }

    private static func says(_ phrases: [String], _ words: String) -> Bool { phrases.contains { words.contains(" \($0) ") } }
}
