/// A text in both languages: one with Welsh, a blank line and English, or two sent at the same time, Welsh first.
public struct BilingualText: Sendable, Hashable {
    /// The school's preference.
    public enum Preference: String, Sendable, Hashable, CaseIterable, Codable {
        /// The form with fewer parts; together where both have the same number, because there is one text to read and to answer.
        case fewestParts = "fewest-parts"
        case together
        case separately
    }

    public enum Plan: String, Sendable, Hashable, CaseIterable, Codable {
        case together
        case separately
    }

    public let welsh: PreparedText
    public let english: PreparedText
    /// Both in one text. One letter outside the GSM alphabet in either language makes it UCS-2 for both.
    public let together: PreparedText
    public let preference: Preference

    /// Prepares the two filled texts as `TextMessage.prepare` does. One may be blank: then only the other is sent.
    public init(welsh: String, english: String, preference: Preference = .fewestParts) {
        self.welsh = TextMessage.prepare(welsh)
        self.english = TextMessage.prepare(english)
        together = PreparedText(asSent: TextMessage.bilingual(welsh: self.welsh.text, english: self.english.text))
        self.preference = preference
    }

    public var partsTogether: Int { together.parts }
    public var partsSeparately: Int { welsh.parts + english.parts }

    /// The form in which it is sent.
    public var plan: Plan {
        switch preference {
        case .fewestParts: partsSeparately < partsTogether ? .separately : .together
        case .together: .together
        case .separately: .separately
        }
    }

    /// The texts to send, in this order; empty when both are blank.
    public var texts: [PreparedText] {
        (plan == .together ? [together] : [welsh, english]).filter { $0.parts > 0 }
    }

    /// The number of parts of the texts to send.
    public var parts: Int { plan == .together ? partsTogether : partsSeparately }
}
