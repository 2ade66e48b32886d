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

/// The price of one part of a text or of one letter, for estimates only.
struct Price: Sendable, Equatable {
    /// A text costs some 2.4 pence, so whole pence would not do.
    var thousandthsOfAPenny: Int
}

/// The rules for paths in the configuration. The daemon has no working directory of its own, so all are absolute.
enum Paths {
    static func absolute(_ text: String) -> String? {
        text.hasPrefix("/") && !text.split(separator: "/").contains("..") ? text : nil
    }

    /// The kernel's `sun_path` holds 108 bytes with the NUL at the end (unix(7)).
    static func socket(_ text: String) -> String? {
        absolute(text).flatMap { $0.utf8.count <= 107 && !$0.hasSuffix("/") ? $0 : nil }
    }
}
