import Channels
import Gateway
import Templates

/// Values of this program's own kinds, each with the phrase of its mistake.
extension YAMLMapping {
    /// The value of a key by a rule; nil, and reported by `sentence`, where the rule refuses it.
    func value<Value>(_ key: String, or sentence: String, _ read: (String) -> Value?) -> Value? {
        guard let text = text(key) else { return nil }
        if let value = read(text) { return value }
        invalid(key, sentence)
        return nil
    }

    /// The same for a key that must be there.
    func required<Value>(_ key: String, or sentence: String, _ read: (String) -> Value?) -> Value? {
        let text = requiredText(key)
        if text.isEmpty { return nil }
        return value(key, or: sentence, read)
    }

    func emailAddress(_ key: String) -> EmailAddress? {
        guard let text = text(key) else { return nil }
        do {
            return try EmailAddress(text)
        } catch {
            invalid(key, "address-\(error.rawValue)")
            return nil
        }
    }

    /// The name of a credential: also a file name and part of a variable's name.
    func credential(_ key: String, default name: String) -> String {
        value(key, or: "service-not-credential") { Credentials.isName($0) ? $0 : nil } ?? name
    }

    /// A number in a period, such as `30/minute`.
    func rate() -> Rate? { value("rate", or: "service-not-rate") { Rate(written: $0) } }

    /// How many connections or requests may be under way at once.
    func connections() -> Int { whole("connections", in: 1...64) ?? 4 }

    /// Pence, with up to three decimal places.
    func price() -> Price? { decimal("price", places: 3, in: 0...100_000).map(Price.init(thousandthsOfAPenny:)) }
}
