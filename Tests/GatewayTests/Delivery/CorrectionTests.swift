import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `To whom a correction goes` {
    static let start = EscalationCase.start

    struct Had: CustomTestStringConvertible {
        var name: String
        var channel: ChannelKind = .email
        var state: DeliveryState
        var evidence: Set<EvidenceKind> = []
        var gets: Bool
        var testDescription: String { name }
    }

    static let table: [Had] = [
        Had(name: "an e-mail that the relay took", state: .accepted, gets: true),
        Had(name: "an e-mail that arrived", state: .delivered, gets: true),
        Had(name: "an e-mail in doubt", state: .uncertain, gets: true),
        Had(name: "an e-mail on the wire", state: .submitting, gets: true),
        Had(name: "an e-mail that bounced", state: .failedPermanent, gets: false),
        Had(
            name: "an e-mail that bounced, and was answered all the same", state: .failedPermanent, evidence: [.replied],
            gets: true),
        Had(name: "an e-mail that was read although it failed", state: .failedPermanent, evidence: [.read], gets: true),
        Had(name: "an e-mail that was called back", state: .cancelled, gets: false),
        Had(name: "an e-mail that waits", state: .queued, gets: false),
        Had(name: "an e-mail that waits for its hour", state: .held, gets: false),
        Had(name: "an e-mail that was put off", state: .failedTemporary, gets: false),
        Had(name: "an e-mail whose time ran out", state: .expired, gets: false),
        Had(name: "an e-mail held back", state: .suppressed, gets: false),
        Had(name: "a text that the provider took", channel: .text, state: .accepted, gets: true),
        Had(name: "a text that arrived", channel: .text, state: .delivered, gets: true),
        Had(name: "a text in doubt", channel: .text, state: .uncertain, gets: true),
        Had(name: "a text that failed", channel: .text, state: .failedPermanent, evidence: [.bounced], gets: false),
        Had(name: "a letter that was printed", channel: .letter, state: .accepted, gets: false),
        Had(name: "a letter being printed", channel: .letter, state: .submitting, gets: false),
        Had(name: "a letter that was posted", channel: .letter, state: .accepted, evidence: [.posted], gets: true),
        Had(
            name: "a letter that came back", channel: .letter, state: .failedPermanent, evidence: [.posted, .returned],
            gets: false),
        Had(name: "a letter whose slip was answered", channel: .letter, state: .accepted, evidence: [.replied], gets: true),
    ]

    @Test(arguments: table) func `exactly those who got the first message or may have`(had: Had) {
        let contact = Contact.example(1)
        let original = Delivery.example("delivery-1", to: contact, had.channel, had.state, at: Self.start, evidence: had.evidence)
        let plan = Self.plan([contact], [original])
        #expect(plan.lines.isEmpty != had.gets)
        #expect(plan.notSent == (had.gets ? [:] : ["C1": .hadNoOriginal]))
        if had.gets { #expect(plan.lines.first?.steps.first?.route.channel == had.channel) }
    }

    struct Case: CustomTestStringConvertible {
        var name: String
        var contacts: [Contact] = [.example(1), .example(2, home: 2)]
        var reach: ReachPolicy = .everyContact
        var original: [Delivery]
        var closed: [(ChannelKind, String, ClosedAddresses.Cause)] = []
        var lines: String
        var notSent = ""
        var testDescription: String { name }
    }

    private static func had(
        _ number: Int, _ channel: ChannelKind, _ state: DeliveryState = .accepted, to contact: Contact? = nil,
        evidence: Set<EvidenceKind> = [], covers: [ContactID]? = nil
    ) -> Delivery {
        .example(
            "delivery-\(number)", to: contact ?? .example(number, home: number), channel, state, at: start, evidence: evidence,
            covers: covers)
    }

    static let cases: [Case] = [
        Case(
            name: "the other parent, who got nothing, gets no correction",
            original: [had(1, .email), had(2, .email, .cancelled)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en", notSent: "C2=had-no-original"),
        Case(
            name: "by the way on which it came", original: [had(1, .email, .failedPermanent), had(1, .text, .delivered)],
            lines: "C1 text cy > C1 email cy > C1 letter cy+en", notSent: "C2=had-no-original"),
        Case(
            name: "of two ways, the surer", original: [had(1, .email, .uncertain), had(1, .text, .delivered)],
            lines: "C1 text cy > C1 email cy > C1 letter cy+en", notSent: "C2=had-no-original"),
        Case(
            name: "by the next way where that one is closed", original: [had(1, .email)],
            closed: [(.email, "c1@example.org", .dead)], lines: "C1 text cy > C1 letter cy+en", notSent: "C2=had-no-original"),
        Case(
            name: "any contact: both who were tried, and not the first alone", reach: .anyContact,
            original: [had(1, .email), had(2, .text)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en | C2 text cy > C2 email cy > C2 letter cy+en"),
        Case(
            name: "any contact: not the next in order, who got nothing", reach: .anyContact, original: [had(1, .email)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en", notSent: "C2=had-no-original"),
        Case(
            name: "each household: only who of it was told",
            contacts: [.example(1), .example(2)], reach: .eachHousehold, original: [had(2, .email, to: .example(2))],
            lines: "C2 email cy > C2 text cy > C2 letter cy+en", notSent: "C1=had-no-original"),
        Case(
            name: "who has no parental responsibility, and was told under another policy",
            contacts: [
                .example(1),
                .example(2, home: 2) {
                    $0.parentalResponsibility = false; $0.relationship = .grandparent
                },
            ],
            original: [had(2, .email)], lines: "C2 email cy > C2 text cy > C2 letter cy+en", notSent: "C1=had-no-original"),
        Case(
            name: "two who share a letter", contacts: [.example(1), .example(2)],
            original: [had(1, .letter, evidence: [.posted], covers: ["C1", "C2"])],
            lines: "C1 letter cy+en > C1 email cy > C1 text cy | C2 letter cy+en > C2 email cy > C2 text cy",
            notSent: "C2=duplicate-of"),
        Case(
            name: "who must not be contacted any more",
            contacts: [.example(1) { $0.noContact = NoContact(reason: "gorchymyn llys", review: nil) }, .example(2, home: 2)],
            original: [had(1, .email), had(2, .email)], lines: "C2 email cy > C2 text cy > C2 letter cy+en",
            notSent: "C1=no-contact"),
        Case(
            name: "who opted out since", contacts: [.example(1) { $0.optOuts = ["general"] }], original: [had(1, .email)],
            lines: "",
            notSent: "C1=opted-out"),
        Case(
            name: "who left the family since", contacts: [.example(2, home: 2)], original: [had(1, .email)], lines: "",
            notSent: "C2=had-no-original"),
        Case(name: "nobody, where nothing arrived", original: [], lines: "", notSent: "C1=had-no-original C2=had-no-original"),
    ]

    @Test(arguments: cases) func `each by their own way, and nobody beside them`(given: Case) {
        let plan = Self.plan(given.contacts, given.original, reach: given.reach, closed: given.closed)
        #expect(plan.written == given.lines)
        #expect(plan.reasons == given.notSent)
    }

    @Test func `a message that corrects none is planned as ever`() {
        #expect(Self.plan([.example(1), .example(2)], nil).lines.count == 2)
    }

    private static func plan(
        _ contacts: [Contact], _ original: [Delivery]?, reach: ReachPolicy = .everyContact,
        closed: [(ChannelKind, String, ClosedAddresses.Cause)] = []
    ) -> FamilyPlan {
        var addresses = ClosedAddresses()
        for (channel, key, cause) in closed { addresses.close(channel, key: key, cause: cause) }
        return FamilyPlan(
            for: .example(contacts), terms: .example { $0.reach = reach }, hasTextVersion: true, school: .example(),
            closed: addresses, open: Set(ChannelKind.allCases), correcting: original)
    }
}
