public import Templates

/// Who an e-mail is from.
public struct EmailSender: Sendable, Equatable {
    /// The school's name in each language.
    public var name: Bilingual<String>
    /// Where it comes from, in the header and the envelope.
    public var address: EmailAddress
    /// Where answers go; nil for `address`.
    public var replyTo: EmailAddress?

    public init(name: Bilingual<String>, address: EmailAddress, replyTo: EmailAddress? = nil) {
        self.name = name
        self.address = address
        self.replyTo = replyTo
    }

    /// The name as a reader of `form` sees it: "Ysgol Enghraifft / Example School" for both, once where the two are the same.
    public func displayName(_ form: LanguageForm) -> String {
        let names = form.languages.map { name[$0] }
        return names.first == names.last ? name[form.languages[0]] : names.joined(separator: " / ")
    }
}
