/// Why a credential cannot be used. Raw values are stable; the sentence for people is `service-credential-<code>` in `locales/`.
enum CredentialError: String, Error, Sendable, CaseIterable {
    case missing
    case unreadable
    case notUTF8 = "not-utf8"
    case empty
    case tooLong = "too-long"
    case tooShort = "too-short"
    case tooManyLines = "too-many-lines"
}
