import Gateway
import Templates

/// The `letter:` section: the folder for letters, and what their head shows beside the school's name.
struct LetterSettings: Sendable, Equatable {
    var folder: String
    /// For one letter; nil: no cost is shown.
    var price: Price?
    /// Nil: no limit.
    var rate: Rate?
    /// The school's address as printed on a letter; places may have a name in each language.
    var address: Bilingual<[String]>
    /// Lines beneath the address: e-mail address, web site, name of a department.
    var contact: Bilingual<[String]>

    static func read(_ mapping: YAMLMapping, state: String, address: [String]) -> LetterSettings {
        LetterSettings(
            folder: mapping.value("folder", or: "service-not-absolute", Paths.absolute) ?? "\(state)/letters",
            price: mapping.price(),
            rate: mapping.rate(),
            address: lines("address", of: mapping) ?? Bilingual(welsh: address, english: address),
            contact: lines("contact", of: mapping) ?? Bilingual(welsh: [], english: []))
    }

    /// `{cy: [a line, …], en: [a line, …]}`, both or neither.
    private static func lines(_ key: String, of mapping: YAMLMapping) -> Bilingual<[String]>? {
        guard let both = mapping.mapping(key) else { return nil }
        for language in Language.allCases where !both.keys.contains(language.rawValue) { both.missing(language.rawValue) }
        return Bilingual { both.texts($0.rawValue) ?? [] }
    }
}
