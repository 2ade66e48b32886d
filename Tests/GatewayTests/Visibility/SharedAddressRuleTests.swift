import Channels
import Foundation
import Testing

@testable import Gateway

/// Whether an address may be used that a flagged contact of another family has too.
@Suite struct `An address that two families have` {
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        var contact = Contact.example(1)
        var flagged: [Contact] = []
        var decision: SharedAddressDecision?
        var day = "2026-03-03"
        /// Of the number, the mailbox and the letter box.
        var verdicts: String

        var testDescription: String { name }
    }

    /// A flagged contact who has nothing in common with C1 unless the row says so.
    static func flagged(_ family: FamilyID = "F2", _ change: (inout Contact) -> Void) -> Contact {
        .example(9, home: 9, family: family) {
            $0.name = "Dyn Arall"
            $0.noContact = NoContact(reason: "court order", review: nil)
            change(&$0)
        }
    }
    static let sharesNumber = flagged { $0.mobile = "07700 900001" }

    static func decided(
        _ isAllowed: Bool, about: Set<ContactID> = ["C9"], review: String = "2026-03-03"
    ) -> SharedAddressDecision {
        SharedAddressDecision(
            isAllowed: isAllowed, about: about, reason: "siaradwyd â'r fam", review: review, by: "Nia", at: .distantPast)
    }

    static let rows: [Row] = [
        Row(name: "nobody is flagged", verdicts: "free free free"),
        Row(name: "a flagged person with other addresses", flagged: [flagged { _ in }], verdicts: "free free free"),
        Row(name: "the number", flagged: [sharesNumber], verdicts: "held free free"),
        Row(name: "the mailbox, in capitals", flagged: [flagged { $0.email = "C1@Example.ORG" }], verdicts: "free held free"),
        Row(
            name: "the letter box, without its accents and commas",
            flagged: [flagged { $0.postal = "1 HEOL Y DWR., Tref Enghraifft, LL79 2AB" }], verdicts: "free free held"),
        Row(
            name: "another house in the street", flagged: [flagged { $0.postal = "11 Heol y Dŵr, Tref Enghraifft, LL79 2AB" }],
            verdicts: "free free free"),
        Row(
            name: "of the family's own flags another rule speaks", flagged: [flagged("F1") { $0.mobile = "07700 900001" }],
            verdicts: "free free free"),
        Row(
            name: "the same person by name: blocked, and the other addresses wait",
            flagged: [
                flagged {
                    $0.mobile = "07700 900001"
                    $0.name = "RHIANT 1"
                }
            ], verdicts: "blocked held held"),
        Row(
            name: "the same person, with a title and the names turned round",
            contact: .example(1) { $0.name = "Siân O'Brien-Puw" },
            flagged: [
                flagged {
                    $0.mobile = "07700 900001"
                    $0.name = "Mrs O’Brien Puw, Sian"
                }
            ], verdicts: "blocked held held"),
        Row(
            name: "the same name alone is not the same person", flagged: [flagged { $0.name = "Rhiant 1" }],
            verdicts: "free free free"),
        Row(
            name: "another first name clears nothing", contact: .example(1) { $0.name = "Elen Puw" },
            flagged: [
                flagged {
                    $0.mobile = "07700 900001"
                    $0.name = "Huw Puw"
                }
            ], verdicts: "held free free"),
        Row(name: "allowed", flagged: [sharesNumber], decision: decided(true), verdicts: "allowed free free"),
        Row(name: "blocked", flagged: [sharesNumber], decision: decided(false), verdicts: "blocked free free"),
        Row(
            name: "allowed, and the review day is over", flagged: [sharesNumber], decision: decided(true), day: "2026-03-04",
            verdicts: "held free free"),
        Row(
            name: "blocked stays blocked when the review day is over", flagged: [sharesNumber], decision: decided(false),
            day: "2026-03-04", verdicts: "blocked free free"),
        Row(
            name: "allowed, and by now a second flagged person has it",
            flagged: [
                sharesNumber,
                flagged("F3") {
                    $0.id = "C8"
                    $0.mobile = "07700 900001"
                },
            ], decision: decided(true), verdicts: "held free free"),
        Row(
            name: "allowed for both",
            flagged: [
                sharesNumber,
                flagged("F3") {
                    $0.id = "C8"
                    $0.mobile = "07700 900001"
                },
            ], decision: decided(true, about: ["C8", "C9"]), verdicts: "allowed free free"),
        Row(
            name: "nobody allows the flagged person's own number",
            flagged: [
                flagged {
                    $0.mobile = "07700 900001"
                    $0.name = "Rhiant 1"
                }
            ], decision: decided(true), verdicts: "blocked held held"),
    ]

    @Test(arguments: rows) func `is free, allowed, held or blocked`(_ row: Row) {
        var shared = SharedAddresses(day: row.day)
        for contact in row.flagged { if let flagged = FlaggedContact(contact) { shared.add(flagged) } }
        let addresses = [ChannelKind.text, .email, .letter].compactMap { row.contact.address(on: $0) }
        if let decision = row.decision { shared.add(decision, on: AddressKey(addresses[0]), of: row.contact.id) }
        let found = addresses.map { "\(shared.verdict(on: row.contact, at: AddressKey($0)))" }
        #expect(found.joined(separator: " ") == row.verdicts)
    }

    static let names: [(String, String, Bool)] = [
        ("Siân Prydderch", "sian prydderch", true), ("Siân Prydderch", "Prydderch, Siân", true),
        ("Mr Huw ap Gwilym", "Huw ap Gwilym", true), ("O'Neill Ann", "Ann ONeill", true), ("Mr", "Mrs", false),
        ("Siân Prydderch", "Siân Puw", false), ("Ann Jones", "Ann Jones Ann", false), ("Jan Kowalski", "Ján Kowalski", true),
    ]

    @Test(arguments: names) func `is one person's where the names are one, however they are written`(
        one: String, other: String, isSame: Bool
    ) {
        #expect((FoldedName(one) == FoldedName(other)) == isSame)
    }
}
