/// Words that cause a mutation in any meaning, and words that show it: a closed list, so that its findings are certain
/// (Arddulliadur, "treigladau").
enum WelshTriggers {
    /// "Hyd" is also a length; "tan" and "tros" are left out with it.
    private static let soft = SofteningPrepositions.words.all.subtracting(["hyd", "tan", "tros"])
    private static let aspirate: Set = ["a", "â", "gyda", "tua"]

    /// Radicals that are not names, and of which no other word is a mutated form.
    private static let nouns: Set = [
        "teuluoedd", "teulu", "rhieni", "rhiant", "plant", "plentyn", "disgyblion", "disgybl", "gofalwyr", "gofalwr",
        "gwarcheidwad",
        "gwarcheidwaid", "merched", "bechgyn", "brodyr", "tadau", "mamau", "llywodraethwyr", "blynyddoedd", "gwersi",
        "gweithgareddau",
        "gweithdai", "cyfarfodydd", "digwyddiadau", "llyfrau", "teganau", "dillad", "gwaith", "bwyd", "pobl", "cyfeillion",
        "pawb",
        "cyfaill", "ffrindiau", "trefniadau", "lluniau", "rhagor", "te", "coffi", "cacen", "cacennau", "pennaeth",
        "dosbarthiadau",
        "teithiau", "gwybodaeth", "manylion", "llythyr", "cwestiynau", "tocynnau",
    ]
    private static let places: Set = [
        "caerdydd", "bangor", "pontypridd", "casnewydd", "caerffili", "caernarfon", "caerfyrddin", "gwynedd", "powys", "dinbych",
        "prydain", "cymru", "lloegr", "llandudno", "llanelli", "llangefni", "llundain", "ceredigion", "blaenau", "tregaron",
        "trefynwy", "conwy", "dolgellau", "porthmadog", "pwllheli", "merthyr", "treorci", "machynlleth", "maesteg", "rhuthun",
        "rhydaman", "bryste", "manceinion", "paris",
    ]
    private static let masculine: Set = [
        "ci", "bws", "bachgen", "dyn", "peth", "diwrnod", "pensil", "llun", "car", "cae", "gweithdy", "cyfarfod", "digwyddiad",
        "tad", "brawd",
        "gofalwr", "person", "dosbarth", "grŵp", "pecyn", "mis",
        "plentyn", "disgybl", "teulu", "rhiant", "tocyn", "llythyr", "llyfr", "lle", "munud", "tîm", "cwestiwn",
    ]
    private static let feminine: Set = ["merch", "gwers", "blwydd", "blynedd"]

    /// The correction of a missing mutation between a trigger and the word after it.
    ///
    /// - Returns: the two words corrected ("yng Nghaerdydd"); nil where nothing is certainly wrong.
    static func slip(_ trigger: Token, _ word: Token, before: Token?) -> String? {
        let text = word.text
        let isNoun = nouns.contains(text)
        let isPlace = places.contains(text) && word.isCapitalised
        switch trigger.text {
        // A name after the greeting "annwyl" is not mutated; these nouns are not names.
        case "annwyl": return isNoun ? right(trigger, word) : nil
        case let trigger where text == "dydd" && !["ar", "tan", "o", "i"].contains(trigger): return nil
        case _ where text == "dydd": return right(trigger, word)
        // After a number "am" is a time ("10 am"), not the preposition.
        case "am" where before?.kind == .number: return nil
        case "yn": return isPlace || text == "blwyddyn" && word.isCapitalised ? right(trigger, word, mark: " (in)") : nil
        case "dau", "tri", "chwe": return masculine.contains(text) ? right(trigger, word, .masculine) : nil
        case "dwy": return feminine.contains(text) ? right(trigger, word, .feminine) : nil
        case "neu": return isNoun && text != "te" ? right(trigger, word) : nil
        case let softening where soft.contains(softening):
            return isNoun || isPlace || ["blwyddyn", "dosbarth"].contains(text) ? right(trigger, word) : nil
        case let aspirating where aspirate.contains(aspirating): return isNoun || isPlace ? right(trigger, word) : nil
        default: return nil
        }
    }

    /// The trigger and the word as grammar joins them; nil where the word does not change.
    private static func right(_ trigger: Token, _ word: Token, _ gender: Gender? = nil, mark: String = "") -> String? {
        let right = WelshPhrase.join(trigger.original + mark, word.original, gender: gender)
        return right.hasSuffix(" " + word.original) ? nil : right
    }
}
