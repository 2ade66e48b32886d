import Channels
import Testing

@testable import Gateway

/// What a contact does not want. It may silence a message; it never silences a duty.
@Suite struct `Opt-outs` {
    static func one(_ optOuts: Set<OptOut>, _ change: (inout Contact) -> Void = { _ in }) -> [Contact] {
        [
            .example(1) {
                $0.optOuts = optOuts
                change(&$0)
            }
        ]
    }

    static let all = "C1 email cy > C1 text cy > C1 letter cy+en"

    static let optional: [PlanCase] = [
        PlanCase(
            name: "the category", contacts: one(["survey"]), category: .survey, lines: "", notSent: "C1=opted-out"),
        PlanCase(name: "another category", contacts: one(["survey"]), category: .general, lines: all),
        PlanCase(
            name: "the category, with a dead number besides", contacts: one(["survey"]) { $0.has([.text]) }, category: .survey,
            closed: [(.text, "+447700900001", .dead)], lines: "", notSent: "C1=opted-out"),
        PlanCase(
            name: "the category, with no address besides", contacts: one(["survey"]) { $0.has([]) }, category: .survey,
            lines: "", notSent: "C1=opted-out"),
        PlanCase(name: "a channel", contacts: one(["text"]), lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "every channel", contacts: one(["text", "email", "letter"]), lines: "", notSent: "C1=opted-out"),
        PlanCase(name: "the letter", contacts: one(["letter"]), lines: "C1 email cy > C1 text cy"),
        PlanCase(
            name: "the category over one channel", contacts: one(["general:text"]), lines: "C1 email cy > C1 letter cy+en"),
        PlanCase(
            name: "the category over every channel", contacts: one(["general:text", "general:email", "general:letter"]),
            lines: "", notSent: "C1=opted-out"),
        PlanCase(name: "another category over one channel", contacts: one(["survey:text"]), lines: all),
        PlanCase(
            name: "the only channel that there is", contacts: one(["text"]) { $0.has([.text]) }, lines: "",
            notSent: "C1=opted-out"),
        PlanCase(
            name: "one channel, and the other is dead", contacts: one(["email"]) { $0.has([.email, .text]) },
            closed: [(.text, "+447700900001", .dead)], lines: "-", notSent: "C1=address-dead"),
        PlanCase(
            name: "one channel, and the other is dead, the other way round",
            contacts: one(["text"]) { $0.has([.email, .text]) }, closed: [(.email, "c1@example.org", .dead)], lines: "-",
            notSent: "C1=address-dead"),
        PlanCase(
            name: "fundraising by one parent is not the other's",
            contacts: one(["fundraising"]) + [.example(2)], category: .fundraising,
            lines: "C2 email cy > C2 text cy > C2 letter cy+en", notSent: "C1=opted-out"),
    ]

    @Test(arguments: optional) func `may end an optional message`(_ row: PlanCase) { row.check() }

    static let duties: [PlanCase] = [Gateway.Category.emergency, .essential].flatMap { category in
        let word = category.rawValue
        return [
            PlanCase(
                name: "\(word): the category leaves the letter",
                contacts: one([OptOut(stringLiteral: word)]), category: category, lines: "C1 letter cy+en"),
            PlanCase(
                name: "\(word): every channel leaves the letter", contacts: one(["text", "email", "letter"]), category: category,
                lines: "C1 letter cy+en"),
            PlanCase(
                name: "\(word): one channel closes it", contacts: one(["text"]), category: category,
                lines: "C1 email cy > C1 letter cy+en"),
            PlanCase(
                name: "\(word): without a letter box, a person must step in",
                contacts: one(["text", "email"]) { $0.has([.text, .email]) }, category: category, lines: "-",
                notSent: "C1=opted-out"),
        ]
    }

    @Test(arguments: duties) func `close a channel for a duty, never the message`(_ row: PlanCase) { row.check() }
}
