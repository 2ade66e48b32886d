/// The telephone numbers of the United Kingdom, Jersey, Guernsey and the Isle of Man (Ofcom, National Telephone Numbering Plan,
/// part A).
enum UKNumberPlan {
    /// The ten digits after the trunk prefix, if they are a mobile's; else throws why the number takes no text. Without the
    /// prefix or the country's code it may be another country's number: only the length tells.
    static func mobile(national digits: String, hasPrefix: Bool) throws(AddressError) -> String {
        // A short code, or the start of a number: too short to tell its kind.
        guard digits.count >= 6 else { throw .tooFewDigits }
        if !digits.hasPrefix("7") {
            guard hasPrefix || digits.count <= 10 else { throw .notInUse }
            throw kind(of: digits)
        }
        guard digits.count >= 10 else { throw .tooFewDigits }
        guard digits.count <= 10 else { throw .tooManyDigits }
        if digits.hasPrefix("70") { throw .personalNumber }
        // Pagers, except 07624, the Isle of Man's mobiles.
        if digits.hasPrefix("76"), !digits.hasPrefix("7624") { throw .pager }
        return digits
    }

    /// The kind of a number that does not begin with 07.
    private static func kind(of digits: String) -> AddressError {
        switch (digits.first, digits.prefix(2)) {
        // Directory enquiries, and help lines such as the Samaritans': six digits without a 0.
        case _ where digits.count == 6 && digits.hasPrefix("118"): .premiumRate
        case _ where digits.count == 6 && digits.hasPrefix("116"): .freephone
        case ("1", _), ("2", _): .landline
        case ("3", _), (_, "55"): .nonGeographic
        case (_, "50") where digits.hasPrefix("500"): .freephone
        case (_, "56"): .internetNumber
        case (_, "80"): .freephone
        case (_, "84"), (_, "87"), ("9", _): .premiumRate
        default: digits.count < 10 ? .tooFewDigits : .notInUse
        }
    }
}
