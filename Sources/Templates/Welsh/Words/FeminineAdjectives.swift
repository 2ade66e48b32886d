/// Adjectives with a feminine form in use today: "stori fer", "het wen", "Plaid Werdd" (P. W. Thomas, Gramadeg y Gymraeg, 1996,
/// ansoddeiriau). Forms of older prose (gwleb, sech, tywell, seml) are left out: "noson wlyb", "neges syml".
enum FeminineAdjectives {
    /// The radical of the feminine form of the first word of `text`; nil where it has none in use.
    static func form(of text: String) -> String? {
        let word = FirstWord(of: text)
        guard !(word.isCapitalised && word.isPersonalName), let form = forms[word.word.lowercased()] else { return nil }
        let spelled = word.isCapitalised ? form.prefix(1).uppercased() + form.dropFirst() : form
        return word.before + (word.isAllCapitals ? form.uppercased() : spelled) + word.fromWord.dropFirst(word.word.count)
    }

    private static let forms = [
        "brith": "braith", "bychan": "bechan", "byr": "ber", "crwm": "crom", "crwn": "cron", "cryf": "cref", "dwfn": "dofn",
        "gwyn": "gwen", "gwyrdd": "gwerdd", "llwm": "llom", "llym": "llem", "melyn": "melen", "tlws": "tlos", "trwm": "trom",
    ]
}
