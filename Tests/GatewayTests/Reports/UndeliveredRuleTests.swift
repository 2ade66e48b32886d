import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// Whom a message did not reach, and why. The family has two contacts; deliveries are e-mails to them unless a row says otherwise.
@Suite struct `What was not delivered` {
    static let start = EscalationCase.start
    static let one = Contact.example(1)
    static let two = Contact.example(2)

    static func delivery(
        _ number: Int, to contact: Contact = one, by channel: ChannelKind = .email, _ state: DeliveryState,
        _ reason: ReasonCode? = nil, evidence: Set<EvidenceKind> = []
    ) -> Delivery {
        .example("delivery-\(number)", to: contact, channel, state, at: start, evidence: evidence, reason: reason)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var deliveries: [Delivery] = []
        /// Why nothing is left to try; nil where something is.
        var exhausted: Exhaustion?
        var isStopped = false
        var waits: [DeliveryID: NotSent] = [:]
        var notSent: [ContactID: NotSent] = [:]
        /// Why the family is listed, and with which contacts; nil where it is not listed.
        var listed: (reason: String, contacts: [ContactID])?
        var testDescription: String { name }
    }

    static let both = [delivery(1, .delivered), delivery(2, to: two, .delivered)]

    static let families: [Row] = [
        Row(name: "everyone has it", deliveries: both, listed: nil),
        Row(
            name: "a relay took it, and nothing came back",
            deliveries: [delivery(1, .accepted), delivery(2, to: two, .accepted)],
            listed: nil),
        Row(
            name: "nothing is left to try: what stopped the last try",
            deliveries: [delivery(1, .failedPermanent, .addressUnknown)],
            exhausted: .failed(.addressUnknown), listed: (ReasonCode.addressUnknown.rawValue, ["C1"])),
        Row(
            name: "nothing is left to try, and what was accepted was not confirmed", deliveries: [delivery(1, .accepted)],
            exhausted: .noConfirmation, listed: ("no-confirmation", ["C1"])),
        Row(
            name: "that comes before the stop of the school", deliveries: [delivery(1, .failedPermanent, .addressUnknown)],
            exhausted: .failed(.addressUnknown), isStopped: true, listed: (ReasonCode.addressUnknown.rawValue, ["C1"])),
        Row(
            name: "the school stopped it before it left", deliveries: [delivery(1, .cancelled)], isStopped: true,
            listed: ("stopped-by-school", ["C1"])),
        Row(name: "the school stopped it, and nothing was made", isStopped: true, listed: ("stopped-by-school", [])),
        Row(
            name: "the school stopped it, and it may have arrived", deliveries: [delivery(1, .uncertain)], isStopped: true,
            listed: ("no-confirmation", ["C1"])),
        Row(
            name: "all that has not arrived waits: what the first waits for",
            deliveries: [delivery(1, .queued), delivery(2, to: two, .queued)],
            waits: ["delivery-1": .quietHours, "delivery-2": .routeClosed], listed: ("quiet-hours", ["C1", "C2"])),
        Row(
            name: "one waits, and one is under way", deliveries: [delivery(1, .queued), delivery(2, to: two, .submitting)],
            waits: ["delivery-1": .quietHours], listed: ("pending", ["C1", "C2"])),
        Row(name: "it is under way", deliveries: [delivery(1, .queued)], listed: ("pending", ["C1"])),
        Row(name: "it may have arrived", deliveries: [delivery(1, .uncertain)], listed: ("pending", ["C1"])),
        Row(
            name: "a letter lies in the pile", deliveries: [delivery(1, by: .letter, .accepted)], listed: ("pending", ["C1"])),
        Row(
            name: "a try failed, and another way is left", deliveries: [delivery(1, .failedPermanent, .mailboxFull)],
            listed: (ReasonCode.mailboxFull.rawValue, ["C1"])),
        Row(
            name: "of several tries of a contact the last",
            deliveries: [delivery(1, .failedPermanent, .mailboxFull), delivery(2, by: .text, .failedPermanent, .addressUnknown)],
            listed: (ReasonCode.addressUnknown.rawValue, ["C1"])),
        Row(name: "a contact is sent nothing", notSent: ["C1": .noAddress], listed: ("no-address", ["C1"])),
        Row(name: "nothing is on record yet", listed: ("pending", [])),
    ]

    static let contacts: [Row] = [
        Row(
            name: "another contact of a family that was reached has no address", deliveries: [delivery(1, .delivered)],
            notSent: ["C2": .noAddress], listed: ("no-address", ["C2"])),
        Row(
            name: "what went to another contact failed",
            deliveries: [delivery(1, .delivered), delivery(2, to: two, .failedPermanent, .addressUnknown)],
            listed: (ReasonCode.addressUnknown.rawValue, ["C2"])),
        Row(
            name: "another contact opted out, and the family is reached", deliveries: [delivery(1, .delivered)],
            notSent: ["C2": .optedOut], listed: nil),
        Row(
            name: "another contact opted out, and nothing is left to try",
            deliveries: [delivery(1, .failedPermanent, .mailboxFull)],
            exhausted: .failed(.mailboxFull), notSent: ["C2": .optedOut],
            listed: (ReasonCode.mailboxFull.rawValue, ["C1", "C2"])),
        Row(
            name: "no confirmation came, and what went to both contacts was only accepted",
            deliveries: [delivery(1, .accepted), delivery(2, to: two, .accepted)],
            exhausted: .noConfirmation, listed: ("no-confirmation", ["C1", "C2"])),
        Row(
            name: "no confirmation came, and a letter was posted",
            deliveries: [delivery(1, by: .letter, .accepted, evidence: [.posted])],
            exhausted: .noConfirmation, listed: ("no-confirmation", ["C1"])),
        Row(
            name: "no confirmation came of one contact, and a receipt of the other",
            deliveries: [delivery(1, .accepted), delivery(2, to: two, .delivered)],
            exhausted: .noConfirmation, listed: ("no-confirmation", ["C1"])),
        Row(
            name: "no confirmation came of one contact, and the other read it",
            deliveries: [delivery(1, .accepted), delivery(2, to: two, .accepted, evidence: [.read])],
            exhausted: .noConfirmation, listed: ("no-confirmation", ["C1"])),
        Row(
            name: "what went to one contact failed, and what went to the other was accepted",
            deliveries: [delivery(1, .failedPermanent, .mailboxFull), delivery(2, to: two, .accepted)],
            exhausted: .failed(.mailboxFull), listed: (ReasonCode.mailboxFull.rawValue, ["C1"])),
        Row(
            name: "another contact gets it at the same address", deliveries: [delivery(1, .delivered)],
            notSent: ["C2": .duplicateOf], listed: nil),
        Row(
            name: "another contact comes later in order", deliveries: [delivery(1, .delivered)], notSent: ["C2": .laterInOrder],
            listed: nil),
        Row(
            name: "another contact must not be reached", deliveries: [delivery(1, .delivered)], notSent: ["C2": .noContact],
            listed: nil),
    ]

    private func found(_ row: Row) -> Undelivered? {
        let stop = row.isStopped ? MessageStop(at: Self.start, by: "Nia") : nil
        let message = StoredMessage(
            id: "M1", name: "gweithdy", created: Self.start, source: .example(), stop: stop, corrects: nil)
        let record = FamilyProgress.Record(
            answered: false, spoken: false, isExhausted: row.exhausted != nil, isReached: false,
            reason: row.exhausted?.rawValue, isStopped: row.isStopped)
        return UndeliveredRule(message: message) { row.waits[$0.id] }.undelivered(
            .example([Self.one, Self.two]), FamilyProgress(row.deliveries, record), notSent: row.notSent.mapValues(\.rawValue),
            left: ["C1": [.letter]])
    }

    @Test(arguments: families + contacts) func `has the first reason that holds, and the contacts who were not told`(row: Row) {
        let found = found(row)
        #expect(found?.reason == row.listed?.reason)
        #expect(found?.contacts.map(\.contact) == row.listed?.contacts.map(\.rawValue))
    }

    @Test func `says of a contact what was tried, and which channels are left`() throws {
        let row = Row(name: "", deliveries: [Self.delivery(1, .failedPermanent, .mailboxFull)], listed: nil)
        let person = try #require(found(row)?.contacts.first)
        #expect(person.notSent == nil && person.left == [.letter])
        #expect(person.tried.map(\.channel) == [.email] && person.tried.map(\.reason) == [ReasonCode.mailboxFull.rawValue])
    }

    @Test func `is listed with the least reached first, and then in the order of the Welsh alphabet`() {
        func family(_ child: String, _ reach: Reach) -> Undelivered {
            Undelivered(
                message: "M1", messageName: nil, title: nil, family: "F-\(child)", children: [child], reach: reach,
                reason: "pending", contacts: [], thisWeek: 0, task: nil)
        }
        let found = UndeliveredRule.leastReachedFirst([
            family("Aled", .sent), family("Chloe", .unreached), family("Cwyfan", .unreached), family("Zoe", .unreachable),
            family("Cadi", .unreached),
        ])
        #expect(found.flatMap(\.children) == ["Zoe", "Cadi", "Cwyfan", "Chloe", "Aled"])
    }
}
