import Templates

/// The link on a staff page to the same page in the other language.
struct LanguageSwitch {
    var lang: String
    /// The other language, in that language.
    var name: String
    var address: String

    /// - Parameter address: the address of the page in a language.
    init(from language: Language, locales: Locales, address: (Language) -> String) {
        lang = language.other.tag
        name = PageWords(locales: locales, language: language.other).text("language-name")
        self.address = address(language.other)
    }
}
