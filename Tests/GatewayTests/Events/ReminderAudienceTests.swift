import Channels
import Foundation
import Templates
import Testing

@testable import Gateway

/// Whom of a family a reminder leaves out. C1 and C2 live together, C3 in a household of their own; the seats are those of C1 and C2 unless a row
/// says otherwise.
@Suite struct `The audience of a reminder` {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var contacts: [Contact] = [.example(1), .example(2), .example(3, home: 2)]
        var answers = "F1/C1 yes 2"
        var sent: Set<ContactID> = []
        var answered: Set<ContactID> = []
        var numbers: Set<String> = []
        /// Contacts who stopped the topic.
        var stopped: Set<ContactID> = []
        var leftOut: [ContactID: NotSent]
        var testDescription: String { name }
    }

    static let topic = Keyword(Bilingual(welsh: "FFONEG", english: "PHONICS"))

    static let rows: [Row] = [
        Row(
            name: "who was sent the invitation, of the household that has seats", sent: ["C1", "C2", "C3"],
            leftOut: ["C3": .notInAudience]),
        Row(
            name: "who was not sent it is not told of it by the reminder", sent: ["C1"],
            leftOut: ["C2": .notInAudience, "C3": .notInAudience]),
        Row(
            name: "who answered is reminded, sent or not", answered: ["C2"],
            leftOut: ["C1": .notInAudience, "C3": .notInAudience]),
        Row(
            name: "a text from a number counts for the contact who has it", numbers: ["+447700900001"],
            leftOut: ["C2": .notInAudience, "C3": .notInAudience]),
        Row(
            name: "a text from a number that two have counts for both",
            contacts: [.example(1), .example(2) { $0.mobile = "07700 900001" }], numbers: ["+447700900001"], leftOut: [:]),
        Row(
            name: "a text from another number counts for nobody", contacts: [.example(1)], numbers: ["+447700900002"],
            leftOut: ["C1": .notInAudience]),
        Row(
            name: "both households have seats", answers: "F1/C1 yes 2, F1/C3 yes 1", sent: ["C1", "C2", "C3"], leftOut: [:]),
        Row(
            name: "who said maybe has no seats", answers: "F1/C1 maybe", sent: ["C1", "C2", "C3"],
            leftOut: ["C1": .notInAudience, "C2": .notInAudience, "C3": .notInAudience]),
        Row(
            name: "who gave the seats back has none", answers: "F1/C1 yes 2, F1/C1 no", sent: ["C1"],
            leftOut: ["C1": .notInAudience, "C2": .notInAudience, "C3": .notInAudience]),
        Row(
            name: "who stopped the topic, whatever else holds", sent: ["C1", "C2", "C3"], stopped: ["C1", "C3"],
            leftOut: ["C1": .optedOut, "C3": .optedOut]),
        Row(
            name: "a contact with a no-contact flag has that reason instead",
            contacts: [.example(1), .example(2) { $0.noContact = NoContact(reason: "court order", review: nil) }], sent: ["C1"],
            leftOut: [:]),
    ]

    @Test(arguments: rows) func `is who has seats, was invited, and did not stop the topic`(row: Row) {
        let family = Family.example(row.contacts)
        let audience = ReminderAudience(
            households: family.households, guests: `A guest list`.list(nil, row.answers), sent: row.sent, answered: row.answered,
            numbers: row.numbers, keywords: [Self.topic])
        let found = audience.leftOut(of: family) { keyword, contact in
            keyword == Self.topic && row.stopped.contains(contact.id)
        }
        #expect(found == row.leftOut)
    }

    @Test func `has nobody who opted out where the event has no keyword`() {
        let family = Family.example([.example(1)])
        let audience = ReminderAudience(
            households: family.households, guests: `A guest list`.list(nil, "F1/C1 yes"), sent: ["C1"])
        #expect(audience.leftOut(of: family) { _, _ in true } == [:])
    }
}
