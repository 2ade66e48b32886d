extension ImportFinding {
    /// What a finding is about. Raw values are stable: reports, tests and other programs rely on them.
    public enum Code: String, Sendable, CaseIterable, Codable {
        // The file
        case emptyFile = "empty-file"
        case tooLarge = "too-large"
        case spreadsheet
        case utf16 = "utf-16"
        case binary
        case brokenUTF8 = "broken-utf-8"
        case windows1252 = "windows-1252"
        case unterminatedQuote = "unterminated-quote"
        case strayQuote = "stray-quote"
        case controlCharacter = "control-character"
        case fieldTooLong = "field-too-long"
        case fieldCount = "field-count"
        case shortRow = "short-row"
        case longRow = "long-row"
        case tooManyRows = "too-many-rows"
        case tooManyColumns = "too-many-columns"
        case unknownSeparator = "unknown-separator"
        case noSuchRow = "no-such-row"

        // The header
        case missingColumn = "missing-column"
        case absentColumn = "absent-column"
        case unknownColumn = "unknown-column"
        case duplicateColumn = "duplicate-column"

        // One cell
        case missingValue = "missing-value"
        case lineBreak = "line-break"
        case lostLetter = "lost-letter"
        case twiceEncoded = "twice-encoded"
        case hiddenMarks = "hidden-marks"
        case lookalikeLetters = "lookalike-letters"
        case mixedAlphabets = "mixed-alphabets"
        case badIdentifier = "bad-identifier"
        case tooLong = "too-long"
        case notYesOrNo = "not-yes-or-no"
        case badOrder = "bad-order"
        case unknownRelationship = "unknown-relationship"
        case unknownLanguage = "unknown-language"
        case unknownChannel = "unknown-channel"
        case repeatedChannel = "repeated-channel"
        case unknownOptOut = "unknown-opt-out"
        case unknownFormat = "unknown-format"
        case unknownBarrier = "unknown-barrier"
        case unclearNoContact = "unclear-no-contact"
        case badDate = "bad-date"
        case dateForm = "date-form"
        case reviewWithoutReason = "review-without-reason"
        case leadingZero = "leading-zero"
        case excelNumber = "excel-number"
        case badMobile = "bad-mobile"
        case badEmail = "bad-email"
        case badAddress = "bad-address"
        case postcodeLetters = "postcode-letters"
        case pupilShape = "pupil-shape"
        case badYear = "bad-year"

        // Rows beside each other
        case duplicateContact = "duplicate-contact"
        case duplicateOrder = "duplicate-order"
        case householdAcrossFamilies = "household-across-families"
        case householdAddresses = "household-addresses"
        case pupilDiffers = "pupil-differs"
        case pupilInTwoFamilies = "pupil-in-two-families"
        case familyWithoutPupils = "family-without-pupils"
        case familyTooLarge = "family-too-large"
        case noWayToReach = "no-way-to-reach"
        case sharedWithNoContact = "shared-with-no-contact"
        case longName = "long-name"
        case longAddress = "long-address"
        /// No font of this machine has all its characters: letters go without it.
        case unprintableName = "unprintable-name"
        /// The same of an address: then no letter can go there.
        case unprintableAddress = "unprintable-address"

        // The file beside what is stored
        case keptDecision = "kept-decision"
        case noContactKept = "no-contact-kept"
        case flagLifted = "flag-lifted"
        case flagRenewed = "flag-renewed"
        case movedFamily = "moved-family"
        case returned
        case missingContact = "missing-contact"
        case missingPupil = "missing-pupil"
        case heldForDecision = "held-for-decision"
        case blockedElsewhere = "blocked-elsewhere"
        case inTwoFamilies = "in-two-families"
        case householdUnknown = "household-unknown"
    }
}
