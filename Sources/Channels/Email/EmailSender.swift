public import Templates

/// The sender of a school's e-mail.
public struct EmailSender: Sendable, Equatable {
    /// The school's name in each language.
    public var name: Bilingual<String>
    /// The sender's address, in the header and the envelope.
    public var address: EmailAddress
    /// The address for replies; nil for `address`.
    public var replyTo: EmailAddress?

    public init(name: Bilingual<String>, address: EmailAddress, replyTo: EmailAddress? = nil) {
        self.name = name
        self.address = address
        self.replyTo = replyTo
    }

    /// The display name for `form`: "Ysgol Enghraifft / Example School" for both languages, once where the two are the same.
    public func displayName(_ form: LanguageForm) -> String {
        let names = form.languages.map { name[$0] }
        return names.first == names.last ? name[form.languages[0]] : names.joined(separator: " / ")
    }
}
