/// The gender of a Welsh noun, which decides how the article, numerals and adjectives mutate: `m`, `f`, or `pl` for a plural,
/// which mutates after none of them whatever its gender.
public enum Gender: String, Sendable, Hashable, CaseIterable, Codable {
    case masculine = "m"
    case feminine = "f"
    case plural = "pl"
}
