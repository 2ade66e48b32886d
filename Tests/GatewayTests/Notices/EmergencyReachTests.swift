import Channels
import Foundation
import Testing

@testable import Gateway

/// Whether an emergency has missed a contact of a family among those whom its reach policy wants told.
@Suite struct `Whom an emergency has missed` {
    static let start = Date.at("2026-03-03T09:00:00Z")
    static let one = Contact.example(1, home: 1)
    static let two = Contact.example(2, home: 1)
    static let far = Contact.example(3, home: 2)

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var deliveries: [Delivery] = []
        var notSent: [ContactID: NotSent] = [:]
        var spoken = false
        var answered = false
        var isReached = false
        var reason: NotSent?
        var present: Set<ContactID> = ["C1", "C2", "C3"]
        /// Under `every-contact`, `each-household` and `any-contact`.
        var misses: (Bool, Bool, Bool)

        var testDescription: String { name }
    }

    private static func text(
        _ contact: Contact, _ state: DeliveryState, evidence: Set<EvidenceKind> = [], covers: [ContactID]? = nil
    ) -> Delivery {
        .example(
            "delivery-\(contact.id.rawValue.lowercased())", to: contact, .text, state, at: start, evidence: evidence,
            covers: covers)
    }

    private static func letter(_ contact: Contact, _ evidence: Set<EvidenceKind>) -> Delivery {
        .example("letter-\(contact.id.rawValue.lowercased())", to: contact, .letter, .accepted, at: start, evidence: evidence)
    }

    static let rows: [Row] = [
        Row(name: "not looked at yet", misses: (true, true, true)),
        Row(name: "nobody on record", reason: .noAddress, present: [], misses: (true, true, true)),
        Row(
            name: "nobody to be told", notSent: ["C1": .noContact], reason: .noContact, present: [],
            misses: (false, false, false)),
        Row(name: "all on their way", deliveries: [text(one, .accepted), text(far, .accepted)], misses: (true, true, true)),
        Row(name: "both reached", deliveries: [text(one, .delivered), text(far, .delivered)], misses: (false, false, false)),
        Row(
            name: "one parent reached, the other home not", deliveries: [text(one, .delivered), text(far, .accepted)],
            misses: (true, true, false)),
        Row(
            name: "one parent reached, the other of the same home not", deliveries: [text(one, .delivered), text(two, .queued)],
            misses: (true, false, false)),
        Row(
            name: "one reached, the other without any address", deliveries: [text(one, .delivered)],
            notSent: ["C3": .noAddress], misses: (true, true, false)),
        Row(
            name: "one reached, the other comes later in the order", deliveries: [text(one, .delivered)],
            notSent: ["C3": .laterInOrder], misses: (false, false, false)),
        Row(
            name: "one reached, the other must not be told", deliveries: [text(one, .delivered)], notSent: ["C3": .noContact],
            misses: (false, false, false)),
        Row(
            name: "one reached, the other was sent it and has left since",
            deliveries: [text(one, .delivered), text(far, .accepted)], present: ["C1", "C2"], misses: (false, false, false)),
        Row(
            name: "one text for both", deliveries: [text(one, .delivered, covers: ["C1", "C2"])],
            notSent: ["C2": .duplicateOf], misses: (false, false, false)),
        Row(
            name: "a letter printed, and one posted", deliveries: [letter(one, []), letter(far, [.posted])],
            misses: (true, true, false)),
        Row(
            name: "one replied, the other not", deliveries: [text(one, .accepted, evidence: [.replied]), text(far, .accepted)],
            answered: true, misses: (true, true, false)),
        Row(name: "an answer for the family", deliveries: [text(one, .accepted)], answered: true, misses: (false, false, false)),
        Row(
            name: "spoken with", deliveries: [text(one, .failedPermanent), text(far, .accepted)], spoken: true,
            misses: (false, false, false)),
        Row(name: "done with", deliveries: [text(one, .accepted)], isReached: true, misses: (false, false, false)),
    ]

    @Test(arguments: rows) func `is counted by contact, household or family, as the message is to reach`(row: Row) {
        var family = EmergencyReach.Recipient(
            households: Households(of: "F1", contacts: [Self.one, Self.two, Self.far], present: row.present),
            deliveries: row.deliveries)
        family.notSent = row.notSent
        family.spoken = row.spoken
        family.answered = row.answered
        family.isReached = row.isReached
        family.reason = row.reason
        func misses(_ policy: ReachPolicy) -> Bool { EmergencyReach(policy: policy, receipts: [.text]).misses(family) }
        #expect(misses(.everyContact) == row.misses.0)
        #expect(misses(.eachHousehold) == row.misses.1)
        #expect(misses(.anyContact) == row.misses.2)
    }

    @Test func `by a channel without receipts what was taken counts as reached`() {
        let mail = Delivery.example("delivery-1", to: Self.one, .email, .accepted, at: Self.start)
        let family = EmergencyReach.Recipient(
            households: Households(of: "F1", contacts: [Self.one]), deliveries: [mail])
        #expect(!EmergencyReach(policy: .everyContact, receipts: [.text]).misses(family))
        #expect(EmergencyReach(policy: .everyContact, receipts: [.text, .email]).misses(family))
    }
}
