/// A preposition before a personal pronoun has the pronoun's ending: *arnon ni*, *iddyn nhw*, *gennych chi*; never "ar ni", "i
/// nhw", "gan chi" (Gramadeg y Gymraeg, P. W. Thomas, 1996: arddodiaid rhediadol). In the spoken forms that the school's texts
/// use.
enum ConjugatedPreposition {
    static func effect(of trigger: PhraseTrigger, on noun: PhraseNoun) -> JoinedWords? {
        let pronoun = noun.text.lowercased()
        guard let person = persons[pronoun], let forms = prepositions[trigger.lower], let form = forms[person] else { return nil }
        return JoinedWords(form, pronouns[person] ?? pronoun)
    }

    private enum Person { case first, second, him, her, us, you, them }

    private static let persons: [String: Person] = [
        "fi": .first, "mi": .first, "i": .first, "ti": .second, "fo": .him, "fe": .him, "ef": .him, "e": .him, "o": .him,
        "hi": .her,
        "ni": .us, "chi": .you, "nhw": .them,
    ]
    /// The pronoun after the ending, where it differs from the written one.
    private static let pronouns: [Person: String] = [.first: "i"]

    private static func forms(
        _ first: String, _ second: String, _ him: String, _ her: String, _ us: String, _ you: String, _ them: String
    ) -> [Person: String] {
        [.first: first, .second: second, .him: him, .her: her, .us: us, .you: you, .them: them]
    }

    private static let prepositions: [String: [Person: String]] = [
        "ar": forms("arna", "arnat", "arno", "arni", "arnon", "arnoch", "arnyn"),
        "at": forms("ata", "atat", "ato", "ati", "aton", "atoch", "atyn"),
        "gan": forms("gen", "gen", "ganddo", "ganddi", "gennym", "gennych", "ganddyn"),
        "o": forms("ohona", "ohonot", "ohono", "ohoni", "ohonon", "ohonoch", "ohonyn"),
        "heb": forms("hebdda", "hebddot", "hebddo", "hebddi", "hebon", "heboch", "hebddyn"),
        "am": forms("amdana", "amdanat", "amdano", "amdani", "amdanon", "amdanoch", "amdanyn"),
        "dros": forms("drosta", "drostot", "drosto", "drosti", "droson", "drosoch", "drostyn"),
        "drwy": forms("drwydda", "drwyddot", "drwyddo", "drwyddi", "drwyddon", "drwyddoch", "drwyddyn"),
        "trwy": forms("trwydda", "trwyddot", "trwyddo", "trwyddi", "trwyddon", "trwyddoch", "trwyddyn"),
        "tros": forms("trosta", "trostot", "trosto", "trosti", "troson", "trosoch", "trostyn"),
        "rhwng": forms("rhyngdda", "rhyngot", "rhyngddo", "rhyngddi", "rhyngon", "rhyngoch", "rhyngddyn"),
        "rhag": forms("rhagdda", "rhagot", "rhagddo", "rhagddi", "rhagon", "rhagoch", "rhagddyn"),
        "er": forms("ero", "erot", "erddo", "erddi", "eron", "eroch", "erddyn"),
        "wrth": forms("wrtha", "wrthot", "wrtho", "wrthi", "wrthon", "wrthoch", "wrthyn"),
        "yn": forms("yno", "ynot", "ynddo", "ynddi", "ynon", "ynoch", "ynddyn"),
        "dan": forms("dana", "danat", "dano", "dani", "danon", "danoch", "danyn"),
        // *I fi*, *i ni*, *i chi* have no ending.
        "i": [.him: "iddo", .her: "iddi", .them: "iddyn"],
    ]
}
