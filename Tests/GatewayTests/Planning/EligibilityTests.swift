import Channels
import Testing

@testable import Gateway

/// The rules of design section 5, "Which route", each with every category; the first that decides wins.
@Suite struct `The precedence` {
    private typealias Row = EligibilityCase

    private static func all(_ reason: NotSent) -> String { Array(repeating: reason.rawValue, count: 3).joined(separator: " ") }

    static let people: [EligibilityCase] = [
        Row.rows("with every address and no obstacle, every way is open", [], "open open open"),
        Row.rows("a no-contact flag closes every way", [.noContact], all(.noContact), .noContact),
        Row.rows("a message for other pupils' families goes no way", [.otherAudience], all(.notInAudience), .notInAudience),
        Row.rows(
            "whom the policy does not ask for is not written to", [.notAskedFor], all(.noParentalResponsibility),
            .noParentalResponsibility),
    ].flatMap(\.self)

    static let addresses: [EligibilityCase] = [
        Row.rows("no mailbox leaves text and letter", [.lacks(.email)], "no-address open open"),
        Row.rows("no mobile leaves e-mail and letter", [.lacks(.text)], "open no-address open"),
        Row.rows("no postal address leaves e-mail and text", [.lacks(.letter)], "open open no-address"),
        Row.rows(
            "no address at all leaves nothing", [.lacks(.email), .lacks(.text), .lacks(.letter)], all(.noAddress), .noAddress),
        Row.rows("a school without e-mail leaves text and letter", [.schoolLacks(.email)], "no-channel open open"),
        Row.rows("a school without texts leaves e-mail and letter", [.schoolLacks(.text)], "open no-channel open"),
        Row.rows("a school without letters leaves e-mail and text", [.schoolLacks(.letter)], "open open no-channel"),
        Row.rows("a message without words for a text leaves e-mail and letter", [.noTextVersion], "open no-text-version open"),
        Row.rows(
            "only a mobile, and no words for a text", [.lacks(.email), .lacks(.letter), .noTextVersion],
            "no-address no-text-version no-address", .noTextVersion),
        Row.rows(
            "only a mobile, and a school without texts", [.lacks(.email), .lacks(.letter), .schoolLacks(.text)],
            "no-address no-channel no-address", .noChannel),
    ].flatMap(\.self)

    static let blocked: [EligibilityCase] = [
        Row.rows("a mailbox shared with a no-contact person is blocked", [.shares(.email)], "shares-blocked-address open open"),
        Row.rows("a mobile shared with a no-contact person is blocked", [.shares(.text)], "open shares-blocked-address open"),
        Row.rows(
            "a letter box shared with a no-contact person is blocked, however it is spelt", [.shares(.letter)],
            "open open shares-blocked-address"),
        Row.rows(
            "a household with a no-contact person has no letter box, though no address is on record", [.livesWithNoContact],
            "open open shares-blocked-address"),
        Row.rows(
            "where everything is shared with a no-contact person, nothing is open",
            [.shares(.email), .shares(.text), .shares(.letter)],
            all(.sharesBlockedAddress), .sharesBlockedAddress),
    ].flatMap(\.self)

    static let closed: [EligibilityCase] = [
        Row.rows("a dead mailbox leaves text and letter", [.dead(.email)], "address-dead open open"),
        Row.rows("a dead mobile leaves e-mail and letter", [.dead(.text)], "open address-dead open"),
        Row.rows("a letter that came back leaves e-mail and text", [.dead(.letter)], "open open address-dead"),
        Row.rows("a STOP on the mobile leaves e-mail and letter", [.stopped], "open stopped open"),
        Row.rows("a block of the carrier leaves e-mail and letter", [.carrierStop], "open carrier-stop open"),
        Row.rows("addresses of other people that are closed close nothing", [.othersAreClosed], "open open open"),
        Row.rows(
            "only a mobile, and a STOP on it", [.lacks(.email), .lacks(.letter), .stopped], "no-address stopped no-address",
            .stopped),
        Row.rows(
            "only a mobile, and its carrier blocks it", [.lacks(.email), .lacks(.letter), .carrierStop],
            "no-address carrier-stop no-address", .carrierStop),
        Row.rows(
            "only a mailbox, and it is dead", [.lacks(.text), .lacks(.letter), .dead(.email)],
            "address-dead no-address no-address",
            .addressDead),
        Row.rows(
            "everything is dead", [.dead(.email), .dead(.text), .dead(.letter)], all(.addressDead), .addressDead),
    ].flatMap(\.self)

    static let optOuts: [EligibilityCase] = [
        Row.rows(
            "not wanting the category ends an optional message; a duty keeps the letter", [.notThisCategory], all(.optedOut),
            .optedOut, duty: ("opted-out opted-out open", nil)),
        Row.rows(
            "a STOP of the topic ends an optional message; a duty goes every way", [.topicStopped], all(.optedOut), .optedOut,
            duty: ("open open open", nil)),
        Row.rows("another contact's STOP of the topic closes nothing", [.topicStoppedByOther], "open open open"),
        Row.rows("not wanting another category closes nothing", [.notAnotherCategory], "open open open"),
        Row.rows("not wanting e-mail leaves text and letter", [.notOver(.email)], "opted-out open open"),
        Row.rows("not wanting texts leaves e-mail and letter", [.notOver(.text)], "open opted-out open"),
        Row.rows(
            "not wanting letters leaves e-mail and text; a duty keeps the letter", [.notOver(.letter)], "open open opted-out",
            duty: ("open open open", nil)),
        Row.rows("not wanting the category by e-mail", [.notThisCategoryOver(.email)], "opted-out open open"),
        Row.rows("not wanting the category by text", [.notThisCategoryOver(.text)], "open opted-out open"),
        Row.rows(
            "not wanting the category by letter; a duty keeps it", [.notThisCategoryOver(.letter)], "open open opted-out",
            duty: ("open open open", nil)),
        Row.rows(
            "not wanting any channel ends an optional message; for a duty the letter is the last open way",
            [.notOver(.email), .notOver(.text), .notOver(.letter)], all(.optedOut), .optedOut,
            duty: ("opted-out opted-out open", nil)),
        Row.rows(
            "the only channel there is, and it is not wanted", [.lacks(.email), .lacks(.letter), .notOver(.text)],
            "no-address opted-out no-address", .optedOut),
        Row.rows(
            "not wanting the category, and no letter box: a duty becomes a task", [.lacks(.letter), .notThisCategory],
            "opted-out opted-out no-address", .optedOut),
    ].flatMap(\.self)

    static let competing: [EligibilityCase] = [
        Row.rows(
            "no-contact comes before every other rule",
            [.noContact, .otherAudience, .notAskedFor, .lacks(.letter), .dead(.email), .stopped, .notThisCategory],
            all(.noContact), .noContact),
        Row.rows(
            "whom the message is for comes before what is open", [.otherAudience, .notAskedFor, .stopped, .notThisCategory],
            all(.notInAudience), .notInAudience),
        Row.rows(
            "whom the policy asks for comes before what is open",
            [.notAskedFor, .dead(.email), .lacks(.text), .notOver(.letter)],
            all(.noParentalResponsibility), .noParentalResponsibility),
        Row.rows(
            "a shared mailbox that is dead is a shared one", [.shares(.email), .dead(.email)], "shares-blocked-address open open"),
        Row.rows("a shared mobile with a STOP is a shared one", [.shares(.text), .stopped], "open shares-blocked-address open"),
        Row.rows(
            "a shared mobile that is not wanted is a shared one", [.shares(.text), .notOver(.text)],
            "open shares-blocked-address open"),
        Row.rows("a dead mailbox that is not wanted is a dead one", [.dead(.email), .notOver(.email)], "address-dead open open"),
        Row.rows("a STOP where texts are not wanted is a STOP", [.stopped, .notOver(.text)], "open stopped open"),
        Row.rows("no words for a text, before a STOP", [.noTextVersion, .stopped], "open no-text-version open"),
        Row.rows(
            "a school without texts, before a carrier's block", [.schoolLacks(.text), .carrierStop], "open no-channel open"),
        Row.rows(
            "no mailbox where e-mail is not wanted is no mailbox", [.lacks(.email), .notOver(.email)], "no-address open open"),
        Row.rows(
            "deny wins: two opt-outs, one of another category", [.notThisCategoryOver(.email), .notAnotherCategory],
            "opted-out open open"),
        Row.rows("preferring texts does not lift a STOP", [.prefers(.text), .stopped], "open stopped open"),
        Row.rows(
            "preferring texts does not lift an opt-out of the category by text", [.prefers(.text), .notThisCategoryOver(.text)],
            "open opted-out open"),
        Row.rows(
            "a dead mailbox and a STOP: the first rule names the reason", [.lacks(.letter), .dead(.email), .stopped],
            "address-dead stopped no-address", .addressDead),
        Row.rows(
            "a shared mailbox and a dead mobile: the first rule names the reason",
            [.lacks(.letter), .shares(.email), .dead(.text)],
            "shares-blocked-address address-dead no-address", .sharesBlockedAddress),
        Row.rows(
            "a STOP, and e-mail not wanted: the STOP is the reason", [.lacks(.letter), .stopped, .notOver(.email)],
            "opted-out stopped no-address", .stopped),
        Row.rows(
            "a carrier's block, and e-mail not wanted: the block is the reason",
            [.lacks(.letter), .carrierStop, .notOver(.email)],
            "opted-out carrier-stop no-address", .carrierStop),
        Row.rows(
            "e-mail not wanted, and no words for a text: the wish is the reason",
            [.lacks(.letter), .notOver(.email), .noTextVersion],
            "opted-out no-text-version no-address", .optedOut),
        Row.rows(
            "whoever did not want an optional message is nobody's concern, however dead the addresses",
            [.dead(.email), .dead(.text), .dead(.letter), .notThisCategory], all(.addressDead), .optedOut,
            duty: (all(.addressDead), .addressDead)),
        Row.rows(
            "whoever did not want an optional message needs no address for that",
            [.lacks(.email), .lacks(.text), .lacks(.letter), .notThisCategory], all(.noAddress), .optedOut,
            duty: (all(.noAddress), .noAddress)),
    ].flatMap(\.self)

    static let elsewhere: [EligibilityCase] = [
        Row.rows("a number of a flagged person elsewhere", [.sharedElsewhere(.text)], "open shared-address open"),
        Row.rows("a mailbox of a flagged person elsewhere", [.sharedElsewhere(.email)], "shared-address open open"),
        Row.rows("a letter box of a flagged person elsewhere", [.sharedElsewhere(.letter)], "open open shared-address"),
        Row.rows(
            "everything of flagged persons elsewhere",
            [.sharedElsewhere(.email), .sharedElsewhere(.text), .sharedElsewhere(.letter)], all(.sharedAddress), .sharedAddress),
        Row.rows(
            "the same person is flagged elsewhere: their number is closed, and their other ways wait for a person",
            [.isFlaggedElsewhere(.text)], "shared-address shares-blocked-address shared-address", .sharedAddress),
        Row.rows(
            "a person allowed the number", [.sharedElsewhere(.text), .allowed(.text)], "open open open"),
        Row.rows(
            "a person decided against the number", [.sharedElsewhere(.text), .decidedAgainst(.text)],
            "open shares-blocked-address open"),
        Row.rows(
            "nobody allows what is the flagged person's own", [.isFlaggedElsewhere(.text), .allowed(.text)],
            "shared-address shares-blocked-address shared-address", .sharedAddress),
        Row.rows(
            "nobody is asked about a number that wrote STOP", [.sharedElsewhere(.text), .stopped], "open stopped open"),
        Row.rows(
            "nor about a way that is not wanted", [.sharedElsewhere(.text), .notOver(.text)], "open opted-out open"),
        Row.rows(
            "a dead mailbox hides no number about which a person is to decide",
            [.lacks(.letter), .dead(.email), .sharedElsewhere(.text)], "address-dead shared-address no-address", .sharedAddress),
    ].flatMap(\.self)

    static let cases = people + addresses + blocked + closed + optOuts + competing + elsewhere

    @Test(arguments: cases) func `says which ways are open, or why none is`(_ row: EligibilityCase) { row.check() }

    @Test func `is told in more than a hundred cases, each with a name of its own`() {
        #expect(Self.cases.count >= 100)
        #expect(Set(Self.cases.map(\.testDescription)).count == Self.cases.count)
        let named = Set(Self.cases.compactMap(\.reason))
        // What is not decided for one contact alone is in the tables of plans, waits, weeks, stops and corrections.
        let others: Set<NotSent> = [
            .duplicateOf, .laterInOrder, .routeClosed, .quietHours, .schoolHoliday, .weeklyLimit, .alreadyReached, .tooLate,
            .stoppedBySchool,
        ]
        #expect(named == Set(NotSent.allCases).subtracting(others))
    }
}
