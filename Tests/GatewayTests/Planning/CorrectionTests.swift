import Channels
import Foundation
import Testing

@testable import Gateway

@Suite struct `To whom a correction goes` {
    static let start = EscalationCase.start

    struct Had: CustomTestStringConvertible {
        var name: String
        var channel: ChannelKind = .text
        var state: DeliveryState
        var evidence: Set<EvidenceKind> = []
        /// Whether the contact may have read it: then the correction takes the same way, otherwise the contact's first.
        var told: Bool
        var testDescription: String { name }
    }

    static let table: [Had] = [
        Had(name: "an e-mail that the relay took", channel: .email, state: .accepted, told: true),
        Had(name: "an e-mail that bounced", channel: .email, state: .failedPermanent, told: false),
        Had(name: "a text that waits for its hour", state: .held, told: false),
        Had(name: "a text that waits", state: .queued, told: false),
        Had(name: "a text on the wire", state: .submitting, told: true),
        Had(name: "a text that the provider took", state: .accepted, told: true),
        Had(name: "a text that arrived", state: .delivered, told: true),
        Had(name: "a text that was put off", state: .failedTemporary, told: false),
        Had(name: "a text that failed", state: .failedPermanent, evidence: [.bounced], told: false),
        Had(name: "a text that failed, and was answered all the same", state: .failedPermanent, evidence: [.replied], told: true),
        Had(name: "a text that was read although it failed", state: .failedPermanent, evidence: [.read], told: true),
        Had(name: "a text in doubt", state: .uncertain, told: true),
        Had(name: "a text whose time ran out", state: .expired, told: false),
        Had(name: "a text that was called back", state: .cancelled, told: false),
        Had(name: "a text held back", state: .suppressed, told: false),
        Had(name: "a letter being printed", channel: .letter, state: .submitting, told: false),
        Had(name: "a letter that was printed", channel: .letter, state: .accepted, told: false),
        Had(name: "a letter that was posted", channel: .letter, state: .accepted, evidence: [.posted], told: true),
        Had(
            name: "a letter that came back", channel: .letter, state: .failedPermanent, evidence: [.posted, .returned],
            told: false),
        Had(name: "a letter whose slip was answered", channel: .letter, state: .accepted, evidence: [.replied], told: true),
    ]

    @Test(arguments: table) func `everyone whom the first message was for, however far it got`(had: Had) {
        let contact = Contact.example(1)
        let original = Delivery.example("delivery-1", to: contact, had.channel, had.state, at: Self.start, evidence: had.evidence)
        #expect(Correction(of: [original]).reachedAnyone == had.told)
        let plan = Self.plan([contact], [original])
        #expect(plan.notSent.isEmpty && plan.targets.map(\.contacts) == [["C1"]])
        #expect(plan.targets.first?.steps.map(\.route.channel).first == (had.told ? had.channel : .email))
        #expect(Set(plan.targets.first?.steps.map(\.route.channel) ?? []) == Set(ChannelKind.allCases))
    }

    @Test func `has a row for each state`() {
        #expect(Set(Self.table.map(\.state)) == Set(DeliveryState.allCases))
    }

    struct Case: CustomTestStringConvertible {
        var name: String
        var contacts: [Contact] = [.example(1), .example(2, home: 2)]
        var reach: ReachPolicy = .everyContact
        var original: [Delivery]
        var closed: [(ChannelKind, String, SuppressionCause)] = []
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

    private static let second = "C2 email cy > C2 text cy > C2 letter cy+en"

    static let cases: [Case] = [
        Case(
            name: "the other parent, who got nothing, gets it as any message",
            original: [had(1, .email), had(2, .email, .cancelled)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en | " + second),
        Case(
            name: "by the way on which it came", original: [had(1, .email, .failedPermanent), had(1, .text, .delivered)],
            lines: "C1 text cy > C1 email cy > C1 letter cy+en | " + second),
        Case(
            name: "of two ways, the surer", original: [had(1, .email, .uncertain), had(1, .text, .delivered)],
            lines: "C1 text cy > C1 email cy > C1 letter cy+en | " + second),
        Case(
            name: "by the next way where that one is closed", original: [had(1, .email)],
            closed: [(.email, "c1@example.org", .dead)], lines: "C1 text cy > C1 letter cy+en | " + second),
        Case(
            name: "any contact: both who got it, each on a line", reach: .anyContact,
            original: [had(1, .email), had(2, .text)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en | C2 text cy > C2 email cy > C2 letter cy+en"),
        Case(
            name: "any contact: the next in order, who got nothing, if the one who got it is not reached", reach: .anyContact,
            original: [had(1, .email)],
            lines: "C1 email cy > C1 text cy > C2 email cy > C2 text cy > C1 letter cy+en > C2 letter cy+en",
            notSent: "C2=later-in-order"),
        Case(
            name: "any contact: first the one who got it, whatever the order", reach: .anyContact, original: [had(2, .text)],
            lines: "C2 text cy > C2 email cy > C1 email cy > C1 text cy > C2 letter cy+en > C1 letter cy+en",
            notSent: "C1=later-in-order"),
        Case(
            name: "any contact: the third follows the one of two who surely got it",
            contacts: [.example(1), .example(2, home: 2), .example(3, home: 3)], reach: .anyContact,
            original: [had(1, .email), had(2, .text, .delivered)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en | C2 text cy > C2 email cy > C3 email cy > C3 text cy > "
                + "C2 letter cy+en > C3 letter cy+en",
            notSent: "C3=later-in-order"),
        Case(
            name: "any contact: as ever, where nobody got it", reach: .anyContact, original: [had(1, .email, .failedTemporary)],
            lines: "C1 email cy > C1 text cy > C2 email cy > C2 text cy > C1 letter cy+en > C2 letter cy+en",
            notSent: "C2=later-in-order"),
        Case(
            name: "each household: who of it was told before the other",
            contacts: [.example(1), .example(2)], reach: .eachHousehold, original: [had(2, .email, to: .example(2))],
            lines: "C2 email cy > C2 text cy > C1 email cy > C1 text cy > C2 letter cy+en > C1 letter cy+en",
            notSent: "C1=later-in-order"),
        Case(
            name: "who has no parental responsibility, and was told under another policy",
            contacts: [.example(1), grandparent], original: [had(2, .email)],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en | " + second),
        Case(
            name: "not who has no parental responsibility, and was told nothing", contacts: [.example(1), grandparent],
            original: [had(1, .email), had(2, .email, .failedPermanent)], lines: "C1 email cy > C1 text cy > C1 letter cy+en",
            notSent: "C2=no-parental-responsibility"),
        Case(
            name: "who has no parental responsibility, was told, and wants no more of it",
            contacts: [
                .example(1),
                .example(2, home: 2) {
                    $0.parentalResponsibility = false; $0.relationship = .grandparent; $0.optOuts = ["general"]
                },
            ],
            original: [had(2, .email)], lines: "C1 email cy > C1 text cy > C1 letter cy+en", notSent: "C2=opted-out"),
        Case(
            name: "two who share a letter", contacts: [.example(1), .example(2)],
            original: [had(1, .letter, evidence: [.posted], covers: ["C1", "C2"])],
            lines: "C1 letter cy+en > C1 email cy > C1 text cy | C2 letter cy+en > C2 email cy > C2 text cy",
            notSent: "C2=duplicate-of"),
        Case(
            name: "who must not be contacted any more",
            contacts: [.example(1) { $0.noContact = NoContact(reason: "gorchymyn llys", review: nil) }, .example(2, home: 2)],
            original: [had(1, .email), had(2, .email)], lines: second, notSent: "C1=no-contact"),
        Case(
            name: "who opted out since", contacts: [.example(1) { $0.optOuts = ["general"] }], original: [had(1, .email)],
            lines: "",
            notSent: "C1=opted-out"),
        Case(name: "who left the family since", contacts: [.example(2, home: 2)], original: [had(1, .email)], lines: second),
        Case(
            name: "everyone, where nothing arrived", original: [],
            lines: "C1 email cy > C1 text cy > C1 letter cy+en | " + second),
    ]

    private static let grandparent = Contact.example(2, home: 2) {
        $0.parentalResponsibility = false; $0.relationship = .grandparent
    }

    @Test(arguments: cases) func `each by their own way, and those who got nothing as any message goes`(given: Case) {
        let plan = Self.plan(given.contacts, given.original, reach: given.reach, closed: given.closed)
        #expect(plan.written == given.lines)
        #expect(plan.reasons == given.notSent)
    }

    @Test func `a message that corrects none is planned as ever`() {
        #expect(Self.plan([.example(1), .example(2)], nil).targets.count == 2)
    }

    private static func plan(
        _ contacts: [Contact], _ original: [Delivery]?, reach: ReachPolicy = .everyContact,
        closed: [(ChannelKind, String, SuppressionCause)] = []
    ) -> FamilyPlan {
        var addresses = SuppressionList()
        for (channel, key, cause) in closed { addresses.close(channel, key: key, cause: cause) }
        return FamilyPlan(
            for: .example(contacts), terms: .example { $0.reach = reach }, hasTextVersion: true, school: .example(),
            closed: addresses, open: Set(ChannelKind.allCases), correcting: original)
    }
}
