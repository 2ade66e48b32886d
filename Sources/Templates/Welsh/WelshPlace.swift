internal import Foundation

/// A place with the three prepositions used in messages: "yng Nghaerdydd", "i Gaerdydd", "o Gaerdydd".
///
/// An article is written with a small letter and contracts with the preposition ("yn y Bala", "i'r Bala"; Arddulliadur), and is
/// added where a name is known to have one ("Bala"). Places with only an English name do not mutate ("yn Birmingham").
public struct WelshPlace: Sendable, Hashable {
    /// In the place: "yn", "ym" or "yng" with the nasal mutation.
    public let inPlace: String
    /// To the place: "i" with the soft mutation.
    public let toPlace: String
    /// From the place: "o" with the soft mutation.
    public let fromPlace: String

    /// - Parameter place: the name as a radical, with its article where it has one: "Caerdydd", "Y Bala", "neuadd yr ysgol".
    ///   Space around it is dropped; without a name the three are empty.
    public init(_ place: String) {
        let name = PlacesWithArticle.withArticle(
            place.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines))
        let article = name.prefix { !$0.isWhitespace }.lowercased()
        let rest = name.dropFirst(article.count).drop(while: \.isWhitespace)
        if name.isEmpty {
            (inPlace, toPlace, fromPlace) = ("", "", "")
        } else if article == "y" || article == "yr", !rest.isEmpty {
            (inPlace, toPlace, fromPlace) = ("yn \(article) \(rest)", "i'r \(rest)", "o'r \(rest)")
        } else {
            let within = InPhrase.place(name, personalNames: true)
            // A place named after a person mutates as a place: "i Fryn", "yng Nglyn Ceiriog".
            let softened = Mutation.soft.applied(to: name, personalNames: true)
            (inPlace, toPlace, fromPlace) = ("\(within.trigger) \(within.text)", "i \(softened)", "o \(softened)")
        }
    }
}
