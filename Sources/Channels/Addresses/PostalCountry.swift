internal import Foundation

/// The country at the end of an address.
enum PostalCountry: Equatable {
    /// The United Kingdom, or one of its nations: not printed on inland post.
    case unitedKingdom
    /// Jersey, Guernsey, the Isle of Man: outside the United Kingdom, but in its postcode system and at its postage.
    case island
    /// With the English name.
    case abroad(String)

    /// nil where the line is no country's name. Case, accents and a leading article are ignored.
    init?(_ line: String) {
        guard let country = Self.byName[Self.key(line)] else { return nil }
        self = country
    }

    private static let byName: [String: PostalCountry] = {
        var byName: [String: PostalCountry] = [:]
        for names in CountryNames.abroad {
            for name in names { byName[key(name)] = .abroad(names[0]) }
        }
        for name in islandNames { byName[key(name)] = .island }
        for name in homeNames { byName[key(name)] = .unitedKingdom }
        return byName
    }()

    private static let homeNames = [
        "Cymru", "Wales", "Lloegr", "England", "Yr Alban", "Scotland", "Gogledd Iwerddon", "Northern Ireland", "N. Ireland",
        "Y Deyrnas Unedig", "Y Deyrnas Gyfunol", "DU", "United Kingdom", "UK", "U.K.", "GB", "G.B.", "Great Britain",
        "Prydain Fawr", "Prydain", "Britain", "Cymru/Wales", "Wales/Cymru", "Cymru / Wales", "Wales / Cymru", "Wales, UK",
        "Wales, United Kingdom", "Cymru, DU", "England, UK", "Scotland, UK",
        "United Kingdom of Great Britain and Northern Ireland",
    ]

    private static let islandNames = [
        "Jersey", "Guernsey", "Ynys y Garn", "Alderney", "Sark", "Herm", "Isle of Man", "Ynys Manaw", "Channel Islands",
        "Ynysoedd y Sianel", "Jersey, Channel Islands", "Guernsey, Channel Islands",
    ]

    private static func key(_ name: String) -> String {
        var words = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .replacingOccurrences(of: "&", with: " and ").replacingOccurrences(of: "\u{2019}", with: "'")
            .replacingOccurrences(of: ".", with: "")
            .split { $0.isWhitespace }.map(String.init)
        if let first = words.first, words.count > 1, ["the", "y", "yr"].contains(first) { words.removeFirst() }
        return words.joined(separator: " ")
    }
}
