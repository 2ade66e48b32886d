/// The gender of a Welsh noun, which decides mutations after the article and numerals and of adjectives: `m`, `f`, or `pl` for a
/// plural, which mutates after none of them whatever its gender.
public enum Gender: String, Sendable, Hashable, CaseIterable, Codable {
    case masculine = "m"
    case feminine = "f"
    case plural = "pl"
}
