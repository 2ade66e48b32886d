/// Why a text is no address. Raw values are stable; the sentence for people is `address-<code>` in `locales/`.
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
    /// 080 and 0500; 800 of the world, toll-free in North America.
    case freephone
    /// 084, 087 and 09; networks without a country, such as satellites.
    case premiumRate = "premium-rate"
    /// 070, which follow a person and cost as much as 09.
    case personalNumber = "personal-number"
    case pager
    /// Digits with which no number begins.
    case notInUse = "not-in-use"
    case unknownCountry = "unknown-country"
    case otherCountry = "other-country"

    // Post
    case tooFewLines = "too-few-lines"
    case tooManyLines = "too-many-lines"
    case badLine = "bad-line"
    case noLetterOrDigit = "no-letter-or-digit"
    case noPostcode = "no-postcode"
    /// At the end of a line that says something else too.
    case postcodeNotAlone = "postcode-not-alone"
    case badPostcode = "bad-postcode"
    /// Its last two letters have one of those that stand there in none.
    case postcodeUnit = "postcode-unit"
    /// It begins with letters with which none does.
    case postcodeArea = "postcode-area"
    case noFixedAbode = "no-fixed-abode"
    case abroad
    /// A BFPO number with a country: the forces' own post must not leave by another way.
    case forcesAbroad = "forces-abroad"
}
