/// Why a text is not an address. Raw values are stable; the sentence is `address-<code>` in `locales/`.
public enum AddressError: String, Error, Sendable, CaseIterable {
    case empty
    case controlCharacter = "control-character"

    // E-mail
    case noAtSign = "no-at-sign"
    case twoAtSigns = "two-at-signs"
    case severalAddresses = "several-addresses"
    /// A name beside it (`Siân <sian@example.org>`), or `mailto:` before it.
    case moreThanAddress = "more-than-address"
    case spaceInside = "space-inside"
    case quotedLocalPart = "quoted-local-part"
    /// A letter outside ASCII before the @: it would need SMTPUTF8 (RFC 6531) on every server on the way.
    case accentedLocalPart = "accented-local-part"
    case badLocalPart = "bad-local-part"
    case commaForDot = "comma-for-dot"
    case badDomain = "bad-domain"
    case tooLong = "too-long"

    // Telephone
    case notANumber = "not-a-number"
    case severalNumbers = "several-numbers"
    case phoneExtension = "extension"
    case tooFewDigits = "too-few-digits"
    case tooManyDigits = "too-many-digits"
    /// 01 and 02.
    case landline
    /// 03, and corporate 055.
    case nonGeographic = "non-geographic"
    /// 056: telephones over the internet.
    case internetNumber = "internet-number"
    /// 080 and 0500; international 800; toll-free in North America.
    case freephone
    /// 084, 087 and 09; networks without a country, such as satellites.
    case premiumRate = "premium-rate"
    /// 070: they are forwarded to any telephone, and cost as much as 09.
    case personalNumber = "personal-number"
    case pager
    /// No number begins with these digits.
    case notInUse = "not-in-use"
    case unknownCountry = "unknown-country"
    case otherCountry = "other-country"

    // Post
    case tooFewLines = "too-few-lines"
    case tooManyLines = "too-many-lines"
    case badLine = "bad-line"
    case noLetterOrDigit = "no-letter-or-digit"
    case noPostcode = "no-postcode"
    /// At the end of a line with other words.
    case postcodeNotAlone = "postcode-not-alone"
    case badPostcode = "bad-postcode"
    /// Its last two letters contain one that never occurs there.
    case postcodeUnit = "postcode-unit"
    /// No postcode begins with these letters.
    case postcodeArea = "postcode-area"
    case noFixedAbode = "no-fixed-abode"
    case abroad
    /// A BFPO number with a country: forces' mail must go by the forces' own post.
    case forcesAbroad = "forces-abroad"
}
