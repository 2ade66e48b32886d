/// Words that cause a mutation whatever they mean in the sentence, and words that show it: a closed list, so that what it finds
/// is wrong without doubt (Arddulliadur, "treigladau").
enum WelshTriggers {
    private static let soft: Set = ["i", "o", "ar", "at", "dan", "dros", "drwy", "trwy", "gan", "heb", "wrth", "am", "annwyl"]
    private static let aspirate: Set = ["a", "â", "gyda", "tua", "tri", "chwe"]

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
    /// - Returns: the word as it should be, and the trigger where it changes too (`yng`); nil where nothing is certainly wrong.
    static func slip(_ trigger: String, _ word: Token, before: Token?) -> (trigger: String?, word: String)? {
        let text = word.text
        let isNoun = nouns.contains(text)
        let isPlace = places.contains(text) && word.isCapitalised
        let isYear = ["blwyddyn", "dosbarth"].contains(text)
        // Annwyl greets; a name behind it stays, and these are no names.
        if trigger == "annwyl" { return isNoun ? changed(.soft, word) : nil }
        if text == "dydd" { return ["ar", "tan", "o", "i"].contains(trigger) ? changed(.soft, word) : nil }
        // "Es i Caerdydd" is a slip, "dw i plant" no sentence; "10 am plant" is a time.
        if trigger == "am", before?.kind == .number { return nil }
        switch trigger {
        case "yn":
            guard isPlace || text == "blwyddyn" && word.isCapitalised, let (_, right) = changed(.nasal, word) else { return nil }
            let initial = right.lowercased()
            return (initial.hasPrefix("ngh") || initial.hasPrefix("ng") ? "yng" : initial.hasPrefix("m") ? "ym" : nil, right)
        case "dau": return masculine.contains(text) ? changed(.soft, word) : nil
        case "dwy": return feminine.contains(text) ? changed(.soft, word) : nil
        case "neu": return isNoun && text != "te" ? changed(.soft, word) : nil
        case let trigger where soft.contains(trigger): return isNoun || isPlace || isYear ? changed(.soft, word) : nil
        case "tri", "chwe": return masculine.contains(text) ? changed(.aspirate, word) : nil
        case let trigger where aspirate.contains(trigger): return isNoun || isPlace ? changed(.aspirate, word) : nil
        default: return nil
        }
    }

    private static func changed(_ mutation: Mutation, _ word: Token) -> (trigger: String?, word: String)? {
        let right = mutation.applied(to: word.original)
        return right == word.original ? nil : (nil, right)
    }
}
