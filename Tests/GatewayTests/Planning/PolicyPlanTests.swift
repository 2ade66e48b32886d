import Channels
import Testing

@testable import Gateway

/// Whom of a family a message must reach.
@Suite struct `The reach policy` {
    static func all(_ number: Int) -> String { "C\(number) email cy > C\(number) text cy > C\(number) letter cy+en" }
    static func without(_ number: Int, home: Int = 1) -> Contact {
        .example(number, home: home) {
            $0.parentalResponsibility = false
            $0.relationship = .grandparent
        }
    }
    static func nothing(_ number: Int, home: Int = 1) -> Contact { .example(number, home: home) { $0.has([]) } }

    static let everyContact: [PlanCase] = [
        PlanCase(name: "both parents, equally", contacts: [.example(1), .example(2)], lines: "\(all(1)) | \(all(2))"),
        PlanCase(name: "parents in two homes", contacts: [.example(1), .example(2, home: 2)], lines: "\(all(1)) | \(all(2))"),
        PlanCase(
            name: "not the grandmother", contacts: [.example(1), without(2)], lines: all(1),
            notSent: "C2=no-parental-responsibility"),
        PlanCase(
            name: "those who have the child, where nobody has parental responsibility",
            contacts: [without(1), without(2, home: 2)], lines: "\(all(1)) | \(all(2))"),
        PlanCase(
            name: "those who have the child, where the only one with parental responsibility must not be reached",
            contacts: [.example(1, home: 2) { $0.noContact = NoContact(reason: "court order", review: nil) }, without(2)],
            lines: all(2), notSent: "C1=no-contact"),
        PlanCase(
            name: "a parent without an address leaves the officer a line", contacts: [.example(1), nothing(2)],
            lines: "\(all(1)) | -", notSent: "C2=no-address"),
        PlanCase(name: "a family with nobody on record", contacts: [], lines: ""),
    ]

    static let eachHousehold: [PlanCase] = [
        PlanCase(
            name: "one line a household, its letter last", contacts: [.example(1), .example(2), .example(3, home: 2)],
            reach: .eachHousehold,
            lines: "C1 email cy > C1 text cy > C2 email cy > C2 text cy > C1 letter cy+en > C2 letter cy+en | \(all(3))",
            notSent: "C2=later-in-order"),
        PlanCase(
            name: "a household whose first contact has no address", contacts: [nothing(1), .example(2)], reach: .eachHousehold,
            lines: all(2), notSent: "C1=no-address"),
        PlanCase(
            name: "a household that cannot be reached is not forgotten", contacts: [.example(1), nothing(2, home: 2)],
            reach: .eachHousehold, lines: "\(all(1)) | -", notSent: "C2=no-address"),
        PlanCase(
            name: "a household that asked not to be told is",
            contacts: [
                .example(1), .example(2, home: 2) { $0.optOuts = ["general"] },
            ], reach: .eachHousehold, lines: all(1), notSent: "C2=opted-out"),
    ]

    static let anyContact: [PlanCase] = [
        PlanCase(
            name: "one line in the family's order, letters last", contacts: [.example(1), .example(2, home: 2)],
            reach: .anyContact,
            lines: "C1 email cy > C1 text cy > C2 email cy > C2 text cy > C1 letter cy+en > C2 letter cy+en",
            notSent: "C2=later-in-order"),
        PlanCase(
            name: "the letter of one who has nothing else waits for the other's telephone",
            contacts: [.example(1) { $0.has([.letter]) }, .example(2, home: 2) { $0.has([.text]) }], reach: .anyContact,
            lines: "C2 text cy > C1 letter cy+en", notSent: "C1=later-in-order"),
        PlanCase(
            name: "a letter that was put first is first",
            contacts: [
                .example(1) {
                    $0.has([.letter, .text])
                    $0.channels = [.letter]
                }, .example(2, home: 2) { $0.has([.text]) },
            ], reach: .anyContact, lines: "C1 letter cy+en > C1 text cy > C2 text cy", notSent: "C2=later-in-order"),
        PlanCase(
            name: "whoever can be reached stands for the family", contacts: [nothing(1), .example(2, home: 2)],
            reach: .anyContact, lines: all(2), notSent: "C1=no-address"),
        PlanCase(
            name: "parental responsibility is not asked for", contacts: [without(1), .example(2) { $0.has([.text]) }],
            reach: .anyContact, lines: "C1 email cy > C1 text cy > C2 text cy > C1 letter cy+en", notSent: "C2=later-in-order"),
        PlanCase(
            name: "nobody has an address", contacts: [nothing(1), nothing(2)], reach: .anyContact, lines: "-",
            notSent: "C1=no-address C2=no-address"),
    ]

    @Test(arguments: everyContact + eachHousehold + anyContact) func `makes the lines`(_ row: PlanCase) { row.check() }

    static let duplicates: [PlanCase] = [
        PlanCase(
            name: "one number for two parents",
            contacts: [
                .example(1) { $0.has([.text]) },
                .example(2) {
                    $0.has([.text]); $0.mobile = "07700 900001"
                },
            ],
            lines: "C1 text cy | C2 text cy", notSent: "C2=duplicate-of"),
        PlanCase(
            name: "one letter box, one household",
            contacts: [.example(1) { $0.has([.letter]) }, .example(2) { $0.has([.letter]) }],
            lines: "C1 letter cy+en | C2 letter cy+en", notSent: "C2=duplicate-of"),
        PlanCase(
            name: "one letter box, two households get two letters",
            contacts: [
                .example(1) { $0.has([.letter]) },
                .example(2, home: 2) {
                    $0.has([.letter])
                    $0.postal = "1 Heol y Dŵr, Tref Enghraifft, LL79 2AB"
                },
            ], lines: "C1 letter cy+en | C2 letter cy+en"),
        PlanCase(
            name: "one number, and each parent's own mailbox first",
            contacts: [.example(1), .example(2) { $0.mobile = "07700 900001" }], lines: "\(all(1)) | \(all(2))"),
    ]

    @Test(arguments: duplicates) func `folds those at one address`(_ row: PlanCase) { row.check() }
}
