/// A noun in the forms needed for counting, in both languages.
public struct CountedNoun: Sendable, Hashable {
    /// The Welsh singular, a radical: "plentyn".
    let welshSingular: String
    /// The Welsh plural, a radical: "plant".
    let welshPlural: String
    let gender: Gender
    let englishSingular: String
    let englishPlural: String
    /// Whether Welsh keeps the singular above ten ("30 munud"), as it does for times, money and measures.
    let isUnit: Bool

    public init(
        welsh singular: String, _ plural: String, _ gender: Gender, english: String, _ englishPlural: String, isUnit: Bool = false
    ) {
        welshSingular = singular
        welshPlural = plural
        self.gender = gender
        englishSingular = english
        self.englishPlural = englishPlural
        self.isUnit = isUnit
    }
}

extension CountedNoun {
    public static let children = CountedNoun(welsh: "plentyn", "plant", .masculine, english: "child", "children")
    public static let pupils = CountedNoun(welsh: "disgybl", "disgyblion", .masculine, english: "pupil", "pupils")
    public static let girls = CountedNoun(welsh: "merch", "merched", .feminine, english: "girl", "girls")
    public static let boys = CountedNoun(welsh: "bachgen", "bechgyn", .masculine, english: "boy", "boys")
    public static let people = CountedNoun(welsh: "person", "pobl", .masculine, english: "person", "people")
    public static let adults = CountedNoun(welsh: "oedolyn", "oedolion", .masculine, english: "adult", "adults")
    public static let parents = CountedNoun(welsh: "rhiant", "rhieni", .masculine, english: "parent", "parents")
    public static let carers = CountedNoun(welsh: "gofalwr", "gofalwyr", .masculine, english: "carer", "carers")
    public static let teachers = CountedNoun(welsh: "athro", "athrawon", .masculine, english: "teacher", "teachers")
    public static let families = CountedNoun(welsh: "teulu", "teuluoedd", .masculine, english: "family", "families")
    public static let households = CountedNoun(welsh: "aelwyd", "aelwydydd", .feminine, english: "household", "households")
    public static let classes = CountedNoun(welsh: "dosbarth", "dosbarthiadau", .masculine, english: "class", "classes")
    public static let schools = CountedNoun(welsh: "ysgol", "ysgolion", .feminine, english: "school", "schools")
    public static let places = CountedNoun(welsh: "lle", "lleoedd", .masculine, english: "place", "places")
    public static let tickets = CountedNoun(welsh: "tocyn", "tocynnau", .masculine, english: "ticket", "tickets")
    public static let lessons = CountedNoun(welsh: "gwers", "gwersi", .feminine, english: "lesson", "lessons")
    public static let messages = CountedNoun(welsh: "neges", "negeseuon", .feminine, english: "message", "messages")
    public static let letters = CountedNoun(welsh: "llythyr", "llythyrau", .masculine, english: "letter", "letters")
    public static let emails = CountedNoun(welsh: "e-bost", "e-byst", .masculine, english: "e-mail", "e-mails")
    public static let replies = CountedNoun(welsh: "ateb", "atebion", .masculine, english: "reply", "replies")
    public static let recipients = CountedNoun(welsh: "derbynnydd", "derbynwyr", .masculine, english: "recipient", "recipients")
    public static let contacts = CountedNoun(welsh: "cyswllt", "cysylltiadau", .masculine, english: "contact", "contacts")
    public static let parts = CountedNoun(welsh: "rhan", "rhannau", .feminine, english: "part", "parts")
    public static let pages = CountedNoun(welsh: "tudalen", "tudalennau", .feminine, english: "page", "pages")
    public static let characters = CountedNoun(welsh: "nod", "nodau", .masculine, english: "character", "characters")
    public static let mistakes = CountedNoun(welsh: "gwall", "gwallau", .masculine, english: "mistake", "mistakes")
    public static let tasks = CountedNoun(welsh: "tasg", "tasgau", .feminine, english: "task", "tasks")
    public static let times = CountedNoun(welsh: "gwaith", "gweithiau", .feminine, english: "time", "times", isUnit: true)

    public static let years = CountedNoun(welsh: "blwyddyn", "blynyddoedd", .feminine, english: "year", "years", isUnit: true)
    /// A person's age: "blwydd oed", "4 blwydd oed", "4 years old".
    public static let ages = CountedNoun(
        welsh: "blwydd oed", "oed", .feminine, english: "year old", "years old", isUnit: true)
    public static let months = CountedNoun(welsh: "mis", "misoedd", .masculine, english: "month", "months", isUnit: true)
    public static let weeks = CountedNoun(welsh: "wythnos", "wythnosau", .feminine, english: "week", "weeks", isUnit: true)
    public static let days = CountedNoun(welsh: "diwrnod", "diwrnodau", .masculine, english: "day", "days", isUnit: true)
    public static let nights = CountedNoun(welsh: "noson", "nosweithiau", .feminine, english: "night", "nights")
    public static let hours = CountedNoun(welsh: "awr", "oriau", .feminine, english: "hour", "hours", isUnit: true)
    public static let minutes = CountedNoun(welsh: "munud", "munudau", .masculine, english: "minute", "minutes", isUnit: true)
    public static let seconds = CountedNoun(welsh: "eiliad", "eiliadau", .masculine, english: "second", "seconds", isUnit: true)
    public static let pounds = CountedNoun(welsh: "punt", "punnoedd", .feminine, english: "pound", "pounds", isUnit: true)
    public static let pence = CountedNoun(welsh: "ceiniog", "ceiniogau", .feminine, english: "penny", "pence", isUnit: true)
    public static let miles = CountedNoun(welsh: "milltir", "milltiroedd", .feminine, english: "mile", "miles", isUnit: true)
}

extension CountedNoun {
    /// The nouns by the names used in messages: the English singular, and "age".
    public static let named: [String: CountedNoun] = [
        "adult": .adults,
        "age": .ages,
        "boy": .boys,
        "carer": .carers,
        "character": .characters,
        "child": .children,
        "class": .classes,
        "contact": .contacts,
        "day": .days,
        "e-mail": .emails,
        "family": .families,
        "girl": .girls,
        "hour": .hours,
        "household": .households,
        "lesson": .lessons,
        "letter": .letters,
        "message": .messages,
        "mile": .miles,
        "minute": .minutes,
        "mistake": .mistakes,
        "month": .months,
        "night": .nights,
        "page": .pages,
        "parent": .parents,
        "part": .parts,
        "penny": .pence,
        "person": .people,
        "place": .places,
        "pound": .pounds,
        "pupil": .pupils,
        "recipient": .recipients,
        "reply": .replies,
        "school": .schools,
        "second": .seconds,
        "task": .tasks,
        "teacher": .teachers,
        "ticket": .tickets,
        "time": .times,
        "week": .weeks,
        "year": .years,
    ]
}

/// A number with a noun in the right form: "3 phlentyn", "25 o blant", "4 blynedd"; "3 children", "4 years".
public enum Counted {
    /// Digits and noun, with commas between thousands; zero is "dim plant", "no children".
    ///
    /// In Welsh the noun is in the singular up to ten, and counted with "o" and the plural from eleven (times, money and
    /// measures keep the singular: "30 munud"); the mutations are those after the spoken numeral.
    public static func text(_ count: Int, _ noun: CountedNoun, in language: Language) -> String {
        switch language {
        case .welsh: welsh(count, noun)
        case .english: english(count, noun)
        }
    }

    private static func welsh(_ count: Int, _ noun: CountedNoun) -> String {
        if noun == .ages && (count == 0 || count == 1) { return count == 1 ? "blwydd oed" : "0 oed" }
        if count == 0 { return "dim " + noun.welshPlural }
        let figures = Number(count).text(in: .welsh)
        let size = Int(clamping: count.magnitude)
        guard noun.isUnit || size <= 10 else { return "\(figures) o \(Mutation.soft.applied(to: noun.welshPlural))" }
        let phrase = PhraseNoun(text: noun.welshSingular, gender: noun.gender)
        return "\(figures) \(WelshNumeral.counted(size, phrase, isFeminine: noun.gender == .feminine))"
    }

    private static func english(_ count: Int, _ noun: CountedNoun) -> String {
        if count == 0 && noun != .ages { return "no " + noun.englishPlural }
        return "\(Number(count).text(in: .english)) \(count.magnitude == 1 ? noun.englishSingular : noun.englishPlural)"
    }
}
