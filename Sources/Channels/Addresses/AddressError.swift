/// Why a text is no address. Raw values are stable; the sentence for people is `address-<code>` in `locales/`.
public enum AddressError: String, Error, Sendable, CaseIterable {
    case empty
    case controlCharacter = "control-character"

    // E-mail
    case noAtSign = "no-at-sign"
    case badLocalPart = "bad-local-part"
    case badDomain = "bad-domain"
    case tooLong = "too-long"

    // Telephone
    case notANumber = "not-a-number"
    case tooFewDigits = "too-few-digits"
    case tooManyDigits = "too-many-digits"
    case landline
    case premiumRate = "premium-rate"
    case pager
    case otherCountry = "other-country"

    // Post
    case tooFewLines = "too-few-lines"
    case tooManyLines = "too-many-lines"
    case badLine = "bad-line"
    case noPostcode = "no-postcode"
    case badPostcode = "bad-postcode"
    case noFixedAbode = "no-fixed-abode"
}
