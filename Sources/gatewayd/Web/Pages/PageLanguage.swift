import Templates

/// The language of a staff page.
enum PageLanguage {
    /// The query's, else the first supported language that the browser prefers, else Welsh.
    ///
    /// - Parameter header: `Accept-Language` (RFC 9110 section 12.5.4); a language with `q=0` is not wanted.
    static func choose(query: String?, header: String?) -> Language {
        if let named = query.flatMap(Language.init(rawValue:)) { return named }
        let wanted = (header ?? "").split(separator: ",").compactMap { range -> (Language, Double)? in
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
            guard let tag = parts.first, let language = Language(rawValue: tag.prefix { $0 != "-" }.lowercased()) else {
                return nil
            }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (language, quality ?? 1)
        }
        let best = wanted.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
        // `max` returns the last of equal elements, but the header's order counts.
        return wanted.first { $0.1 == best?.1 && $0.1 > 0 }?.0 ?? .welsh
    }
}

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
