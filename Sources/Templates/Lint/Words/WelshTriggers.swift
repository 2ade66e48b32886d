/// Words that cause a mutation whatever they mean in the sentence, and words that show it: a closed list, so that what it finds
/// is wrong without doubt (Arddulliadur, "treigladau").
enum WelshTriggers {
    /// "Hyd" is also a length; "tan" and "tros" are left alone with it.
    private static let soft = SofteningPrepositions.words.all.subtracting(["hyd", "tan", "tros"])
    private static let aspirate: Set = ["a", "â", "gyda", "tua"]

    /// Radicals of which no other word is a form, and no name.
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

    /// What is wrong with a trigger and the word behind it.
    ///
    /// - Returns: the two as they should be ("yng Nghaerdydd"); nil where nothing is certainly wrong.
    static func slip(_ trigger: Token, _ word: Token, before: Token?) -> String? {
        let text = word.text
        let isNoun = nouns.contains(text)
        let isPlace = places.contains(text) && word.isCapitalised
        switch trigger.text {
        // Annwyl greets; a name behind it stays, and these are no names.
        case "annwyl": return isNoun ? right(trigger, word) : nil
        case let trigger where text == "dydd" && !["ar", "tan", "o", "i"].contains(trigger): return nil
        case _ where text == "dydd": return right(trigger, word)
        // "Es i Caerdydd" is a slip, "dw i plant" no sentence; "10 am plant" is a time.
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

    /// The trigger and the word as grammar joins them; nil where the word stays as it is.
    private static func right(_ trigger: Token, _ word: Token, _ gender: Gender? = nil, mark: String = "") -> String? {
        let right = WelshPhrase.join(trigger.original + mark, word.original, gender: gender)
        return right.hasSuffix(" " + word.original) ? nil : right
    }
}
