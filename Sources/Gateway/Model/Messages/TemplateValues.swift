public import Templates

/// The words of one delivery that are not the message's own: kept with the delivery, so that a repeat says exactly the same.
public struct TemplateValues: Sendable, Equatable, Codable {
    /// The contacts by name, as an envelope or an e-mail's `To:` names them.
    public var names: [String]
    /// The given names of the family's pupils whom the message concerns.
    public var children: [String]
    /// A whole text by the gateway or the office (a confirmation), for a delivery that has no message; nil otherwise.
    public var text: String?
    /// The subject of an e-mail outside any message; nil otherwise.
    public var subject: String?
    /// Whether a person wrote the text; otherwise it is an automatic answer (RFC 3834).
    public var isByPerson = false

    public init(names: [String], children: [String], text: String? = nil) {
        self.names = names
        self.children = children
        self.text = text
    }

    /// An e-mail outside any message, in the languages of `form`, each with its own text; paragraphs are separated by a blank line.
    public init(
        names: [String], subject: Bilingual<String>, texts: Bilingual<String>, form: LanguageForm, isByPerson: Bool
    ) {
        self.init(
            names: names, children: [], text: form.languages.map { texts[$0] }.joined(separator: Self.separator))
        self.subject = form.languages.map { subject[$0] }.joined(separator: " / ")
        self.isByPerson = isByPerson
    }

    /// The text as one, as the office reads in a conversation what was sent.
    var spoken: String? { text?.replacing(Self.separator, with: "\n\n") }

    /// The unit separator (ECMA-48), which no text has.
    static let separator = "\u{1F}"

    /// What a delivery of `message`'s terms says beside the message, for those whom it covers.
    public init(family: Family, covers: [ContactID], audience: Audience) {
        names = family.contacts.filter { covers.contains($0.id) }.map(\.name)
        children = family.pupils.filter(audience.includes).map(\.givenName)
        text = nil
        subject = nil
    }
}

extension TemplateValues {
    /// An invented family, with names of ordinary length.
    static let invented = TemplateValues(names: ["Mrs Elen Morgan"], children: ["Mabli", "Osian"])
}
