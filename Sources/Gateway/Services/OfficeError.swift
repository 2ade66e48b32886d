/// What the caller asked for and cannot have. Raw values are stable; the sentence is `office-<code>` in `locales/`.
public enum OfficeError: String, Error, Sendable, CaseIterable {
    case noSuchMessage = "no-such-message"
    case noSuchLetter = "no-such-letter"
    /// A printed letter is for a contact who may not be contacted now, or for their address, and the office does not say that it has gone.
    case letterToNoContact = "letter-to-no-contact"
    /// The message of a printed letter was stopped, and the office does not say that the letter has gone.
    case letterOfStopped = "letter-of-stopped"
    /// The letter does not lie in the pile, or its message was not stopped.
    case letterNotToTakeOut = "letter-not-to-take-out"
    /// The letter was not posted, or its posting was taken back already.
    case letterNotPosted = "letter-not-posted"
    /// The letter must have been posted: it came back, or the family read or answered it.
    case letterHasGone = "letter-has-gone"
    /// No letter has this code on its slip.
    case noSuchSlip = "no-such-slip"
    /// Several letters have the same code, and the office does not say who filled in the slip.
    case severalSlips = "several-slips"
    /// What is to be recorded does not answer what the slip asks.
    case slipNotUnderstood = "slip-not-understood"
    /// The question of the slip is closed.
    case slipClosed = "slip-closed"
    case noOwner = "no-owner"
    case noFamilies = "no-families"
    /// The same message was sent already.
    case alreadySent = "already-sent"
    /// Another person corrected the message while this correction was planned.
    case alreadyCorrected = "already-corrected"
    /// A reply can be answered by text only where it came from a number, and neither a STOP nor a no-contact flag closes that number.
    case cannotAnswer = "cannot-answer"
    /// A correction goes to everyone whom the first message was for, and may not go to others.
    case otherAudience = "other-audience"
    /// The person who stops a message or pauses a route must be named.
    case noPerson = "no-person"
    /// A pause of a route needs a reason.
    case noReason = "no-reason"
    /// The school has no such channel.
    case noSuchRoute = "no-such-route"
    /// No contact has that id, and it is not a telephone number.
    case noSuchPerson = "no-such-person"
    /// The reply belongs to no family's question.
    case nothingToRecord = "nothing-to-record"
    case tooManyPlaces = "too-many-places"
    /// Results of a message that asks no questionnaire.
    case noQuestionnaire = "no-questionnaire"
    /// The link of a message page is false or revoked, or its message is over.
    case noSuchPage = "no-such-page"
    /// No message of this name invites to an event.
    case noSuchEvent = "no-such-event"
    case noSuchFamily = "no-such-family"
    /// For a family or contact that has left the school only a no can be recorded, which gives back the seats that they hold.
    case familyLeft = "family-left"
    /// The event has begun, so an answer has no effect any more.
    case eventBegan = "event-began"
    /// Attendance cannot be recorded before the event begins.
    case eventNotBegun = "event-not-begun"
    /// A follow-up is for those who were there, or were not, and staff have not recorded who was.
    case noAttendance = "no-attendance"
    case noteTooLong = "note-too-long"
    /// More answers came from one page in a day than are taken.
    case tooManyAnswers = "too-many-answers"
    case noSuchContact = "no-such-contact"
    /// The family that was named has no contact with that id.
    case notInFamily = "not-in-family"
    /// None of the addresses named is closed.
    case notClosed = "not-closed"
    /// The person who has the address stopped it, and the office does not say that this person asked for it to be opened.
    case stopStands = "stop-stands"
    /// No flag stands against the contact.
    case noFlag = "no-flag"
    case nothingToCorrect = "nothing-to-correct"
    /// Two households of a family answer separately, and the answer to be recorded may be of either.
    case whichContact = "which-contact"
    /// The office says that everyone of a family lives together, and some are known to live apart: those who do live together must be named.
    case knownApart = "known-apart"
    /// The office says that everyone of a family lives together, and one of them has a no-contact flag: those who do live together must be named.
    case flagInHousehold = "flag-in-household"
    /// The office names one contact only as living together.
    case oneContact = "one-contact"
    /// No contact with this id shares such an address with a person who has a no-contact flag; or it is the flagged person themselves.
    case noSharedAddress = "no-shared-address"
    /// A decision on a shared address needs a review day, and the day may not be over.
    case noReview = "no-review"
    /// A test goes to an e-mail address or to a mobile number.
    case noTestAddress = "no-test-address"
    /// A test by text of a message that has no words for one.
    case noTextVersion = "no-text-version"
    /// A STOP, a carrier, a mailbox that no longer exists or a no-contact flag closes the address of the test.
    case addressClosed = "address-closed"
    /// The test was to go to an address that a family has on record, and the caller did not say that this is meant.
    case addressOfFamily = "address-of-family"
    /// The channel of the test is paused or stopped.
    case routeClosed = "route-closed"
    case tooManyTests = "too-many-tests"
    /// No open notice to staff has that number.
    case noSuchNotice = "no-such-notice"
}
